namespace PanelMiner.Cli.Evaluation;

/// <summary>Counts of one thing that was scored.</summary>
internal sealed class Tally(string name)
{
    private readonly List<string> faults = [];

    /// <summary>What was scored.</summary>
    public string Name => name;

    /// <summary>Found and right.</summary>
    public int Right { get; private set; }

    /// <summary>Found and wrong.</summary>
    public int Wrong { get; private set; }

    /// <summary>In the key and not found.</summary>
    public int Missed { get; private set; }

    /// <summary>Each fault in a line, for the reader.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Share of what was found that is right; 1 when nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Share of the key that was found; 1 when the key is empty.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts something found and right.</summary>
    public void AddRight(int count = 1) => Right += count;

    /// <summary>Counts something found and wrong.</summary>
    public void AddWrong(string fault)
    {
        Wrong++;
        faults.Add($"wrong   {fault}");
    }

    /// <summary>Counts something missed.</summary>
    public void AddMissed(string fault)
    {
        Missed++;
        faults.Add($"missed  {fault}");
    }

    /// <summary>Counts a field: right when both agree or both are absent is not counted; else missed, wrong, or both.</summary>
    public void AddField(string where, string? expected, string? found)
    {
        if (expected is null && found is null)
        {
            return;
        }

        if (expected is not null && string.Equals(expected, found, StringComparison.OrdinalIgnoreCase))
        {
            AddRight();
            return;
        }

        if (expected is not null)
        {
            AddMissed($"{where}: {expected}");
        }

        if (found is not null)
        {
            AddWrong($"{where}: {found}");
        }
    }
}
