using System.Collections.Frozen;

namespace PanelMiner.Mentions.Money;

/// <summary>Phrases of words and marks with what they mean, matched against tokens forwards, or backwards from their last word; the longest wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Pieces, T Meaning)[]>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly bool fromEnd;

    /// <param name="phrases">Phrases, their pieces parted by spaces.</param>
    /// <param name="fromEnd">Whether they are matched backwards.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> phrases, bool fromEnd)
    {
        this.fromEnd = fromEnd;
        byKey = phrases.Select(p => (Pieces: p.Phrase.Split(' '), p.Meaning)).GroupBy(p => fromEnd ? p.Pieces[^1] : p.Pieces[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Pieces.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins (or, matched backwards, ends) with token <paramref name="i"/>, and how many tokens it has.</summary>
    public bool TryMatch(FigureText figures, int i, out T meaning, out int length)
    {
        if (byKey.TryGetValue(figures.Span(i), out var candidates))
        {
            foreach (var (pieces, value) in candidates)
            {
                if (IsAt(figures, fromEnd ? i - pieces.Length + 1 : i, pieces))
                {
                    (meaning, length) = (value, pieces.Length);
                    return true;
                }
            }
        }

        (meaning, length) = (default!, 0);
        return false;
    }

    private static bool IsAt(FigureText figures, int first, string[] pieces)
    {
        for (var k = 0; k < pieces.Length; k++)
        {
            if (!figures.Is(first + k, pieces[k]))
            {
                return false;
            }
        }

        return true;
    }
}
