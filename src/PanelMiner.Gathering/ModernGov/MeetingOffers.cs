using System.Text.RegularExpressions;
using PanelMiner.Ingestion;
using PanelMiner.Sources;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>Turns the documents of a meeting into offers: which to fetch, which are restricted, which are skipped and why.</summary>
internal static class MeetingOffers
{
    // documents/g… holds what is made of the whole meeting: front sheets, packs, minutes.
    private static readonly Regex WholeMeeting = new("/documents/g[0-9]+/", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The offers, in the order of the agenda.</summary>
    public static IEnumerable<Offer> Of(IReadOnlyList<ListedDocument> documents, Committee committee, ListedMeeting meeting, Uri page, SourceSettings settings)
    {
        var itemPapers = documents.Any(d => d is { Address: not null, Restricted: false } && !WholeMeeting.IsMatch(d.Address.AbsolutePath) && ModernGovSource.IsRead(d.Address));
        foreach (var document in documents)
        {
            var offer = Offer(document, committee, meeting, page, settings.Name);
            yield return document switch
            {
                { Restricted: true } => offer with { Settled = LedgerOutcome.Restricted, Message = $"{Named(document)} is exempt from publication, and was not fetched." },
                { Address: { } address } when !ModernGovSource.IsRead(address) => offer with { Settled = LedgerOutcome.Skipped, Message = $"{Path.GetExtension(address.AbsolutePath)} files are not read." },
                { Address: { } address } when itemPapers && !settings.Packs && IsPack(document, address) => offer with { Settled = LedgerOutcome.Skipped, Message = "The papers of this pack are listed one by one, and were taken so." },
                _ => offer,
            };
        }
    }

    private static bool IsPack(ListedDocument document, Uri address) =>
        WholeMeeting.IsMatch(address.AbsolutePath) && document.Title.Contains("pack", StringComparison.OrdinalIgnoreCase);

    private static string Named(ListedDocument document) => document.ItemNumber is { } number ? $"Item {number}, {document.ItemTitle}," : document.Title;

    private static Offer Offer(ListedDocument document, Committee committee, ListedMeeting meeting, Uri page, string origin)
    {
        var source = document.Address is { } address ? Canonical(address) : $"{page.AbsoluteUri}#item={Uri.EscapeDataString(document.ItemId ?? document.Title)}";
        return new(source)
        {
            Origin = origin,
            Scope = page.AbsoluteUri,
            Item = $"{meeting.Id}/{document.ItemId ?? "-"}/{Stem(document.Title)}",
            Address = document.Address?.AbsoluteUri,
            Meeting = new SourceMeeting(committee.Title, meeting.Date, document.ItemNumber),
        };
    }

    // The parameter T only defeats caches, and pages escape names otherwise than the service: the same document is to have the same address night after night.
    private static string Canonical(Uri address)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/').Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s))));
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith("T=", StringComparison.OrdinalIgnoreCase));
        var query = string.Join('&', kept);
        return address.GetLeftPart(UriPartial.Authority) + path + (query.Length > 0 ? "?" + query : "");
    }

    // "Fleet report - revised v2" revises "Fleet report".
    private static string Stem(string title)
    {
        var words = title.ToLowerInvariant().Split([' ', '-', '_', '(', ')', '.', ',', '–'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(w => w is not ("revised" or "updated" or "amended" or "corrected" or "final" or "version") && !(w[0] == 'v' && w.Skip(1).All(char.IsAsciiDigit))));
    }
}
