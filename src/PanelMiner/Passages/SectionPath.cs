using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>The headings above the current place of a walk through a document.</summary>
internal sealed class SectionPath
{
    private readonly List<(int Level, string Text)> path = [];

    /// <summary>The headings, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Leaves all sections.</summary>
    public void Clear()
    {
        path.Clear();
        Headings = [];
    }

    /// <summary>Enters the section of a heading, leaving those of its level or deeper.</summary>
    public void Enter(Block heading)
    {
        path.RemoveAll(s => s.Level >= heading.Level);
        path.Add((heading.Level, heading.Text));
        Headings = [.. path.Select(s => s.Text)];
    }
}
