namespace PanelMiner.Structure.Layout;

/// <summary>Divides the flow of a page into strips and columns in reading order.</summary>
/// <param name="frames">Drawn boxes around text.</param>
/// <param name="known">Gutters between columns of prose on the pages before; those of this page are added.</param>
internal sealed class ColumnDetector(IReadOnlyList<Box> frames, List<Gutter> known)
{
    private const int Deepest = 4;
    private const double CloseLeading = 1.6;
    private const double GutterWidth = 12;
    private const double SameGutter = 2;
    private const double WideLeading = 1.9;
    private const double OtherSize = 0.12;

    /// <summary>The regions in reading order.</summary>
    /// <param name="items">Lines and tables from top to bottom.</param>
    /// <param name="right">Where the text of the page ends on the right.</param>
    public IEnumerable<FlowRegion> Divide(List<FlowItem> items, double right) => Divide(items, right, 0).Where(r => r.Items.Count > 0);

    private IEnumerable<FlowRegion> Divide(List<FlowItem> items, double right, int depth)
    {
        var at = 0;
        foreach (var zone in depth < Deepest ? Zones(items) : [])
        {
            yield return new(items[at..zone.Start], right);
            var inside = items[zone.Start..zone.End];
            foreach (var part in Divide(Side(zone.Gutter, inside, Sides.Left), zone.Gutter.At - GutterWidth, depth + 1).Concat(Divide(Side(zone.Gutter, inside, Sides.Right), right, depth + 1)))
            {
                yield return part;
            }

            at = zone.End;
        }

        yield return new(items[at..], right);
    }

    private static List<FlowItem> Side(Gutter gutter, List<FlowItem> items, Sides side) => [.. items.Select(i => gutter.Part(i, side)).OfType<FlowItem>()];

    /// <summary>The zones of two columns from top to bottom: boxes beside one another first, then the largest.</summary>
    private List<ColumnZone> Zones(List<FlowItem> items)
    {
        var candidates = frames.Select(f => Framed(items, f)).OfType<ColumnZone>()
            .Concat(Gutter.Candidates(items).SelectMany(g => Zones(items, g)).Where(z => IsZone(items, z)).OrderByDescending(z => z.End - z.Start).ThenBy(z => z.Start).ThenByDescending(z => z.Gutter.At));
        var taken = new bool[items.Count];
        var zones = new List<ColumnZone>();
        foreach (var zone in candidates.Where(z => !taken.AsSpan(z.Start, z.End - z.Start).Contains(true)))
        {
            taken.AsSpan(zone.Start, zone.End - zone.Start).Fill(true);
            zones.Add(zone);
        }

        known.AddRange(zones.Where(z => ColumnEvidence.Of(items, z).IsProse).Select(z => z.Gutter));
        return [.. zones.OrderBy(z => z.Start)];
    }

    private bool IsZone(List<FlowItem> items, ColumnZone zone) =>
        ColumnEvidence.Of(items, zone) is var evidence && (evidence.IsColumns || (IsRest(zone) && evidence.IsText));

    /// <summary>Whether it is what is left, at the head of a page, of columns that fill the page before.</summary>
    private bool IsRest(ColumnZone zone) => zone.Start == 0 && known.Exists(g => Math.Abs(g.At - zone.Gutter.At) <= SameGutter);

    /// <summary>The zone of a drawn box with text beside it, which is read after it.</summary>
    private static ColumnZone? Framed(List<FlowItem> items, Box frame)
    {
        var start = items.FindIndex(i => i.At > frame.Top);
        var end = start;
        while (start >= 0 && end < items.Count && items[end].At < frame.Bottom)
        {
            end++;
        }

        if (start < 0 || end == start)
        {
            return null;
        }

        var gutter = new Gutter(frame.Right + 1);
        var sides = items[start..end].Select(gutter.SidesOf).ToList();
        return !sides.Contains(Sides.Crosses) && sides.Aggregate((a, b) => a | b) == Sides.Both ? new(start, end, gutter, IsOpen: false) : null;
    }

    /// <summary>The longest runs of items that leave the gutter free and use both of its sides.</summary>
    private static IEnumerable<ColumnZone> Zones(List<FlowItem> items, Gutter gutter)
    {
        for (var start = 0; start < items.Count;)
        {
            var end = start;
            var (first, last) = (-1, -1);
            while (end < items.Count && gutter.SidesOf(items[end]) is var sides && sides != Sides.Crosses)
            {
                if (sides.HasFlag(Sides.Right))
                {
                    first = first < 0 ? end : first;
                    last = end;
                }

                end++;
            }

            if (first >= 0)
            {
                var top = Grown(items, first, start, -1);
                yield return new(top, Grown(items, last, end - 1, 1) + 1, gutter, IsOpen: false);
                if (end == items.Count)
                {
                    yield return new(top, end, gutter, IsOpen: true);
                }

                foreach (var (from, to) in Pieces(items, start, end).Where(p => items[p.From..p.To].Select(gutter.SidesOf).Aggregate((a, b) => a | b) == Sides.Both))
                {
                    yield return new(from, to, gutter, IsOpen: false);
                }
            }

            start = end + 1;
        }
    }

    /// <summary>The pieces of a run between wide gaps and larger lines, where there are any: contacts under a list have columns of their own.</summary>
    private static IEnumerable<(int From, int To)> Pieces(List<FlowItem> items, int start, int end)
    {
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && !IsApart(items[i - 1], items[i]))
            {
                continue;
            }

            if (from > start || i < end)
            {
                yield return (from, i);
            }

            from = i;
        }
    }

    private static bool IsApart(FlowItem above, FlowItem item) => above.Line is not { } before || item.Line is not { } line
        || line.Baseline - before.Baseline > WideLeading * Math.Max(line.Size, before.Size) || Math.Abs(line.Size - before.Size) > OtherSize * Math.Max(line.Size, before.Size);

    // Lines of the left column above or below the right one belong to the zone while they stand close.
    private static int Grown(List<FlowItem> items, int from, int limit, int step)
    {
        while (from != limit && Math.Abs(items[from + step].At - items[from].At) <= CloseLeading * (items[from].Line?.Size ?? 0))
        {
            from += step;
        }

        return from;
    }
}

/// <summary>A strip or column of a page.</summary>
/// <param name="Items">Its lines and tables from top to bottom.</param>
/// <param name="Right">How far right its lines could run.</param>
internal sealed record FlowRegion(List<FlowItem> Items, double Right);

/// <summary>A run of items that two columns may share.</summary>
/// <param name="Start">First item.</param>
/// <param name="End">The item after the last.</param>
/// <param name="Gutter">The white space between the columns.</param>
/// <param name="IsOpen">Whether the left column runs on to the foot of the page below the end of the right one.</param>
internal sealed record ColumnZone(int Start, int End, Gutter Gutter, bool IsOpen);
