using System.Text.RegularExpressions;
using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>The headings above the current place of a walk through a document.</summary>
internal sealed class SectionPath
{
    // The caption of a table or figure heads that alone, not what follows it.
    private static readonly Regex Caption = new(@"^(?:table|figure|chart|graph|diagram)\s+[\dA-Za-z.]{1,6}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex ListHeading = new(@"^(?:agreed )?actions?(?: points?| agreed)?\s*:?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private bool inList;
    private readonly List<(int Level, string Text)> path = [];

    /// <summary>The headings, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Tells of a block below the headings: the actions of minutes are a list, and what follows the list is no action.</summary>
    public void Pass(Block block)
    {
        if (path.Count == 0 || !ListHeading.IsMatch(path[^1].Text))
        {
            inList = false;
        }
        else if (block.Kind == BlockKind.ListItem)
        {
            inList = true;
        }
        else if (inList && block.Kind == BlockKind.Paragraph)
        {
            inList = false;
            path.RemoveAt(path.Count - 1);
            Headings = [.. path.Select(s => s.Text)];
        }
    }

    /// <summary>Leaves all sections.</summary>
    public void Clear()
    {
        path.Clear();
        Headings = [];
    }

    /// <summary>Enters the section of a heading, leaving those of its level or deeper.</summary>
    public void Enter(Block heading)
    {
        if (Caption.IsMatch(heading.Text))
        {
            return;
        }

        path.RemoveAll(s => s.Level >= heading.Level);
        path.Add((heading.Level, heading.Text));
        Headings = [.. path.Select(s => s.Text)];
    }
}
