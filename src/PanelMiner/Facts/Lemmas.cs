using System.Collections.Frozen;
using System.Reflection;

namespace PanelMiner.Facts;

/// <summary>Lemmas of the verbs of decisions, from <c>lemmas.tsv</c>.</summary>
internal sealed class Lemmas
{
    private static readonly char[] Breaks = [' ', ',', '.', ';', ':', '\n', '\t'];

    private readonly FrozenDictionary<string, string> forms = Load();

    public static Lemmas Shared { get; } = new();

    /// <summary>Lemma of the first word of a phrase that has one; a bare infinitive is its own lemma.</summary>
    public string Of(string phrase)
    {
        var words = phrase.Trim().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (forms.TryGetValue(word, out var lemma))
            {
                return lemma;
            }
        }

        return words.Length == 0 ? "" : words[0].ToLowerInvariant();
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PanelMiner.Facts.lemmas.tsv")
            ?? throw new InvalidOperationException("PanelMiner.Facts.lemmas.tsv is not embedded");
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length == 2 && line[0] != '#')
            {
                forms[columns[0]] = columns[1];
            }
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
