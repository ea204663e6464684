using System.CommandLine;
using System.Globalization;
using PanelMiner.Storage;
using PanelMiner.Storage.Care;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>verify</c>, <c>backup FILE</c> and <c>restore FILE</c>: looking after a workspace.</summary>
internal static class CareVerbs
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Verify(terminal), Backup(terminal), Restore(terminal)];

    private static Command Verify(Terminal terminal)
    {
        var workspace = SharedOptions.Workspace();
        var command = new Command("verify", "Proves that a workspace is whole: hashes of the originals, the database, the index against the store.\n\nExample:\n  panelminer verify -w library") { workspace };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            using var opened = Workspace.Open(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
            var report = WorkspaceVerifier.Verify(opened, cancellation);
            foreach (var finding in report.Findings)
            {
                terminal.Out.WriteLine($"fault  {finding.What} {finding.Remedy}");
            }

            var counted = string.Create(CultureInfo.InvariantCulture, $"{report.Originals} originals, {report.Papers} papers, {report.Passages} passages checked");
            terminal.Out.WriteLine(report.Findings.Count == 0 ? $"clean: {counted}" : string.Create(CultureInfo.InvariantCulture, $"{report.Findings.Count} faults: {counted}"));
            return Task.FromResult(report.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Workspace);
        });
        return command;
    }

    private static Command Backup(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write; it appears when it is whole." };
        var workspace = SharedOptions.Workspace();
        var command = new Command("backup", "Writes a consistent copy of a workspace into one file, also while it is in use.\n\nExample:\n  panelminer backup library-2026-11.zip -w library") { file, workspace };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            Workspace.Open(folder, Composition.Clock).Dispose();
            var count = WorkspaceBackup.Write(folder, parsed.GetValue(file)!, cancellation);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} files in {parsed.GetValue(file)}"));
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static Command Restore(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var workspace = SharedOptions.Workspace();
        var command = new Command("restore", "Makes a workspace from a backup, every hash checked, and its index anew.\n\nExample:\n  panelminer restore library-2026-11.zip -w library-restored") { file, workspace };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            if (!File.Exists(parsed.GetValue(file)))
            {
                throw new UsageException($"There is no backup {parsed.GetValue(file)}. Check the path.");
            }

            var count = WorkspaceBackup.Restore(parsed.GetValue(file)!, folder, cancellation);
            using var opened = Workspace.OpenExistingForWriting(folder, Composition.Clock);
            opened.Feed.CatchUp();
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} files restored into {folder}"));
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }
}
