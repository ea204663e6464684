using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Storage;
using PanelMiner.Timelines.Savings;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>savings -w WORKSPACE</c>: target, forecast and achieved savings of each scheme over the years, reconciled.</summary>
internal static class SavingsVerb
{
    public static Command Create(Terminal terminal)
    {
        var scheme = new Argument<string?>("SCHEME") { Description = "Only schemes whose name contains this, or the arrangement of this id.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("savings", "Sets target, forecast and achieved savings of each scheme and year side by side, each figure cited. Figures of unlike basis are never added.\n\nExample:\n  panelminer savings 'Strategic Alliance' -w library")
        {
            scheme, json, workspace,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            return Run(terminal, parsed.GetValue(scheme), SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Reconciles the savings of one scheme, or of all.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="scheme">Name of the scheme.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="json">Records instead of a table.</param>
    /// <param name="whole">Only the scheme as a whole, without its parts and shares.</param>
    public static int Run(Terminal terminal, string? scheme, string folder, bool json, bool whole = false)
    {
        using var workspace = Workspace.Open(folder, Composition.Clock);
        var loaded = LoadedLibrary.Read(workspace, null);
        var all = new SavingsReconciler().Reconcile(loaded.Library);
        var cells = scheme is null ? all : whole ? all.Where(c => c.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase)).ToList() : all.Where(c => c.Scheme.Contains(scheme, StringComparison.OrdinalIgnoreCase) || string.Equals(c.ArrangementId, scheme, StringComparison.OrdinalIgnoreCase)).ToList();
        if (cells.Count == 0 && scheme is not null)
        {
            throw new UsageException($"No scheme with savings goes by the name '{scheme}' in {folder}. 'panelminer savings -w {folder}' lists them all.");
        }

        var coverage = workspace.Store.Coverage();
        if (!json)
        {
            SavingsScreen.Show(terminal, cells, loaded.Papers);
            terminal.Out.WriteLine(SearchScreen.CoverageLine(coverage));
            return ExitCode.Ok;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("savings");
        cells.ToList().ForEach(records.Write);
        records.Write(coverage);
        return ExitCode.Ok;
    }
}
