using PanelMiner.Structure;
using PanelMiner.Timelines.Briefs;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>brief</c> shows a person: its groups under headings, each line with the words it rests on.</summary>
internal static class BriefScreen
{
    private const int QuoteLength = 160;

    public static void Show(Terminal terminal, IReadOnlyList<BriefEntry> entries, IReadOnlyDictionary<string, Paper> papers, int perGroup)
    {
        if (entries.Count == 0)
        {
            terminal.Screen.WriteLine("Nothing new.");
        }

        foreach (var group in entries.GroupBy(Heading))
        {
            terminal.Screen.WriteLine();
            terminal.Screen.MarkupLine($"[bold]{Markup.Escape(group.Key)}[/]");
            foreach (var entry in group.Take(perGroup))
            {
                terminal.Screen.MarkupLine(Markup.Escape($"  {entry.What}"));
                entry.Citations.ToList().ForEach(c => terminal.Screen.MarkupLine(Markup.Escape($"      “{Words.Short(c.Quote, QuoteLength)}” {Words.Source(c, papers)}")));
            }

            if (group.Count() > perGroup)
            {
                terminal.Screen.MarkupLine(Markup.Escape($"  … and {group.Count() - perGroup} more ('panelminer brief' lists them all)"));
            }
        }
    }

    private static string Heading(BriefEntry entry)
    {
        var group = entry.Group switch
        {
            "superseded" => "Changed: figures and dates that supersede earlier ones",
            "contradictions" => "Contradictions",
            "withdrawal-stages" => "Withdrawals that moved a stage",
            "due" => "Due, or overdue without a word",
            "corrections" => "Put right by people",
            "this-paper" => "What this paper says",
            "last-told" => "What the panel was last told",
            "since-then" => "What has changed since then",
            var other => char.ToUpperInvariant(other[0]) + other[1..].Replace('-', ' '),
        };
        var item = entry.AgendaItem is { } number && entry.Group is "this-paper" or "last-told" or "since-then" ? $"Item {entry.AgendaItem}, " : "";
        return entry.Subject is { } subject ? $"{item}{subject} – {char.ToLowerInvariant(group[0])}{group[1..]}" : group;
    }
}
