using System.Collections.Frozen;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>The vocabulary of bodies, read once from the files beside this code.</summary>
internal sealed class BodyLexicon
{
    private readonly FrozenDictionary<string, Area> byName;

    private BodyLexicon()
    {
        var commissioners = VocabularyFile.Rows("Bodies.commissioners").GroupBy(r => r[0], StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => DatedName.Read(["", .. g.Select(r => $"{r[1]} {r[2]}")]), StringComparer.Ordinal);
        var rows = VocabularyFile.Rows("Bodies.forces").Select(r => (Row: r, Area: ReadArea(r, commissioners))).ToList();
        var terms = rows.SelectMany(r => Terms(r.Row, r.Area)).ToList();
        Areas = new PhraseTrie<AreaTerm>(terms.Select(t => (t.Words, CaseOf(t.Words), t.Term)));
        Forces = new PhraseTrie<AreaTerm>(rows.SelectMany(r => r.Area.Force.All.Concat(AbbreviatedForces(r.Row)).Select(n => (n, CaseOf(n), new AreaTerm(r.Area, false, true)))));
        Known = new PhraseTrie<KnownBody>(VocabularyFile.Rows("Bodies.bodies").SelectMany(ReadKnown));
        Heads = new PhraseTrie<BodyHead>(VocabularyFile.Rows("Bodies.heads").Select(ReadHead).Select(h => (h.Words, CaseOf(h.Words), h)));
        Places = new PhraseTrie<string>(VocabularyFile.Rows("Bodies.places").Select(r => (r[0], PhraseCase.Name, r[0])));
        Constabulary = Known.Longest(new NameText("HMIC"), 0)?.Value.Names ?? throw new InvalidOperationException("bodies.tsv does not know HMIC");
        byName = terms.Where(t => !t.Term.Abbreviation).GroupBy(t => Key(t.Words), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.First().Term.Area, StringComparer.OrdinalIgnoreCase);
    }

    public static BodyLexicon Instance { get; } = new();

    /// <summary>Names and abbreviations of force areas.</summary>
    public PhraseTrie<AreaTerm> Areas { get; }

    /// <summary>Full names of forces.</summary>
    public PhraseTrie<AreaTerm> Forces { get; }

    /// <summary>Bodies known by name.</summary>
    public PhraseTrie<KnownBody> Known { get; }

    /// <summary>Words by which bodies are known by form.</summary>
    public PhraseTrie<BodyHead> Heads { get; }

    /// <summary>Places whose names are joined by "and".</summary>
    public PhraseTrie<string> Places { get; }

    /// <summary>Names of the inspectorate of police forces.</summary>
    public DatedName Constabulary { get; }

    /// <summary>The area of a name as papers' metadata give it; null when no vocabulary knows it.</summary>
    public Area? AreaOf(string name) => byName.GetValueOrDefault(Key(name));

    private static string Key(string name) =>
        name.Replace("&", " and ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static PhraseCase CaseOf(string words)
    {
        var letters = words.Where(char.IsLetter).ToList();
        var capitals = letters.Count(char.IsUpper);
        var mixed = capitals > 1 && !words.Contains(' ', StringComparison.Ordinal);
        return capitals == 0 ? PhraseCase.Any : capitals == letters.Count || mixed ? PhraseCase.Exact : PhraseCase.Name;
    }

    private static Area ReadArea(string[] row, Dictionary<string, DatedName> commissioners) =>
        new(row[0], DatedName.Read(VocabularyFile.Parts(row, 1)), Enum.Parse<AreaStanding>(row[5], ignoreCase: true), commissioners.GetValueOrDefault(row[0]));

    private static IEnumerable<(string Words, AreaTerm Term)> Terms(string[] row, Area area)
    {
        foreach (var words in VocabularyFile.Parts(row, 2).Prepend(area.Name))
        {
            yield return (words, new AreaTerm(area, false, false));
        }

        foreach (var words in VocabularyFile.Parts(row, 3).Where(w => !w.Contains(" Police", StringComparison.Ordinal)))
        {
            yield return (words, new AreaTerm(area, false, true));
        }

        foreach (var words in VocabularyFile.Parts(row, 4))
        {
            yield return (words, new AreaTerm(area, true, true));
        }
    }

    private static IEnumerable<string> AbbreviatedForces(string[] row) =>
        VocabularyFile.Parts(row, 3).Where(w => w.Contains(" Police", StringComparison.Ordinal));

    private static IEnumerable<(string, PhraseCase, KnownBody)> ReadKnown(string[] row)
    {
        var kind = row[0] == "none" ? (BodyKind?)null : Enum.Parse<BodyKind>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        var body = new KnownBody(kind, DatedName.Read(VocabularyFile.Parts(row, 1)), VocabularyFile.Parts(row, 3));
        return body.Names.All.Concat(VocabularyFile.Parts(row, 2)).Distinct(StringComparer.Ordinal).Select(n => (n, CaseOf(n), body));
    }

    private static BodyHead ReadHead(string[] row)
    {
        var side = row[2].Split(':');
        var kind = row[0] == "none" ? BodyKind.Other : Enum.Parse<BodyKind>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        var alone = row.Length > 4 && row[4].Length > 0 ? Enum.Parse<HeadAlone>(row[4], ignoreCase: true) : HeadAlone.Nothing;
        var joiners = side.Length > 1
            ? side[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : side[0] is "either" or "area"
            ? ["for", "of"]
            : [];
        return new BodyHead(kind, row[1], Enum.Parse<HeadSide>(side[0], ignoreCase: true), joiners, row.Length > 3 ? row[3] : "", alone);
    }
}
