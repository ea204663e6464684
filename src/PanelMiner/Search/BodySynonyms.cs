using System.Collections.Frozen;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Search;

/// <summary>The names and abbreviations under which papers speak of one body, or of one kind of body, from the vocabulary of bodies.</summary>
internal sealed class BodySynonyms
{
    private const int ShortestFolded = 3;
    private static readonly string[] KindsOfBody = ["commissioner", "office", "panel"];
    private static readonly string[] FormsOfKind = ["C", "F", "O", "P"];

    private readonly FrozenDictionary<string, Entry> exact;
    private readonly FrozenDictionary<string, Entry> folded;
    private readonly int longest;

    private BodySynonyms()
    {
        var entries = Forces().Concat(Known()).Concat(Kinds()).ToList();
        exact = entries.GroupBy(e => e.Form, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        folded = entries.Where(e => !NeedsItsCapitals(e.Form)).GroupBy(e => Key(e.Form), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        longest = entries.Max(e => e.Form.Split(' ').Length);
    }

    /// <summary>The vocabulary, read once.</summary>
    public static BodySynonyms Instance { get; } = new();

    /// <summary>The body that the words from a place on name, at its longest, and how many words that takes; absent when they name none.</summary>
    public (BodyNode Body, int Count)? At(IReadOnlyList<string> words, int start)
    {
        for (var count = Math.Min(longest, words.Count - start); count > 0; count--)
        {
            var typed = string.Join(' ', words.Skip(start).Take(count));
            if (Find(typed) is { } body)
            {
                return (body, count);
            }
        }

        return null;
    }

    /// <summary>The body that a text names; absent when it names none.</summary>
    public BodyNode? Find(string typed)
    {
        if (!exact.TryGetValue(typed, out var entry) && !folded.TryGetValue(Key(typed), out entry))
        {
            return null;
        }

        var key = Key(typed);
        return new(typed, [.. entry.Group.Names.Where(n => Key(n) != key)], entry.Group.Canonical);
    }

    // "ho" and "met" are words; "HO" is a body.
    private static bool NeedsItsCapitals(string form) =>
        !form.Contains('&', StringComparison.Ordinal) && !form.Contains(' ', StringComparison.Ordinal)
        && form.Where(char.IsLetter).All(char.IsUpper) && (form.Length < ShortestFolded || SmallWords.Contains(form));

    private static string Key(string text) => string.Join(
        ' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w == "&" ? "and" : w.Trim(',', '.', '\'', '’', '"', ';', ':', '?', '!')));

    private static IEnumerable<Entry> Forces()
    {
        foreach (var row in VocabularyFile.Rows("Bodies.forces"))
        {
            var forces = Undated(VocabularyFile.Parts(row, 1));
            var names = new[] { row[0] }.Concat(VocabularyFile.Parts(row, 2)).Concat(VocabularyFile.Parts(row, 3)).ToList();
            var group = new Group([.. names.Concat(forces.Where(f => !f.Contains(row[0], StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)], forces);
            foreach (var form in names.Concat(forces).Concat(VocabularyFile.Parts(row, 4)))
            {
                yield return new(form, group);
            }
        }
    }

    private static IEnumerable<Entry> Known()
    {
        foreach (var row in VocabularyFile.Rows("Bodies.bodies").Where(r => r[0] != "none"))
        {
            var official = Undated(VocabularyFile.Parts(row, 1));
            var forms = official.Concat(VocabularyFile.Parts(row, 2)).Distinct(StringComparer.Ordinal).ToList();
            var group = new Group(forms, official);
            foreach (var form in forms)
            {
                yield return new(form, group);
            }
        }
    }

    private static IEnumerable<Entry> Kinds()
    {
        var rows = VocabularyFile.Rows("Bodies.heads");
        foreach (var kind in KindsOfBody)
        {
            var forms = rows.Where(r => r[0] == kind && r.Length > 3 && FormsOfKind.Contains(r[3], StringComparer.Ordinal)).Select(r => r[1]).Where(f => !f.EndsWith("'s", StringComparison.Ordinal)).ToList();
            var group = new Group([.. forms.DistinctBy(Key)], []);
            foreach (var form in forms)
            {
                yield return new(form, group);
            }
        }
    }

    private static List<string> Undated(IEnumerable<string> names) =>
        [.. names.Select(n => n.Length > 11 && n[4] == '-' && n[7] == '-' && char.IsAsciiDigit(n[0]) ? n[11..] : n)];

    private sealed record Group(IReadOnlyList<string> Names, IReadOnlyList<string> Canonical);

    private sealed record Entry(string Form, Group Group);
}
