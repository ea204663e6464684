namespace PanelMiner.Structure.Layout;

/// <summary>On which sides of a gutter an item stands.</summary>
[Flags]
internal enum Sides
{
    /// <summary>It runs over the gutter.</summary>
    Crosses = 0,

    /// <summary>Left of it.</summary>
    Left = 1,

    /// <summary>Right of it.</summary>
    Right = 2,

    /// <summary>Partly left and partly right, with the gutter's white space between.</summary>
    Both = Left | Right,
}

/// <summary>A strip of white space that may divide two columns.</summary>
/// <param name="At">Where the right column begins, in points from the page's left edge.</param>
internal readonly record struct Gutter(double At)
{
    private const double Narrowest = 0.9;
    private const double Edge = 2;
    private const int MostGutters = 12;

    /// <summary>Smallest white space between columns, as a share of the font size.</summary>
    public static double NarrowestOf(double size) => Narrowest * size;

    /// <summary>Places where several lines go on, or begin, after white space; commonest first.</summary>
    public static IReadOnlyList<Gutter> Candidates(IReadOnlyList<FlowItem> items)
    {
        var starts = new Dictionary<int, (int Count, double At)>();
        var left = items.Count == 0 ? 0 : items.Min(i => i.Box.Left);
        foreach (var line in items.Select(i => i.Line).OfType<TextLine>())
        {
            for (var i = 0; i < line.Words.Count; i++)
            {
                if (i == 0 ? line.Box.Left > left + (Edge * 4) : line.GapBefore(i) >= NarrowestOf(line.Size))
                {
                    var (count, at) = starts.GetValueOrDefault((int)(line.Words[i].X / Edge), (0, line.Words[i].X));
                    starts[(int)(line.Words[i].X / Edge)] = (count + 1, Math.Min(at, line.Words[i].X));
                }
            }
        }

        return [.. starts.Values.OrderByDescending(s => s.Count).ThenBy(s => s.At).Take(MostGutters).Select(s => new Gutter(s.At))];
    }

    /// <summary>Where an item stands.</summary>
    public Sides SidesOf(FlowItem item)
    {
        if (item.Box.Left >= At - Edge)
        {
            return Sides.Right;
        }

        if (item.Line is not { } line)
        {
            return item.Box.Right <= At ? Sides.Left : Sides.Crosses;
        }

        var next = FirstRight(line);
        var right = line.Words[next - 1].Right;
        for (var i = 0; i < next - 1; i++)
        {
            right = Math.Max(right, line.Words[i].Right);
        }

        return At - right < NarrowestOf(line.Size) ? Sides.Crosses : next < line.Words.Count ? Sides.Both : Sides.Left;
    }

    /// <summary>The part of an item on one side; nothing when it has none there.</summary>
    public FlowItem? Part(FlowItem item, Sides side)
    {
        var sides = SidesOf(item);
        if (sides != Sides.Both)
        {
            return sides == side ? item : null;
        }

        var line = item.Line!;
        var next = FirstRight(line);
        var words = side == Sides.Left ? line.Words.Take(next) : line.Words.Skip(next);
        return new(new TextLine(line.Page, [.. words]), null);
    }

    private int FirstRight(TextLine line)
    {
        var next = 0;
        while (next < line.Words.Count && line.Words[next].X < At - Edge)
        {
            next++;
        }

        return next;
    }
}
