using System.Text.Json;
using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Structure;
using PanelMiner.Timelines;

namespace PanelMiner.Cli.Screens;

/// <summary>How values are put for a person's eyes.</summary>
internal static class Words
{
    private const int QuoteLength = 240;

    /// <summary>The kebab-case name of an enumeration's value, as records write it.</summary>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>The kind of a fact, as records write it.</summary>
    public static string KindOf(Fact fact) => Kebab(fact.GetType().Name[..^"Fact".Length]);

    /// <summary>Panel, date and item of a paper, or where it came from.</summary>
    public static string Heading(Paper paper)
    {
        var parts = new[] { paper.Title, paper.Panel, paper.Date, paper.AgendaItem is { } item ? $"item {item}" : null };
        var told = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return told.Length > 0 ? told : paper.Source;
    }

    /// <summary>Where words stand: paragraph and page, or passage number.</summary>
    public static string Place(string? paragraph, int? page, string passageId)
    {
        var parts = new[] { paragraph is null ? null : $"para {paragraph}", page is null ? null : $"page {page}" };
        var told = string.Join(", ", parts.Where(p => p is not null));
        return told.Length > 0 ? told : $"passage {passageId[(passageId.LastIndexOf(':') + 1)..]}";
    }

    /// <summary>Paper and place of a citation.</summary>
    public static string Source(Citation citation, IReadOnlyDictionary<string, Paper> papers) =>
        $"{(papers.TryGetValue(citation.Paper, out var found) ? Heading(found) : citation.Paper)}, {Place(citation.Paragraph, citation.Page, citation.Passage)} ({citation.Passage})";

    /// <summary>A sum or range in pounds.</summary>
    public static string Pounds(decimal low, decimal high) => FactSummary.Pounds(low, high, null);

    /// <summary>A period as people write it: a financial year as 2017/18, anything else as EDTF.</summary>
    public static string Period(string? edtf) => edtf is null ? "period not stated"
        : edtf.Length == 21 && edtf[4..11] == "-04-01/" && edtf.EndsWith("-03-31", StringComparison.Ordinal) && edtf[11..15] is var end && int.TryParse(edtf[..4], out var start) && int.TryParse(end, out var last) && last == start + 1
            ? $"{edtf[..4]}/{end[2..]}" : edtf;

    /// <summary>Words cut to a length that fits a screen.</summary>
    public static string Short(string text, int length = QuoteLength) => text.Length <= length ? text : text[..length].TrimEnd() + "…";

    /// <summary>A status line of a mined paper.</summary>
    public static string Status(MinedPaper mined) => Kebab(mined.Paper.Status.ToString());
}
