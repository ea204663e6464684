using System.IO.Enumeration;
using NodaTime;
using PanelMiner.Gathering.Sites;
using PanelMiner.Ingestion;
using PanelMiner.Sources;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>A council's committee system: the papers of the meetings in a window around today. The window accumulates: what leaves it stays in the library.</summary>
public sealed class ModernGovSource : IPaperSource, IDisposable
{
    private static readonly string[] Read = [".pdf", ".docx", ".docm", ".doc", ".odt", ".rtf", ".txt", ".md", ".htm", ".html"];
    private readonly SourceSettings settings;
    private readonly SiteClient site;
    private readonly Uri home;
    private readonly TimeProvider clock;

    /// <summary>A source over a committee system.</summary>
    /// <param name="settings">Its settings; the address must be absolute.</param>
    /// <param name="userAgent">Who asks, such as <c>PanelMiner/1.0 (+contact)</c>.</param>
    /// <param name="limits">A document over their size is not fetched.</param>
    /// <param name="clock">Says today, and measures pauses.</param>
    public ModernGovSource(SourceSettings settings, string userAgent, ReadingLimits limits, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        home = new Uri(settings.Address!.TrimEnd('/') + "/");
        site = new SiteClient(
            home,
            new(userAgent)
            {
                Between = TimeSpan.FromSeconds(settings.SecondsBetweenRequests),
                Silence = TimeSpan.FromSeconds(settings.SecondsOfSilence),
                FirstPause = TimeSpan.FromSeconds(Math.Max(settings.SecondsBetweenRequests, 0.1) * 2),
                Tries = settings.Tries,
                MostBytes = limits.FileBytes,
            },
            clock);
    }

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public async Task<SourceListing> ListAsync(CancellationToken cancellation)
    {
        var offers = new List<Offer>();
        var complete = new List<string>();
        try
        {
            var (system, committees) = await CommitteesAsync(cancellation);
            foreach (var committee in Wanted(committees, offers))
            {
                await AddCommitteeAsync(system, committee, offers, complete, cancellation);
            }
        }
        catch (SiteException e)
        {
            offers.Add(Unlisted(home, home.AbsoluteUri, e));
        }

        return new([.. offers.DistinctBy(o => o.Source)], complete);
    }

    /// <inheritdoc/>
    public async Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation)
    {
        var known = last is { Outcome: not LedgerOutcome.Failed, Sha256: not null } ? last.Validator : null;
        var answer = await site.GetAsync(new Uri(offer.Address ?? offer.Source), known, cancellation);
        if (answer.Forbidden is { } why)
        {
            return new() { SkippedBecause = why };
        }

        if (answer.Problem is not null || answer.NotModified)
        {
            return new() { Problem = answer.Problem, NotModified = answer.NotModified, Validator = answer.Validator };
        }

        var isPage = answer.MediaType is "text/html" && !Path.GetExtension(new Uri(offer.Source).AbsolutePath).StartsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isPage
            ? new() { Problem = new(ProblemStage.Open, ProblemCategory.Refused, $"{offer.Source} answered with a web page in place of the document: it may need signing in, or have been moved. Open it in a browser, and offer the file by hand.") }
            : new() { File = new SourceFile(offer.Source, answer.Body) { Url = offer.Source, Meeting = offer.Meeting }, Validator = answer.Validator };
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    // Where the service is switched off it answers with an error, or with a page of its own.
    private async Task<(ICommitteeSystem System, IReadOnlyList<Committee> Committees)> CommitteesAsync(CancellationToken cancellation)
    {
        try
        {
            var service = new WebService(site, home);
            var committees = await service.CommitteesAsync(cancellation);
            if (committees.Count > 0)
            {
                return (service, committees);
            }
        }
        catch (SiteException e) when (e.Status is 200 or >= 400)
        {
            return await PagesAsync(cancellation);
        }

        return await PagesAsync(cancellation);
    }

    private async Task<(ICommitteeSystem System, IReadOnlyList<Committee> Committees)> PagesAsync(CancellationToken cancellation)
    {
        var pages = new CommitteePages(site, home);
        var byId = settings.Committees.Where(c => c.All(char.IsAsciiDigit)).Select(c => new Committee(c, "")).ToList();
        try
        {
            return (pages, await pages.CommitteesAsync(cancellation));
        }
        catch (SiteException) when (byId.Count > 0 && byId.Count == settings.Committees.Count)
        {
            // Committees named by their ids need no list.
            return (pages, byId);
        }
    }

    private List<Committee> Wanted(IReadOnlyList<Committee> committees, List<Offer> offers)
    {
        var wanted = committees.Where(c => settings.Committees.Count == 0 || settings.Committees.Any(w => Names(w, c))).ToList();
        foreach (var unknown in settings.Committees.Where(w => !committees.Any(c => Names(w, c))))
        {
            var problem = new Problem(ProblemStage.Open, ProblemCategory.Refused, $"{home} has no committee '{unknown}'. Look up its name or id there, and mend the settings of the source {Name}.");
            offers.Add(new($"{home}#committee={Uri.EscapeDataString(unknown)}") { Origin = Name, Settled = LedgerOutcome.Failed, Problem = problem });
        }

        return wanted;
    }

    private static bool Names(string wanted, Committee committee) =>
        committee.Id == wanted || FileSystemName.MatchesSimpleExpression(wanted, committee.Title, ignoreCase: true);

    private async Task AddCommitteeAsync(ICommitteeSystem system, Committee committee, List<Offer> offers, List<string> complete, CancellationToken cancellation)
    {
        var today = LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<ListedMeeting> meetings;
        try
        {
            meetings = await system.MeetingsAsync(committee, ModernGovText.Iso(today.PlusWeeks(-settings.WeeksBack)), ModernGovText.Iso(today.PlusWeeks(settings.WeeksAhead)), cancellation);
        }
        catch (SiteException e)
        {
            var page = new Uri(home, $"ieListMeetings.aspx?CId={Uri.EscapeDataString(committee.Id)}");
            offers.Add(Unlisted(page, page.AbsoluteUri, e));
            return;
        }

        foreach (var meeting in meetings)
        {
            var page = CommitteePages.MeetingPage(home, committee, meeting);
            try
            {
                var documents = await system.DocumentsAsync(committee, meeting, cancellation);
                offers.AddRange(MeetingOffers.Of(documents, committee, meeting, page, settings));
                complete.Add(page.AbsoluteUri);
            }
            catch (SiteException e)
            {
                offers.Add(Unlisted(page, page.AbsoluteUri, e));
            }
        }
    }

    private Offer Unlisted(Uri page, string scope, SiteException fault) =>
        new(page.AbsoluteUri) { Origin = Name, Scope = scope, Settled = LedgerOutcome.Failed, Problem = fault.Problem };

    /// <summary>Whether a document's name promises a format that is read here.</summary>
    internal static bool IsRead(Uri address) => Read.Contains(Path.GetExtension(address.AbsolutePath), StringComparer.OrdinalIgnoreCase);
}
