using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>Says with which passage each part of a paper begins, once its passages are known.</summary>
public static class PaperParts
{
    /// <summary>The document's paper with the first passage of each part; a part without passages points behind the last one.</summary>
    public static Paper WithPassages(PanelDocument document, IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passages);
        var parts = document.Paper.Parts
            .Select((part, i) => part with { FirstPassage = passages.FirstOrDefault(p => p.Part == i)?.N ?? passages.Count + 1 })
            .ToList();
        return document.Paper with { Parts = parts };
    }

    /// <summary>The part to which a block belongs; absent in the main part.</summary>
    internal static int? PartOf(PanelDocument document, int block)
    {
        var part = document.PartStarts.Count(start => start <= block) - 1;
        return part < 0 ? null : part;
    }
}
