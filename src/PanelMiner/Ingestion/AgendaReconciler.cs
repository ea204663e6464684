using System.Globalization;
using System.Text.RegularExpressions;
using PanelMiner.Structure;

namespace PanelMiner.Ingestion;

/// <summary>Compares what the agendas of meetings announce with what is held: a paper that a front sheet names and nobody supplied is missing.</summary>
public static class AgendaReconciler
{
    // Share of an item's title that a paper's title must tell for the two to be the same.
    private const double SameTitle = 0.6;
    private const int ShortestWord = 4;

    private static readonly Regex Announced = new(
        @"\(\s*pages?\s+(?<first>\d+)(\s*(-|–|to)\s*(?<last>\d+))?\s*\)|\b(report|paper|copy|minutes|letter)s?\s+(attached|enclosed|herewith)\b|\b(attached|enclosed|to follow)\b\s*\)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>What is missing, by date of the meeting, then in the order of its agenda.</summary>
    /// <param name="papers">Every paper held.</param>
    /// <param name="find">Gives a paper with its passages.</param>
    /// <param name="from">ISO day: older meetings are left alone.</param>
    public static IReadOnlyList<MissingPaper> Missing(IReadOnlyList<Paper> papers, Func<string, MinedPaper?> find, string from)
    {
        var byDay = papers.Where(p => p.Status != PaperStatus.Failed).SelectMany(p => Days(p).Select(d => (Day: d, Paper: p)))
            .Where(p => string.CompareOrdinal(p.Day, from) >= 0).ToLookup(p => p.Day, p => p.Paper, StringComparer.Ordinal);
        return [.. byDay.OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Where(p => p.Kind == PaperKind.Agenda).SelectMany(a => MissingOf(a, g.Key, [.. g], find)))
            .DistinctBy(m => (m.Panel, m.Date, m.AgendaItem, m.Title))];
    }

    /// <summary>Meetings whose agenda is held, but no paper of them.</summary>
    public static int MeetingsWithoutPaper(IReadOnlyList<Paper> papers) => papers
        .Where(p => p is { Kind: PaperKind.Agenda, Pack: null, Status: not PaperStatus.Failed } && Days(p).Any())
        .Count(a => !papers.Any(p => p.Id != a.Id && p.Status != PaperStatus.Failed && p.Kind != PaperKind.Agenda && Days(p).Intersect(Days(a), StringComparer.Ordinal).Any() && SamePanel(p, a)));

    private static IEnumerable<string> Days(Paper paper) =>
        paper.Meetings.Select(m => m.Date).Append(paper.DateBasis is DateBasis.Meeting or DateBasis.Source ? paper.Date : null).Where(d => d?.Length == 10).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<MissingPaper> MissingOf(Paper agenda, string day, List<Paper> sameDay, Func<string, MinedPaper?> find)
    {
        var others = sameDay.Where(p => p.Id != agenda.Id && p.Kind != PaperKind.Agenda && SamePanel(p, agenda)).ToList();
        foreach (var passage in find(agenda.Id)?.Passages ?? [])
        {
            var match = Announced.Match(passage.Passage.Text);
            var number = passage.Passage.Paragraph;
            if (!match.Success || number is null || number.Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var title = passage.Passage.Text[..match.Index].TrimEnd(' ', '(', '-', '–');
            if (title.Length > 0 && !others.Any(p => Supplies(p, number, title)) && !Holds(agenda, match))
            {
                yield return new(agenda.Panel ?? "", day, number, title);
            }
        }
    }

    // The agenda of a pack, or one bound with its papers, holds the pages that it names.
    private static bool Holds(Paper agenda, Match match) =>
        agenda.Pack is not null || (int.TryParse(match.Groups["last"].Success ? match.Groups["last"].Value : match.Groups["first"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && agenda.Pages >= last);

    private static bool Supplies(Paper paper, string number, string title)
    {
        var numbers = paper.Meetings.Select(m => m.AgendaItem).Append(paper.AgendaItem).OfType<string>().ToList();
        if (numbers.Any(n => n.Trim('.', ' ').Equals(number, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var wanted = Words(title);
        return paper.Title is { } own && wanted.Count > 0 && Words(own).Intersect(wanted, StringComparer.Ordinal).Count() >= wanted.Count * SameTitle;
    }

    private static bool SamePanel(Paper a, Paper b) =>
        a.Panel is null || b.Panel is null || Words(a.Panel).SetEquals(Words(b.Panel)) || Words(a.Panel).IsSubsetOf(Words(b.Panel)) || Words(b.Panel).IsSubsetOf(Words(a.Panel));

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', ',', '(', ')', ':', '/', '–', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord || char.IsAsciiDigit(w[0]))];
}
