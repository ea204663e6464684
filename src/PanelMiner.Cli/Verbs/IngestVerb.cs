using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Sources;
using PanelMiner.Storage;
using Serilog;
using Spectre.Console;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>ingest PATH… -w WORKSPACE</c>: adds papers to a workspace, and prints the ledger of this run.</summary>
internal static class IngestVerb
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and globs.", Arity = ArgumentArity.OneOrMore };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("ingest", "Adds papers to a workspace. Safe to run again: what is there already is left alone.\n\nExample:\n  panelminer ingest agendas/2018 -w library")
        {
            paths, json, workspace,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = OfferedPaths.Expand(parsed.GetValue(paths)!);
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            var entries = await RunAsync(terminal, files, folder, parsed.GetValue(SharedOptions.Verbose), cancellation);
            if (parsed.GetValue(json))
            {
                var records = new RecordWriter(terminal.Out);
                records.Begin("ingest");
                entries.ToList().ForEach(records.Write);
            }
            else
            {
                LedgerScreen.Show(terminal, entries);
            }

            return entries.Any(e => e is { Outcome: LedgerOutcome.Failed, Accepted: null }) ? ExitCode.SomeFailed : ExitCode.Ok;
        });
        return command;
    }

    /// <summary>One run, with progress on standard error when a person watches.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> RunAsync(
        Terminal terminal, IReadOnlyList<string> files, string folder, bool verbose, CancellationToken cancellation)
    {
        var run = Ingestor.RunId(Composition.Clock, Environment.ProcessId);
        using var workspace = Workspace.OpenForWriting(folder, Composition.Clock);
        RunLog.Configure(verbose, workspace.LogFolder, run);
        using var parts = new Composition(Composition.DefaultWorkers);
        var ingestor = new Ingestor(parts.Pipeline, workspace.Store, workspace.Ledger, workspace.Feed, Composition.Clock);
        var fetcher = new FileFetcher(new ReadingLimits());
        var offers = files.Select(f => new Offer(f)).ToList();
        var options = new IngestOptions(run, parts.Workers);
        var entry = new RunEntry(run, "ingest", Ingestor.Stamp(Composition.Clock)) { Sequence = workspace.Store.Sequence };
        workspace.Ledger.Put(entry);
        Log.Information("Run begins with {Files} files", files.Count);
        var entries = terminal.ErrorIsScreen
            ? await WithProgressAsync(terminal, progress => ingestor.IngestAsync(offers, fetcher, options with { Progress = progress }, cancellation))
            : await ingestor.IngestAsync(offers, fetcher, options, cancellation);
        workspace.Ledger.Put(entry with { Ended = Ingestor.Stamp(Composition.Clock) });
        foreach (var failed in entries.Where(e => e.Outcome == LedgerOutcome.Failed))
        {
            Log.Warning("Paper {Paper} from {Source} failed: {Stage} {Category} {Message}", failed.Paper, failed.Source, failed.Stage, failed.Category, failed.Message);
        }

        Log.Information("Run ends: {Counts}", LedgerScreen.Counts(entries));
        return entries;
    }

    private static Task<IReadOnlyList<LedgerEntry>> WithProgressAsync(
        Terminal terminal, Func<IProgress<IngestProgress>, Task<IReadOnlyList<LedgerEntry>>> ingest) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("papers");
            return await ingest(new ProgressTold(told =>
            {
                bar.MaxValue = Math.Max(1, told.Total);
                bar.Value = told.Done;
                bar.Description = $"{told.Done} of {told.Total} papers, {told.Pages} pages";
            }));
        });

    private sealed class ProgressTold(Action<IngestProgress> tell) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => tell(value);
    }
}
