using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Sources;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>ledger accept ID --note TEXT</c> and <c>ledger retry</c>.</summary>
internal static class LedgerChangeVerbs
{
    public static Command Accept(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "Id of the paper, or its source as the ledger names it." };
        var note = new Option<string>("--note") { Description = "Why it may stay so.", Required = true };
        var workspace = SharedOptions.Workspace();
        var command = new Command("accept", "Closes a known failure: it no longer fails the night.\n\nExample:\n  panelminer ledger accept 1f3a5b7c9d2e4f60 --note \"Encrypted at source; the council was told\" -w library") { id, note, workspace };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var wanted = parsed.GetValue(id)!;
            if (string.IsNullOrWhiteSpace(parsed.GetValue(note)))
            {
                throw new UsageException("Say with --note why the failure may stay: whoever reads the ledger next year will ask.");
            }

            using var opened = Workspace.OpenExistingForWriting(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
            var failures = opened.Ledger.Current().Where(e => e.Outcome == LedgerOutcome.Failed).ToList();
            if (!failures.Any(e => e.Paper == wanted || e.Source == wanted))
            {
                throw new UsageException($"No failure in the ledger has the id or source '{wanted}'. 'panelminer ledger --outcome failed' lists them.");
            }

            opened.Ledger.Accept(wanted, parsed.GetValue(note)!, Ingestor.Stamp(Composition.Clock));
            terminal.Out.WriteLine($"accepted: {wanted}");
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command Retry(Terminal terminal)
    {
        var category = new Option<string?>("--category") { Description = "Only failures of this category, such as timed-out.", HelpName = "CATEGORY" };
        category.AcceptOnlyFromAmong([.. Enum.GetNames<ProblemCategory>().Select(Words.Kebab)]);
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("retry", "Tries again what failed: from its source, or from the kept original where the source is gone.\n\nExample:\n  panelminer ledger retry --category timed-out -w library") { category, json, workspace };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            var run = Ingestor.RunId(Composition.Clock, Environment.ProcessId);
            using var opened = Workspace.OpenExistingForWriting(folder, Composition.Clock);
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), opened.LogFolder, run);
            using var parts = new Composition(Composition.DefaultWorkers);
            var wanted = opened.Ledger.Current().Where(e => e.Outcome == LedgerOutcome.Failed && (parsed.GetValue(category) is not { } c || (e.Category is { } own && Words.Kebab(own.ToString()) == c)));
            var offers = wanted.Select(e => new Offer(e.Source) { Origin = e.Origin, Scope = e.Scope, Item = e.Item }).ToList();
            var ingestor = new Ingestor(parts.Pipeline, opened.Store, opened.Ledger, opened.Feed, Composition.Clock);
            opened.Ledger.Put(new(run, "retry", Ingestor.Stamp(Composition.Clock)) { Sequence = opened.Store.Sequence });
            var rows = await ingestor.IngestAsync(offers, new KeptFetcher(opened.Store, new FileFetcher(new ReadingLimits())), new(run, parts.Workers), cancellation);
            Print(terminal, parsed.GetValue(json), rows);
            return rows.Any(r => r is { Outcome: LedgerOutcome.Failed, Accepted: null }) ? ExitCode.SomeFailed : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(Terminal terminal, bool json, IReadOnlyList<LedgerEntry> rows)
    {
        if (!json)
        {
            LedgerScreen.Show(terminal, rows);
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("ledger retry");
        rows.ToList().ForEach(records.Write);
    }

    // A file that is still there is read anew: it may have been mended. Of an address, only the kept bytes can be tried; the next night asks the site.
    private sealed class KeptFetcher(IPaperStore store, FileFetcher files) : IOfferFetcher
    {
        public async Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation)
        {
            if (File.Exists(offer.Source))
            {
                return await files.FetchAsync(offer, last, cancellation);
            }

            return last?.Sha256 is { } hash && store.Original(hash) is { } kept
                ? new() { File = new SourceFile(offer.Source, kept.Bytes) }
                : new() { Problem = new(last?.Stage ?? ProblemStage.Open, last?.Category ?? ProblemCategory.Unreachable, last?.Message ?? $"{offer.Source} was never had. The next night asks for it again.") };
        }
    }
}
