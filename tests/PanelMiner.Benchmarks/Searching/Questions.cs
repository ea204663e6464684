namespace PanelMiner.Benchmarks.Searching;

/// <summary>A question in the languages of both engines.</summary>
/// <param name="Query">In PanelMiner's language.</param>
/// <param name="Match">In FTS5's.</param>
/// <param name="Year">Year to which it is limited.</param>
/// <param name="Tag">Tag to which it is limited.</param>
internal sealed record Question(string Query, string Match, int? Year = null, string? Tag = null);

/// <summary>Questions of each kind, drawn from the passages themselves, so that frequent words are asked for as often as they are written.</summary>
internal sealed class Questions(IReadOnlyList<string> texts)
{
    /// <summary>Questions of each kind.</summary>
    public const int Each = 200;

    private const int FirstYear = 2010;
    private const int Years = 15;
    private static readonly string[] Everywhere = ["the", "of", "and", "to", "in", "is", "that", "police", "commissioner", "savings"];
    private static readonly string[] Tags = ["risk", "saving", "decision", "withdrawal"];
    private readonly Random random = new(7);

    /// <summary>The kinds with their questions.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<Question> Questions)> All() =>
    [
        ("term", [.. Many(i => i % 10 == 0 ? Everywhere[i / 10 % Everywhere.Length] : Word()).Select(w => new Question(w, w))]),
        ("phrase", [.. Many(_ => Phrase()).Select(p => new Question($"\"{p}\"", $"\"{p}\""))]),
        ("boolean", [.. Many(i => i % 2 == 0 ? Both() : Either())]),
        ("prefix", [.. Many(_ => Word()).Select(w => w[..Math.Min(4, w.Length)]).Select(w => new Question(w + "*", w + "*"))]),
        ("filtered", [.. Many(_ => Filtered())]),
    ];

    private static IEnumerable<T> Many<T>(Func<int, T> make) => Enumerable.Range(0, Each).Select(make);

    private string[] Words()
    {
        while (true)
        {
            var words = texts[random.Next(texts.Count)].ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 6)
            {
                return words;
            }
        }
    }

    private string Word()
    {
        while (true)
        {
            var words = Words();
            var word = words[random.Next(words.Length)];
            if (word.Length > 2 && word.All(char.IsAsciiLetter))
            {
                return word;
            }
        }
    }

    private string Phrase()
    {
        while (true)
        {
            var words = Words();
            var start = random.Next(words.Length - 3);
            var phrase = words[start..(start + 2 + random.Next(2))];
            if (phrase.All(w => w.All(char.IsAsciiLetter)))
            {
                return string.Join(' ', phrase);
            }
        }
    }

    private Question Both()
    {
        var (a, b, c) = (Word(), Word(), Word());
        return new($"{a} \"{b}\" -{c}", $"({a} AND {b}) NOT {c}");
    }

    private Question Either()
    {
        var (a, b) = (Word(), Word());
        return new($"{a} OR {b}", $"{a} OR {b}");
    }

    private Question Filtered()
    {
        var (word, year, tag) = (Word(), FirstYear + random.Next(Years), Tags[random.Next(Tags.Length)]);
        return new(FormattableString.Invariant($"{word} year:{year} tag:{tag}"), word, year, tag);
    }
}
