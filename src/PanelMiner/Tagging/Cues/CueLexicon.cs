using System.Globalization;

namespace PanelMiner.Tagging.Cues;

/// <summary>The cue patterns of <c>cues.tsv</c>, found by the word with which they begin.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, List<CuePattern>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CuePattern>> byBeginning = new(StringComparer.Ordinal);
    private const int BeginningLength = 3;

    private CueLexicon(IEnumerable<CuePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            foreach (var word in pattern.Steps[0].Words)
            {
                Add(byWord, word, pattern);
            }

            foreach (var beginning in pattern.Steps[0].Beginnings)
            {
                Add(byBeginning, beginning[..Math.Min(BeginningLength, beginning.Length)], pattern);
            }
        }
    }

    public static CueLexicon Load()
    {
        using var stream = typeof(CueLexicon).Assembly.GetManifestResourceStream("PanelMiner.Tagging.Cues.cues.tsv")
            ?? throw new InvalidOperationException("The cue lexicon is not embedded in this build.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        return new(lines.Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0 && l[0] != '#').Select(Parse));
    }

    public IEnumerable<(CuePattern Pattern, int EndToken)> MatchesAt(IReadOnlyList<CueToken> tokens, int at)
    {
        var word = tokens[at].Word;
        foreach (var pattern in Starting(byWord, word).Concat(Starting(byBeginning, word[..Math.Min(BeginningLength, word.Length)])))
        {
            var end = pattern.MatchAt(tokens, at);
            if (end > at)
            {
                yield return (pattern, end);
            }
        }
    }

    internal static CuePattern Parse(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length != 4)
        {
            throw new FormatException($"Cue lexicon: expected tag, family, weight and pattern in '{line}'.");
        }

        var steps = new List<CueStep>();
        var gap = 0;
        foreach (var part in fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^")
            {
                continue;
            }

            if (part[0] == '+')
            {
                gap = int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture);
                continue;
            }

            var words = part.Split('/');
            steps.Add(new(
                [.. words.Where(w => w[^1] != '*')], [.. words.Where(w => w[^1] == '*').Select(w => w[..^1])], gap));
            gap = 0;
        }

        return new(Enum.Parse<Tag>(fields[0], ignoreCase: true), fields[1], double.Parse(fields[2], CultureInfo.InvariantCulture), fields[3].StartsWith('^'), steps);
    }

    private static void Add(Dictionary<string, List<CuePattern>> map, string key, CuePattern pattern)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(pattern);
    }

    private static IEnumerable<CuePattern> Starting(Dictionary<string, List<CuePattern>> map, string key) =>
        map.TryGetValue(key, out var list) ? list : [];
}
