using System.Collections.Frozen;
using PanelMiner.Text;

namespace PanelMiner.Tagging.Cues;

/// <summary>
/// The cue families and their patterns, compiled into one automaton. The data files beside this code: <c>families.tsv</c> (family, what it bears on, sense),
/// <c>sets.tsv</c> (named sets of words), <c>irregular.tsv</c> (irregular forms) and <c>cues-*.tsv</c> (family, pattern). A pattern is words in order within one
/// clause: <c>a/b</c> are alternatives, <c>word*</c> a beginning, <c>=lemma</c> all forms of a word, <c>@set</c> a named set, <c>&lt;sum&gt;</c> a class,
/// <c>+n</c> allows up to n words between, and a leading <c>^</c> asks for the clause's first word.
/// </summary>
internal sealed class CueLexicon
{
    private const string Folder = "PanelMiner.Tagging.Cues.";
    private readonly CueAutomaton automaton;

    private CueLexicon(IReadOnlyList<CueFamily> families, IReadOnlyList<string> patterns, CueAutomaton automaton)
    {
        Families = families;
        Patterns = patterns;
        this.automaton = automaton;
    }

    /// <summary>The lexicon of this build.</summary>
    public static CueLexicon Shared { get; } = Load();

    /// <summary>The families in the order of their file.</summary>
    public IReadOnlyList<CueFamily> Families { get; }

    /// <summary>The patterns as written.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>The cues of a text, sorted by first token; of one family at one place only the longest.</summary>
    public List<CueMatch> Match(IReadOnlyList<CueToken> tokens) => automaton.Match(tokens);

    private static CueLexicon Load()
    {
        var families = Rows("families.tsv").Select((f, i) => new CueFamily(f[0], f[1], f[2], i)).ToList();
        var byName = families.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        var reader = new CuePatternReader(new Inflections(Rows("irregular.tsv")), Rows("sets.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal));
        var automaton = new CueAutomaton();
        var patterns = new List<string>();
        foreach (var (file, row) in PatternFiles().SelectMany(f => Rows(f).Select(r => (f, r))))
        {
            if (row.Length != 2 || !byName.TryGetValue(row[0], out var family))
            {
                throw new FormatException($"{file}: expected a known family and a pattern in '{string.Join('\t', row)}'.");
            }

            automaton.Add(reader.Read(row[1]), family, patterns.Count);
            patterns.Add(row[1]);
        }

        return new(families, patterns, automaton);
    }

    private static IEnumerable<string> PatternFiles() => typeof(CueLexicon).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder + "cues-", StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal);

    private static IReadOnlyList<string[]> Rows(string file) => EmbeddedTable.Rows($"Tagging.Cues.{file}");
}
