using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Arrangements;

/// <summary>What a noun for an arrangement needs around it to mean one.</summary>
internal enum ArrangementNoun
{
    /// <summary>An article.</summary>
    Strong,

    /// <summary>A party beside it, or a name before it.</summary>
    Tied,

    /// <summary>A name in capitals before it.</summary>
    Named,

    /// <summary>"Joint", "shared" or a number of forces before it.</summary>
    Shared,
}

/// <summary>An arrangement known by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Areas">Force areas that take part.</param>
internal sealed record KnownArrangement(string Name, IReadOnlyList<string> Areas);

/// <summary>The vocabulary of arrangements, read once from the files beside this code.</summary>
internal sealed class ArrangementLexicon
{
    private ArrangementLexicon()
    {
        Nouns = new PhraseTrie<ArrangementNoun>(VocabularyFile.Rows("Arrangements.heads").Select(r => (r[0], r[0].All(c => char.IsUpper(c)
            || c == 'o')
            ? PhraseCase.Exact
            : PhraseCase.Any, Enum.Parse<ArrangementNoun>(r[1], ignoreCase: true))));
        var openers = VocabularyFile.Rows("Arrangements.openers").SelectMany(r => VocabularyFile.Parts(r, 1).Select(w => (Words: w, Joins: r[0] == "joins"))).ToList();
        Openers = new PhraseTrie<bool>(openers.Select(o => (o.Words, PhraseCase.Any, o.Joins)));
        Known = new PhraseTrie<KnownArrangement>(VocabularyFile.Rows("Arrangements.names").SelectMany(ReadKnown));
    }

    public static ArrangementLexicon Instance { get; } = new();

    /// <summary>Nouns for arrangements.</summary>
    public PhraseTrie<ArrangementNoun> Nouns { get; }

    /// <summary>Words before a noun: true for those that make it an arrangement, false for those that make it none.</summary>
    public PhraseTrie<bool> Openers { get; }

    /// <summary>Arrangements known by name.</summary>
    public PhraseTrie<KnownArrangement> Known { get; }

    private static IEnumerable<(string, PhraseCase, KnownArrangement)> ReadKnown(string[] row)
    {
        var known = new KnownArrangement(row[0], VocabularyFile.Parts(row, 2));
        return VocabularyFile.Parts(row, 1).Prepend(row[0]).Select(n => (n, n.All(c => !char.IsLower(c))
            ? PhraseCase.Exact
            : PhraseCase.Name, known));
    }
}
