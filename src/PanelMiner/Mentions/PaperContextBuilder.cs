using PanelMiner.Mentions.Bodies;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Mentions;

/// <summary>Gathers what a paper knows of itself into the context of each of its passages: its date, areas, receiver, and the abbreviations that it defines.</summary>
public sealed class PaperContextBuilder
{
    /// <summary>The contexts of a paper's passages, in their order.</summary>
    /// <param name="document">The paper with every block: its metadata lines and signatures name people and bodies too.</param>
    /// <param name="passages">Its passages.</param>
    public IReadOnlyList<MentionContext> Build(PanelDocument document, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passages);
        var paper = document.Paper;
        var known = new MentionContext { ForceAreas = paper.ForceAreas, Panel = paper.Panel };
        var names = new PaperNames();
        paper.Authors.Concat(paper.Parts.SelectMany(p => p.Authors)).ToList().ForEach(a => names.AddPerson(a.Name));
        Apart(document).ForEach(t => names.Read(t, known));
        var first = names.Named.ToList();
        passages.ToList().ForEach(p => names.Read(p.Text, known));
        var shared = new MentionContext
        {
            ForceAreas = paper.ForceAreas.Count > 0 ? paper.ForceAreas : PaperAreas.Of(paper, first, names.Named),
            Panel = paper.Panel,
            Abbreviations = names.Abbreviations,
            People = names.People,
        };
        return [.. passages.Select(p => Of(paper, p, shared))];
    }

    /// <summary>What stands outside the passages: title, metadata lines, headings, signatures.</summary>
    private static List<string> Apart(PanelDocument document) => [.. document.Blocks
        .Where(b => b.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Metadata or BlockKind.Signature or BlockKind.Contact).Select(b => b.Text).Prepend(document.Paper.Title
            ?? "").Where(t => t.Length > 0)];

    private static MentionContext Of(Paper paper, Passage passage, MentionContext shared) => shared with
    {
        Anchor = Edtf.TryParseAnchor(DateOf(paper, passage), out var anchor) ? anchor : null,
        Heading = passage.Section.Count > 0 ? passage.Section[^1] : null,
        Context = passage.Context,
    };

    private static string? DateOf(Paper paper, Passage passage) =>
        (passage.Part is int part && part < paper.Parts.Count ? paper.Parts[part].Date : null) ?? paper.Date;
}
