using System.Globalization;
using System.Text;
using PanelMiner.Search;
using PanelMiner.Text;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>search</c> shows a person: passages with the words found, where they stand, and counts.</summary>
internal static class SearchScreen
{
    private const int FacetValues = 6;
    private const int LongestBar = 30;

    public static void Show(Terminal terminal, SearchAnswer answer)
    {
        var output = terminal.Screen;
        Line(output, $"{answer.Total} {(answer.Total == 1 ? "passage" : "passages")} for: {answer.ReadAs}");
        if (answer.Suggestion is { } suggestion)
        {
            Line(output, $"Did you mean: {suggestion}");
        }

        foreach (var hit in answer.Hits)
        {
            Show(terminal, hit);
        }

        Line(output, "");
        foreach (var facet in answer.Facets.Where(f => f.Values.Count > 0 && f.Field != SearchFields.Year))
        {
            Line(output, $"{facet.Field}: {string.Join(", ", facet.Values.Take(FacetValues).Select(v => $"{v.Value} ({v.Count})"))}");
        }

        Histogram(output, answer.Facets.FirstOrDefault(f => f.Field == SearchFields.Year)?.Values ?? []);

        if (answer.Next is { } next)
        {
            Line(output, $"More: add --after {next}");
        }

        Line(output, CoverageLine(answer.Coverage));
    }

    /// <summary>The searches kept in a workspace.</summary>
    public static void ShowSaved(Terminal terminal, IReadOnlyList<SavedSearch> searches)
    {
        foreach (var search in searches)
        {
            Line(terminal.Screen, $"{search.Name}: {string.Join(' ', search.Filters.Select(f => f.ToString()).Prepend(search.Query)).Trim()}  (last run {search.LastRun})");
        }

        Line(terminal.Screen, searches.Count == 0 ? "No search is saved. 'panelminer search QUERY --save NAME' saves one." : "Run one with 'panelminer search --saved NAME'; add --since last for what is new.");
    }

    /// <summary>What was searched, in a line.</summary>
    public static string CoverageLine(Coverage coverage)
    {
        var panels = coverage.Panels.Count == 1 ? "1 panel" : string.Create(CultureInfo.InvariantCulture, $"{coverage.Panels.Count} panels");
        var span = coverage.From is null ? "" : $", {coverage.From} to {coverage.To}";
        return string.Create(CultureInfo.InvariantCulture, $"Searched {coverage.Papers} papers of {panels}{span}; {coverage.Failed} failed, {coverage.Partial} read in part.");
    }

    private static void Show(Terminal terminal, Hit hit)
    {
        var p = hit.Passage.Passage;
        var heading = string.Join(", ", new[] { hit.Title, hit.Panel, hit.Date, hit.AgendaItem is { } item ? $"item {item}" : null }.Where(x => !string.IsNullOrEmpty(x)));
        var tags = string.Join(", ", hit.Passage.Tags.Where(t => t.Applies).Select(t => Words.Kebab(t.Tag.ToString())));
        Line(terminal.Screen, "");
        Line(terminal.Screen, $"{(heading.Length > 0 ? heading : p.Paper)}");
        Line(terminal.Screen, $"  {Words.Place(p.Paragraph, p.Page, p.Id)}  {hit.Address}{(tags.Length > 0 ? $"  [{tags}]" : "")}");
        terminal.Screen.MarkupLine("  " + Marked(hit, terminal.OutputIsScreen));
        if (hit.InPaper is > 1)
        {
            Line(terminal.Screen, string.Create(CultureInfo.InvariantCulture, $"  and {hit.InPaper - 1} more in this paper: add --paper {p.Paper}"));
        }

        if (hit.AlsoIn.Count > 0)
        {
            Line(terminal.Screen, $"  the same in {string.Join(", ", hit.AlsoIn)}");
        }
    }

    private static void Histogram(IAnsiConsole output, IReadOnlyList<FacetValue> years)
    {
        var most = years.Count == 0 ? 1 : years.Max(y => y.Count);
        foreach (var year in years.OrderBy(y => y.Value, StringComparer.Ordinal))
        {
            var length = Math.Max(1, year.Count * LongestBar / most);
            Line(output, string.Create(CultureInfo.InvariantCulture, $"{year.Value} {new string('#', length)} {year.Count}"));
        }
    }

    /// <summary>The stretch of text around the words found, which are marked: in colour on a screen, with asterisks in a pipe.</summary>
    private static string Marked(Hit hit, bool colour)
    {
        var text = hit.Passage.Passage.Text;
        var start = Math.Max(0, text.IndexOf(hit.Snippet.Trim('…'), StringComparison.Ordinal));
        var end = Math.Min(text.Length, start + hit.Snippet.Trim('…').Length);
        var marked = new StringBuilder(start > 0 ? "…" : "");
        var at = start;
        foreach (var span in hit.Highlights.Where(h => h.Start >= start && h.End <= end).OrderBy(h => h.Start))
        {
            marked.Append(Markup.Escape(text[at..span.Start])).Append(Word(text, span, colour));
            at = span.End;
        }

        return marked.Append(Markup.Escape(text[at..end])).Append(end < text.Length ? "…" : "").ToString();
    }

    private static string Word(string text, TextSpan span, bool colour)
    {
        var word = Markup.Escape(text[span.Start..span.End]);
        return colour ? $"[bold yellow]{word}[/]" : $"*{word}*";
    }

    private static void Line(IAnsiConsole output, string text) => output.MarkupLine(Markup.Escape(text));
}
