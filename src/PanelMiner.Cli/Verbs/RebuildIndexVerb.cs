using System.CommandLine;
using System.Globalization;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>rebuild-index -w WORKSPACE</c>: makes the full-text index anew from the store, or says whether the two differ.</summary>
internal static class RebuildIndexVerb
{
    public static Command Create(Terminal terminal)
    {
        var workspace = SharedOptions.Workspace();
        var check = new Option<bool>("--check") { Description = "Only say whether the index and the store differ; exit code 5 when they do." };
        var command = new Command("rebuild-index", "Makes the full-text index of a workspace anew from its store.\n\nExample:\n  panelminer rebuild-index -w library")
        {
            workspace, check,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            return parsed.GetValue(check) ? Check(terminal, folder) : Rebuild(terminal, folder);
        });
        return command;
    }

    private static int Check(Terminal terminal, string folder)
    {
        using var opened = Workspace.Open(folder, Composition.Clock);
        var differences = opened.CheckIndex();
        differences.ToList().ForEach(terminal.Out.WriteLine);
        terminal.Out.WriteLine(differences.Count == 0 ? "The index holds what the store holds." : $"Run 'panelminer rebuild-index -w {folder}'.");
        return differences.Count == 0 ? ExitCode.Ok : ExitCode.BelowThreshold;
    }

    private static int Rebuild(Terminal terminal, string folder)
    {
        using var opened = Workspace.OpenExistingForWriting(folder, Composition.Clock);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Indexed {opened.Feed.Rebuild()} passages."));
        return ExitCode.Ok;
    }
}
