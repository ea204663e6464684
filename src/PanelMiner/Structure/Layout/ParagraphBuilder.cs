namespace PanelMiner.Structure.Layout;

/// <summary>Gathers the lines of one region into paragraphs.</summary>
internal static class ParagraphBuilder
{
    /// <summary>The paragraphs of some lines in reading order.</summary>
    /// <param name="source">Lines of one region without tables.</param>
    /// <param name="measure">The strip in which they run.</param>
    /// <param name="breaks">Drawn lines that divide paragraphs.</param>
    /// <param name="flow">The stream to which they belong.</param>
    /// <param name="region">Running number of the region.</param>
    public static IEnumerable<ParagraphElement> Build(IReadOnlyList<TextLine> source, Measure measure, RuleBreaks breaks, Flow flow, int region)
    {
        var lines = LeadOut.Apart(source);
        var edges = LineEdges.Of(lines, measure);
        ParagraphInProgress? paragraph = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var label = LineLabel.Of(lines[i]);
            if (paragraph is not null && paragraph.EndsBefore(lines[i], label, edges[i - 1], breaks))
            {
                yield return paragraph.ToElement(flow, region);
                paragraph = null;
            }

            if (paragraph is null)
            {
                paragraph = new(lines[i], label, measure);
            }
            else
            {
                paragraph.Add(lines[i]);
            }
        }

        if (paragraph is not null)
        {
            yield return paragraph.ToElement(flow, region);
        }
    }
}
