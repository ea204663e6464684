using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Mentions;

/// <summary>Gathers what a paper knows of itself into the context of each of its passages: its date, areas, receiver, and the abbreviations that it defines.</summary>
public sealed class PaperContextBuilder
{
    private const int MostAbbreviations = 1000;
    private readonly BodyExtractor bodies = new();

    /// <summary>The contexts of a paper's passages, in their order.</summary>
    public IReadOnlyList<MentionContext> Build(Paper paper, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(passages);
        var known = new MentionContext { ForceAreas = paper.ForceAreas, Panel = paper.Panel };
        var (abbreviations, named) = Read(paper, passages, known);
        var areas = paper.ForceAreas.Count > 0 ? paper.ForceAreas : PaperAreas.Of(paper, named);
        return [.. passages.Select(p => Of(paper, p, areas, abbreviations))];
    }

    private static MentionContext Of(Paper paper, Passage passage, IReadOnlyList<string> areas, IReadOnlyDictionary<string, string> abbreviations) => new()
    {
        Anchor = Edtf.TryParseAnchor(DateOf(paper, passage), out var anchor) ? anchor : null,
        ForceAreas = areas,
        Panel = paper.Panel,
        Abbreviations = abbreviations,
        Heading = passage.Section.Count > 0 ? passage.Section[^1] : null,
        Context = passage.Context,
    };

    private static string? DateOf(Paper paper, Passage passage) =>
        (passage.Part is int part && part < paper.Parts.Count ? paper.Parts[part].Date : null) ?? paper.Date;

    /// <summary>What the passages define, the first definition of each abbreviation, and the bodies they name.</summary>
    private (IReadOnlyDictionary<string, string> Abbreviations, IReadOnlyList<BodyHit> Named) Read(Paper paper, IReadOnlyList<Passage> passages, MentionContext known)
    {
        var abbreviations = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = new List<BodyHit>();
        foreach (var words in passages.Select(p => p.Text).Prepend(paper.Title ?? ""))
        {
            var text = new NameText(words);
            var hits = bodies.Find(text, known);
            named.AddRange(hits.Where(h => h is { Generic: false, Area: not null }));
            foreach (var (key, full) in DefinitionFinder.Find(text).Concat(ShortNames(text, hits)).Where(d => abbreviations.Count < MostAbbreviations))
            {
                abbreviations.TryAdd(key, full);
            }
        }

        return (abbreviations, named);
    }

    /// <summary>"Wyreshire Police (“the Force”)", and the bare name of an area that no vocabulary knows.</summary>
    private static IEnumerable<(string Key, string Full)> ShortNames(NameText text, IReadOnlyList<BodyHit> hits)
    {
        foreach (var hit in hits.Where(h => !h.Generic))
        {
            if (hit is { Kind: BodyKind.Force, Area: { } area, Name.Length: > 0 } && BodyLexicon.Instance.AreaOf(area.Name) is null)
            {
                yield return (area.Name, text.Plain(hit.From, hit.Next));
            }

            if (BodyAbbreviations.ShortName(text, hit) is { } company)
            {
                yield return (company, text.Plain(hit.From, hit.Next));
            }

            if (text.IsMark(hit.Next, '(') && Noun(text, hit.Next + 1) is { } noun)
            {
                yield return (noun, text.Plain(hit.From, hit.Next));
            }
        }
    }

    private static string? Noun(NameText text, int at)
    {
        while (text.IsMark(at, '"') || text.IsMark(at, '\'') || text.IsAny(at, "the", "hereafter", "hereinafter"))
        {
            at++;
        }

        return text.IsAny(at, "force", "constabulary", "panel", "council", "commissioner", "authority", "board", "committee", "trust", "service") && text.IsCapital(at)
            && (text.IsMark(at + 1, ')') || text.IsMark(at + 1, '"') || text.IsMark(at + 1, '\'')) ? text.Word(at).ToString() : null;
    }
}
