namespace PanelMiner.Structure.Layout;

/// <summary>A rectangle on a page, in points from its top left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    /// <summary>The smallest box that holds both.</summary>
    public Box With(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether a point lies inside, give or take <paramref name="slack"/> points.</summary>
    public bool Holds(double x, double y, double slack) =>
        x >= Left - slack && x <= Right + slack && y >= Top - slack && y <= Bottom + slack;
}
