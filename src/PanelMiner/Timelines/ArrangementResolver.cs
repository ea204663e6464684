using PanelMiner.Facts;

namespace PanelMiner.Timelines;

/// <summary>Finds the arrangement that a person means by a name.</summary>
public sealed class ArrangementResolver
{
    /// <summary>The arrangements that a name fits: by id, exact name, another of its names, then by words. More than one: the name is ambiguous; none: it is unknown.</summary>
    public IReadOnlyList<Arrangement> Find(string name, ArrangementBook book)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(book);
        var wanted = name.Trim();
        var key = ArrangementName.Read(wanted).Key;
        return First(book, a => a.Id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? First(book, a => a.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? First(book, a => a.Names.Contains(wanted, StringComparer.OrdinalIgnoreCase))
            ?? (key.Length == 0 ? null : First(book, a => a.Names.Append(a.Name).Any(n => ArrangementName.Read(n).Key == key)))
            ?? ByWords(wanted, book);
    }

    private static List<Arrangement>? First(ArrangementBook book, Func<Arrangement, bool> fits)
    {
        var found = book.Arrangements.Where(fits).ToList();
        return found.Count > 0 ? found : null;
    }

    /// <summary>Arrangements whose names and parties hold every word asked for, or all but one of three and more; those that hold most.</summary>
    private static List<Arrangement> ByWords(string wanted, ArrangementBook book)
    {
        var words = Normal(wanted).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var scored = book.Arrangements.Select(a => (Arrangement: a, Hits: Hits(words, a))).Where(s => s.Hits >= (words.Count >= 3 ? words.Count - 1 : words.Count)).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max(s => s.Hits);
        return [.. scored.Where(s => s.Hits == best).Select(s => s.Arrangement)];
    }

    private static int Hits(List<string> words, Arrangement arrangement)
    {
        var known = arrangement.Names.Append(arrangement.Name).Concat(arrangement.Functions).Concat(arrangement.Parties.Select(p => p.Who)).SelectMany(Normal).ToHashSet(StringComparer.Ordinal);
        return words.Count(w => known.Contains(w) || (w.Length > 4 && known.Any(k => k.Length > 4 && OneSlip(w, k))));
    }

    private static IEnumerable<string> Normal(string text) =>
        ArrangementName.Tokens(text).Where(t => t is not ("the" or "of" or "and" or "&" or "a" or "for" or "in" or "between"))
            .Select(t => t switch { "tri" => "three", "bi" => "two", _ => t.Length > 3 && t.EndsWith('s') ? t[..^1] : t });

    /// <summary>Whether two words differ by one letter put in, left out or changed.</summary>
    private static bool OneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i])
        {
            i++;
        }

        var (restA, restB) = (a[i..], b[i..]);
        return restA.Length == restB.Length ? restA.Length == 0 || restA[1..] == restB[1..] : restA.Length > restB.Length ? restA[1..] == restB : restA == restB[1..];
    }
}
