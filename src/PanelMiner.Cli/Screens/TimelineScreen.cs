using PanelMiner.Structure;
using PanelMiner.Timelines;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>timeline</c> shows a person: a line an event, each with the words of the papers that tell it.</summary>
internal static class TimelineScreen
{
    private const int QuoteLength = 200;
    private const int DateWidth = 24;

    public static void Show(Terminal terminal, string subject, IReadOnlyList<TimelineEntry> entries, IReadOnlyDictionary<string, Paper> papers)
    {
        Line(terminal, subject);
        foreach (var entry in entries)
        {
            var when = entry.Edtf ?? (entry.FirstTold is null ? "undated" : $"told {entry.FirstTold}");
            terminal.Screen.MarkupLine($"[bold]{Markup.Escape(when.PadRight(DateWidth))}[/] {Markup.Escape($"{entry.Kind}: {entry.What}")}");
            foreach (var citation in entry.Citations)
            {
                Line(terminal, $"{new string(' ', DateWidth + 1)}“{Words.Short(citation.Quote, QuoteLength)}”");
                Line(terminal, $"{new string(' ', DateWidth + 1)}{Source(citation, papers)}");
            }

            foreach (var conflict in entry.Conflicts)
            {
                Line(terminal, $"{new string(' ', DateWidth + 1)}but: {conflict}");
            }
        }
    }

    private static string Source(Citation citation, IReadOnlyDictionary<string, Paper> papers)
    {
        var paper = papers.TryGetValue(citation.Paper, out var found) ? Words.Heading(found) : citation.Paper;
        return $"{paper}, {Words.Place(citation.Paragraph, citation.Page, citation.Passage)} ({citation.Passage})";
    }

    private static void Line(Terminal terminal, string text) => terminal.Screen.MarkupLine(Markup.Escape(text));
}
