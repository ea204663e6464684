using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Links;

/// <summary>A fact with the paper and passage that tell it, and its place in the order in which papers spoke.</summary>
/// <param name="Fact">The fact, with the arrangement it belongs to.</param>
/// <param name="Paper">The paper that tells it.</param>
/// <param name="Passage">The passage that states it.</param>
/// <param name="Ordinal">Its place in the paper.</param>
internal sealed record ToldAt(Fact Fact, Paper Paper, TaggedPassage? Passage, int Ordinal)
{
    /// <summary>The date from which it speaks, else the paper's, as EDTF; papers without any speak last.</summary>
    public string On => Fact.AsAt ?? Paper.Date ?? "9999";

    /// <summary>Words of a row's first cell: what the row is about.</summary>
    public string? RowLabel => Passage is { Passage.Kind: PassageKind.TableRow } row ? row.Passage.Text.Split('|')[0].Trim() : null;

    /// <summary>In the order in which they were told; of one day by paper and place, so that the order of ingestion does not matter.</summary>
    public static IOrderedEnumerable<ToldAt> InOrder(IEnumerable<ToldAt> told) =>
        told.OrderBy(t => t.On, StringComparer.Ordinal).ThenBy(t => t.Paper.Id, StringComparer.Ordinal).ThenBy(t => t.Ordinal);

    /// <summary>All facts of a set of papers.</summary>
    public static IReadOnlyList<ToldAt> Of(IReadOnlyList<PaperFacts> papers)
    {
        var told = new List<ToldAt>();
        foreach (var paper in papers)
        {
            var passages = paper.Passages.DistinctBy(p => p.Passage.Id).ToDictionary(p => p.Passage.Id, StringComparer.Ordinal);
            told.AddRange(paper.Facts.Where(f => f.Id is not null).Select((f, n) => new ToldAt(f, paper.Paper, f.Passage is { } id ? passages.GetValueOrDefault(id) : null, n)));
        }

        return told;
    }

    public IEnumerable<T> MentionsIn<T>(int length)
        where T : Mention => Passage?.Mentions.OfType<T>().Where(m => m.End <= length) ?? [];
}
