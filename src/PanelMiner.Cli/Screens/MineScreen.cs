using PanelMiner.Ingestion;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>mine</c> shows a person.</summary>
internal static class MineScreen
{
    public static void Show(Terminal terminal, MinedPaper mined)
    {
        var paper = mined.Paper;
        var output = terminal.Out;
        output.WriteLine($"{paper.Source}");
        output.WriteLine($"  {Words.Heading(paper)} [{Words.Kebab(paper.Kind.ToString())}, {Words.Status(mined)}, id {paper.Id}]");
        foreach (var problem in paper.Problems)
        {
            output.WriteLine($"  ! {Words.Kebab(problem.Category.ToString())}{(problem.Page is { } p ? $" (page {p})" : "")}: {problem.Message}");
        }

        var facts = mined.Facts.ToLookup(f => f.Passage, StringComparer.Ordinal);
        foreach (var passage in mined.Passages.Where(p => p.Tags.Any(t => t.Applies) || facts.Contains(p.Passage.Id)))
        {
            Show(output, passage, [.. facts[passage.Passage.Id].Select(Words.KindOf).Distinct()]);
        }

        output.WriteLine($"  {mined.Passages.Count} passages, {mined.Facts.Count} facts");
        output.WriteLine();
    }

    public static void Show(Terminal terminal, MineSummary summary) => terminal.Out.WriteLine(summary.Line());

    private static void Show(TextWriter output, TaggedPassage passage, IReadOnlyList<string> facts)
    {
        var p = passage.Passage;
        var tags = string.Join(", ", passage.Tags.Where(t => t.Applies).Select(t => Words.Kebab(t.Tag.ToString())));
        var told = facts.Count > 0 ? $" · facts: {string.Join(", ", facts)}" : "";
        output.WriteLine($"  {Words.Place(p.Paragraph, p.Page, p.Id),-20} {(tags.Length > 0 ? tags : "-")}{told}");
        output.WriteLine($"      {Words.Short(p.Text)}");
    }
}
