using PanelMiner.Structure;
using PanelMiner.Timelines.Savings;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>savings</c> shows a person: a block a scheme, a line a period with its figures by status, and the words below.</summary>
internal static class SavingsScreen
{
    private const int QuoteLength = 160;

    public static void Show(Terminal terminal, IReadOnlyList<SavingsCell> cells, IReadOnlyDictionary<string, Paper> papers)
    {
        foreach (var scheme in cells.GroupBy(c => (c.Scheme, c.ArrangementId)))
        {
            terminal.Screen.WriteLine();
            terminal.Screen.MarkupLine($"[bold]{Markup.Escape(scheme.Key.Scheme)}[/]");
            foreach (var period in scheme.GroupBy(c => c.Period))
            {
                terminal.Screen.MarkupLine(Markup.Escape($"  {Words.Period(period.Key)}"));
                foreach (var status in period.GroupBy(c => c.Status))
                {
                    Chain(terminal, Words.Kebab(status.Key.ToString()), [.. status], papers);
                }
            }
        }
    }

    /// <summary>The figures of one status in the order told: revisions joined by arrows, figures that merely stand beside each other by commas.</summary>
    private static void Chain(Terminal terminal, string status, IReadOnlyList<SavingsCell> cells, IReadOnlyDictionary<string, Paper> papers)
    {
        var line = string.Concat(cells.Select((c, n) => (n == 0 ? "" : c.Revises is null ? ", " : " → ") + Figure(c)));
        terminal.Screen.MarkupLine($"    [bold]{Markup.Escape(status.PadRight(10))}[/] {Markup.Escape(line)}");
        foreach (var cell in cells)
        {
            var cited = cell.Citations[0];
            var more = cell.Citations.Count > 1 ? $" and {cell.Citations.Count - 1} more" : "";
            terminal.Screen.MarkupLine(Markup.Escape($"      {Figure(cell)}: “{Words.Short(cited.Quote, QuoteLength)}” {Words.Source(cited, papers)}{more}"));
            cell.Conflicts.ToList().ForEach(c => terminal.Screen.MarkupLine(Markup.Escape($"        but: {c}")));
        }
    }

    /// <summary>A figure with its basis: unlike ones stand beside each other and are never added.</summary>
    private static string Figure(SavingsCell cell) => Words.Pounds(cell.Low, cell.High) + (Basis(cell) is { Length: > 0 } basis ? $" ({basis})" : "");

    private static string Basis(SavingsCell cell) => string.Join(", ", new[]
    {
        cell.Recurrence is { } often ? Words.Kebab(often.ToString()) : null,
        cell.Basis is { } basis ? Words.Kebab(basis.ToString()) : null,
        cell.Cashable is bool cashable ? cashable ? "cashable" : "not cashable" : null,
    }.Where(w => w is not null));
}
