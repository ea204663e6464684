using PanelMiner.Structure;
using PanelMiner.Timelines;
using PanelMiner.Timelines.Cards;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>timeline</c> shows a person: a line an event, each with the words of the papers that tell it.</summary>
internal static class TimelineScreen
{
    private const int QuoteLength = 200;
    private const int DateWidth = 24;
    private const int CellWidth = 14;
    private const int CellQuote = 120;

    public static void Show(Terminal terminal, string subject, TimelineCard? card, IReadOnlyList<TimelineEntry> entries, IReadOnlyDictionary<string, Paper> papers)
    {
        Line(terminal, subject);
        card?.Cells.ToList().ForEach(c => Cell(terminal, c, papers));
        Line(terminal, "");
        foreach (var entry in entries)
        {
            var when = entry.Edtf ?? (entry.FirstTold is null ? "undated" : $"told {entry.FirstTold}");
            terminal.Screen.MarkupLine($"[bold]{Markup.Escape(when.PadRight(DateWidth))}[/] {Markup.Escape($"{entry.Kind}: {entry.What}")}");
            foreach (var citation in entry.Citations)
            {
                Line(terminal, $"{new string(' ', DateWidth + 1)}“{Words.Short(citation.Quote, QuoteLength)}”");
                Line(terminal, $"{new string(' ', DateWidth + 1)}{Words.Source(citation, papers)}");
            }

            foreach (var conflict in entry.Conflicts)
            {
                Line(terminal, $"{new string(' ', DateWidth + 1)}but: {conflict}");
            }
        }
    }

    private static void Cell(Terminal terminal, CardCell cell, IReadOnlyDictionary<string, Paper> papers)
    {
        var name = char.ToUpperInvariant(cell.Name[0]) + cell.Name[1..].Replace('-', ' ');
        if (cell.Lines.Count == 0)
        {
            terminal.Screen.MarkupLine($"  [bold]{Markup.Escape(name.PadRight(CellWidth))}[/] not stated");
        }

        foreach (var (line, n) in cell.Lines.Select((l, n) => (l, n)))
        {
            terminal.Screen.MarkupLine($"  [bold]{Markup.Escape((n == 0 ? name : "").PadRight(CellWidth))}[/] {Markup.Escape(line.Text)}");
            line.Citations.Take(1).ToList().ForEach(c => Line(terminal, $"{new string(' ', CellWidth + 5)}“{Words.Short(c.Quote, CellQuote)}” {Words.Source(c, papers)}"));
        }
    }

    private static void Line(Terminal terminal, string text) => terminal.Screen.MarkupLine(Markup.Escape(text));
}
