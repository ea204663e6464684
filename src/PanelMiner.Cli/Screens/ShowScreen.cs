using PanelMiner.Ingestion;
using Spectre.Console;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>show</c> shows a person: what the paper is, and its passages with their addresses.</summary>
internal static class ShowScreen
{
    private const string Asked = ">";

    /// <summary>Shows passages of a paper.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="mined">The paper.</param>
    /// <param name="addresses">Addresses of its passages.</param>
    /// <param name="first">Index of the first passage shown.</param>
    /// <param name="last">Index after the last.</param>
    /// <param name="asked">Index of the passage asked for; below 0 when the paper was.</param>
    public static void Show(Terminal terminal, MinedPaper mined, IReadOnlyList<string> addresses, int first, int last, int asked)
    {
        var screen = terminal.Screen;
        Line(screen, Words.Heading(mined.Paper));
        Line(screen, $"{Words.Kebab(mined.Paper.Kind.ToString())}, {mined.Paper.Source}, {mined.Passages.Count} passages, {mined.Facts.Count} facts, {Words.Status(mined)}");
        mined.Paper.Problems.ToList().ForEach(p => Line(screen, $"problem: {p.Message}"));
        var section = "";
        for (var i = first; i < last; i++)
        {
            var p = mined.Passages[i].Passage;
            var under = string.Join(" > ", p.Section);
            if (under.Length > 0 && under != section)
            {
                Line(screen, "");
                Line(screen, $"== {under}");
            }

            section = under;
            var tags = string.Join(", ", mined.Passages[i].Tags.Where(t => t.Applies).Select(t => Words.Kebab(t.Tag.ToString())));
            Line(screen, $"{(i == asked ? Asked : " ")} {addresses[i]}  {Words.Place(p.Paragraph, p.Page, p.Id)}{(tags.Length > 0 ? $"  [{tags}]" : "")}");
            Line(screen, $"    {p.Text}");
        }

        if (asked >= 0)
        {
            ShowFacts(screen, mined, mined.Passages[asked].Passage.Id);
        }
    }

    private static void ShowFacts(IAnsiConsole screen, MinedPaper mined, string passage)
    {
        Line(screen, "");
        foreach (var fact in mined.Facts.Where(f => f.Passage == passage))
        {
            Line(screen, $"{Words.KindOf(fact)}: “{Words.Short(fact.Quote)}”  {fact.Id}");
        }
    }

    private static void Line(IAnsiConsole screen, string text) => screen.MarkupLine(Markup.Escape(text));
}
