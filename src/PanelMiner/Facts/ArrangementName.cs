using System.Collections.Frozen;
using System.Text;
using PanelMiner.Text;

namespace PanelMiner.Facts;

/// <summary>What a name of an arrangement says: its telling words, what it does, how many forces it joins, and what kind of thing it is.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Key">Telling words in order, normalised; equal keys are the same name.</param>
/// <param name="Words">The telling words.</param>
/// <param name="Weak">Words that many arrangements share (strategic, regional, operations).</param>
/// <param name="Functions">What it does: firearms, roads, forensics …</param>
/// <param name="Forces">Number of forces that the name gives (tri-force: 3), or 0.</param>
/// <param name="Kind">Kind of arrangement (merger, alliance, contract), or empty.</param>
internal sealed record ArrangementName(string Name, string Key, IReadOnlyList<string> Words, IReadOnlyList<string> Weak, IReadOnlyList<string> Functions, int Forces, string Kind)
{
    private static readonly FrozenDictionary<string, (string Class, string Value)> Vocabulary = Load();

    /// <summary>Whether the name alone tells which arrangement is meant: it has a word of its own beside its kind.</summary>
    public bool IsTelling => Words.Count + Weak.Count + Functions.Count > 0 || Forces > 0;

    /// <summary>Whether no other arrangement is likely to go by this name.</summary>
    public bool IsDistinctive => Words.Count > 0 && Name.Any(char.IsUpper);

    /// <summary>Reads a name; the names of its participants ("Alliance with Saltmarsh") are not taken for words of its own.</summary>
    public static ArrangementName Read(string name, IEnumerable<string>? participants = null)
    {
        var sides = (participants ?? []).SelectMany(Tokens).ToHashSet(StringComparer.Ordinal);
        var found = Tokens(name).Where(t => !sides.Contains(t)).Select(t => Vocabulary.GetValueOrDefault(t, ("word", t))).ToList();
        List<string> Of(string kind) => [.. found.Where(f => f.Item1 == kind).Select(f => f.Item2)];
        var (words, weak, kinds, counts) = (Of("word"), Of("weak"), Of("kind"), Of("count"));
        var functions = Of("function").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (forces, kind) = (counts.Count > 0 ? counts[^1][0] - '0' : 0, kinds.Contains("merger") ? "merger" : kinds.Count > 0 ? kinds[^1] : "");
        var key = string.Join(' ', words.Concat(weak).Concat(functions)) + (forces > 0 ? $" /{forces}" : "") + (words.Count + functions.Count == 0 && kind.Length > 0 ? $" :{kind}" : "");
        return new ArrangementName(name, key.Trim(), words, weak, functions, forces, kind);
    }

    /// <summary>Tokens in lower case; "Tri-Force", "Tri Force" and "three-force" come as two tokens, the number and "force".</summary>
    internal static IEnumerable<string> Tokens(string text)
    {
        var token = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '&')
            {
                token.Append(char.ToLowerInvariant(c));
            }
            else if (c is not '\'' and not '’' && token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }

    private static FrozenDictionary<string, (string Class, string Value)> Load() =>
        EmbeddedTable.Rows("Facts.arrangement-words.tsv").Where(r => r.Length == 3).ToFrozenDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);
}
