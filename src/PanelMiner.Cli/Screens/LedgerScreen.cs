using System.Globalization;
using PanelMiner.Ingestion;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>ledger</c> and <c>ingest</c> show a person: a row a file, and the counts.</summary>
internal static class LedgerScreen
{
    public static void Show(Terminal terminal, IReadOnlyList<LedgerEntry> entries)
    {
        if (terminal.OutputIsScreen)
        {
            terminal.Screen.Write(Table(entries));
        }
        else
        {
            foreach (var entry in entries)
            {
                terminal.Out.WriteLine(Line(entry));
            }
        }

        terminal.Out.WriteLine(Counts(entries));
    }

    /// <summary>One row as a plain line.</summary>
    public static string Line(LedgerEntry entry) => $"{Words.Kebab(entry.Outcome.ToString()),-10} {entry.Paper ?? "-",-18} {entry.Source}{Reason(entry)}";

    /// <summary>How many files had which outcome.</summary>
    public static string Counts(IReadOnlyList<LedgerEntry> entries)
    {
        var counts = entries.GroupBy(e => e.Outcome).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Words.Kebab(g.Key.ToString())}"));
        return string.Create(CultureInfo.InvariantCulture, $"{entries.Count} files: {string.Join(", ", counts)}").TrimEnd(' ', ':');
    }

    private static Table Table(IReadOnlyList<LedgerEntry> entries)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Outcome", "Paper", "Source", "Why");
        foreach (var entry in entries)
        {
            var colour = entry.Outcome == LedgerOutcome.Failed ? "red" : "default";
            table.AddRow(
                $"[{colour}]{Words.Kebab(entry.Outcome.ToString())}[/]", Markup.Escape(entry.Paper ?? "-"), Markup.Escape(entry.Source), Markup.Escape(Reason(entry).TrimStart(' ', '-')));
        }

        return table;
    }

    private static string Reason(LedgerEntry entry) => entry.Message is null
        ? ""
        : $"  - {(entry.Category is { } category ? Words.Kebab(category.ToString()) + ": " : "")}{entry.Message}{(entry.Accepted is { } note ? $" (accepted: {note})" : "")}";
}
