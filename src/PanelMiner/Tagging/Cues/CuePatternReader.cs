using System.Globalization;

namespace PanelMiner.Tagging.Cues;

/// <summary>One word of a pattern: what it accepts and how many words may stand before it.</summary>
/// <param name="Atom">The alternatives in a fixed spelling, so that equal steps are the same step.</param>
/// <param name="Words">Words and classes accepted whole.</param>
/// <param name="Beginnings">Beginnings accepted.</param>
/// <param name="Gap">Words that may stand before it.</param>
internal sealed record CueStep(string Atom, IReadOnlyList<string> Words, IReadOnlyList<string> Beginnings, int Gap);

/// <summary>A pattern read.</summary>
/// <param name="AtClauseStart">Whether it must begin a clause.</param>
/// <param name="Steps">What to match, in order.</param>
internal sealed record CuePattern(bool AtClauseStart, IReadOnlyList<CueStep> Steps);

/// <summary>Reads patterns as <see cref="CueLexicon"/> explains them.</summary>
internal sealed class CuePatternReader(Inflections inflections, IReadOnlyDictionary<string, string> sets)
{
    private const int DeepestSet = 4;

    /// <summary>Reads one pattern.</summary>
    /// <exception cref="FormatException">It has no word, an unknown set, or a gap that is no number.</exception>
    public CuePattern Read(string pattern)
    {
        var steps = new List<CueStep>();
        var gap = 0;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^")
            {
                continue;
            }

            if (part[0] == '+')
            {
                gap += int.Parse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
                continue;
            }

            steps.Add(Step(part, gap, pattern));
            gap = 0;
        }

        return steps.Count > 0 ? new(pattern.StartsWith('^'), steps) : throw new FormatException($"The pattern '{pattern}' has no word.");
    }

    private CueStep Step(string part, int gap, string pattern)
    {
        var (words, beginnings) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        Expand(part, words, beginnings, 0, pattern);
        return new(string.Join('/', words.Concat(beginnings.Select(b => b + "*"))), [.. words], [.. beginnings], gap);
    }

    private void Expand(string part, SortedSet<string> words, SortedSet<string> beginnings, int depth, string pattern)
    {
        foreach (var word in part.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '@')
            {
                var set = depth < DeepestSet && sets.TryGetValue(word[1..], out var members) ? members : throw new FormatException($"The pattern '{pattern}' names the unknown or circular set '{word}'.");
                Expand(set, words, beginnings, depth + 1, pattern);
            }
            else if (word[0] == '=')
            {
                words.UnionWith(inflections.Of(word[1..]));
            }
            else if (word[^1] == '*')
            {
                beginnings.Add(word[..^1]);
            }
            else
            {
                words.Add(word);
            }
        }
    }
}
