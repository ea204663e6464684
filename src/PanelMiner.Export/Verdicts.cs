namespace PanelMiner.Export;

/// <summary>What a person's verdicts on a sample of facts say.</summary>
/// <param name="Right">Facts that are right.</param>
/// <param name="Wrong">Facts that are wrong.</param>
/// <param name="Open">Facts without a verdict.</param>
public sealed record Verdicts(int Right, int Wrong, int Open)
{
    private const double Z = 1.959964;

    /// <summary>Share of right ones among those with a verdict; 0 when there is none.</summary>
    public double Precision => Judged == 0 ? 0 : (double)Right / Judged;

    /// <summary>Facts with a verdict.</summary>
    public int Judged => Right + Wrong;

    /// <summary>The precision's 95% interval, after Wilson; everything from 0 to 1 when there is no verdict.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Judged == 0)
            {
                return (0, 1);
            }

            var n = (double)Judged;
            var middle = (Precision + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
            var half = Z * Math.Sqrt((Precision * (1 - Precision) / n) + (Z * Z / (4 * n * n))) / (1 + (Z * Z / n));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}
