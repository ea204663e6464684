using System.Globalization;
using PanelMiner.Structure;

namespace PanelMiner.Ingestion;

/// <summary>How a workspace stands.</summary>
/// <param name="Ready">Whether the last complete night is recent enough; always, where no sources are configured.</param>
/// <param name="Why">The reason in a sentence.</param>
/// <param name="Papers">Papers held that could be read.</param>
/// <param name="OpenFailures">Failures that nobody has accepted and no later run has mended.</param>
/// <param name="UnfinishedRuns">Nights since the last complete one that never ended.</param>
/// <param name="Sequence">The store's sequence number.</param>
public sealed record WorkspaceStatus(bool Ready, string Why, int Papers, int OpenFailures, int UnfinishedRuns, long Sequence)
{
    /// <summary>When the last complete night ended.</summary>
    public string? LastNight { get; init; }

    /// <summary>How long ago that is, in hours; never negative, whatever was done to the clock.</summary>
    public double? HoursAgo { get; init; }

    /// <summary>Looks at a workspace.</summary>
    public static WorkspaceStatus Of(IPaperStore store, ILedger ledger, WorkspaceSettings settings, TimeProvider clock)
    {
        var nights = ledger.Runs().Where(r => r.Verb == "nightly").ToList();
        var last = nights.LastOrDefault(r => r.Ended is not null);
        var hours = last is null ? (double?)null : Math.Max(0, (clock.GetUtcNow() - DateTimeOffset.Parse(last.Ended!, CultureInfo.InvariantCulture)).TotalHours);
        var (ready, why) = Verdict(settings, hours);
        var accepted = ledger.Accepted();
        return new(
            ready,
            why,
            store.Papers().Count(p => p.Status != PaperStatus.Failed),
            ledger.Current().Count(e => e.Outcome == LedgerOutcome.Failed && !accepted.ContainsKey(e.Paper ?? "") && !accepted.ContainsKey(e.Source)),
            last is null ? nights.Count : nights.Count(r => r.Ended is null && string.CompareOrdinal(r.Id, last.Id) > 0),
            store.Sequence)
        {
            LastNight = last?.Ended,
            HoursAgo = hours,
        };
    }

    private static (bool Ready, string Why) Verdict(WorkspaceSettings settings, double? hours) => hours switch
    {
        _ when settings.Sources.Count == 0 => (true, "no sources are configured, so no night is expected."),
        null => (false, "no night has been completed yet. Run 'panelminer nightly'."),
        { } h when h > settings.StaleAfterHours => (false, string.Create(CultureInfo.InvariantCulture, $"the last complete night is {h:0} hours old, over {settings.StaleAfterHours:0.#}. Look at the timer and at the log, then run 'panelminer nightly'.")),
        _ => (true, "the last complete night is recent."),
    };
}
