using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Mentions;

/// <summary>Gathers what a paper knows of itself into the context of each of its passages.</summary>
public sealed class PaperContextBuilder
{
    /// <summary>The contexts of a paper's passages, in their order.</summary>
    public IReadOnlyList<MentionContext> Build(Paper paper, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(passages);
        return [.. passages.Select(p => Of(paper, p))];
    }

    private static MentionContext Of(Paper paper, Passage passage) => new()
    {
        Anchor = Edtf.TryParseAnchor(DateOf(paper, passage), out var anchor) ? anchor : null,
        ForceAreas = paper.ForceAreas,
        Panel = paper.Panel,
        Heading = passage.Section.Count > 0 ? passage.Section[^1] : null,
        Context = passage.Context,
    };

    private static string? DateOf(Paper paper, Passage passage) =>
        (passage.Part is int part && part < paper.Parts.Count ? paper.Parts[part].Date : null) ?? paper.Date;
}
