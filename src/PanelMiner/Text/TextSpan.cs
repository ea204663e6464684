using System.Text.Json.Serialization;

namespace PanelMiner.Text;

/// <summary>A stretch of a passage's text, in UTF-16 code units; the end is exclusive.</summary>
/// <param name="Start">First code unit, from 0.</param>
/// <param name="End">The code unit after the last one; never before <paramref name="Start"/>.</param>
public sealed record TextSpan(int Start, int End)
{
    /// <summary>Number of code units covered.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>Whether the two stretches share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
