using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>ledger -w WORKSPACE</c>: every file ever offered, and what became of it.</summary>
internal static class LedgerVerb
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var run = new Option<string?>("--run") { Description = "Only this run.", HelpName = "RUN" };
        var outcome = new Option<LedgerOutcome?>("--outcome") { Description = "Only this outcome, such as failed.", HelpName = "OUTCOME" };
        var command = new Command("ledger", "Lists every file ever offered to a workspace, and what became of it.\n\nExample:\n  panelminer ledger -w library")
        {
            json, workspace, run, outcome, LedgerChangeVerbs.Accept(terminal), LedgerChangeVerbs.Retry(terminal),
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            using var opened = Workspace.Open(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
            var entries = opened.Store.Ledger(parsed.GetValue(run)).Where(e => parsed.GetValue(outcome) is not { } wanted || e.Outcome == wanted).ToList();
            if (parsed.GetValue(json))
            {
                var records = new RecordWriter(terminal.Out);
                records.Begin("ledger");
                entries.ToList().ForEach(records.Write);
                records.Write(opened.Store.Coverage());
            }
            else
            {
                LedgerScreen.Show(terminal, entries);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
