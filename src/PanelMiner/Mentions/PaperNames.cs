using PanelMiner.Mentions.Arrangements;
using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;
using PanelMiner.Mentions.People;

namespace PanelMiner.Mentions;

/// <summary>What the passages of a paper make known for each other: abbreviations and short names, full names of people, and the areas of the bodies named.</summary>
internal sealed class PaperNames
{
    private const int MostAbbreviations = 1000;
    private const int MostPeople = 1000;
    private const int LongestAcronym = 5;
    private readonly BodyExtractor bodies = new();
    private readonly PeopleExtractor extractor = new();
    private readonly ArrangementExtractor arrangements = new();
    private readonly Dictionary<string, string> abbreviations = new(StringComparer.Ordinal);
    private readonly HashSet<string> people = new(StringComparer.Ordinal);
    private readonly List<BodyHit> named = [];

    /// <summary>Abbreviations and short names with their full forms; the first definition holds.</summary>
    public IReadOnlyDictionary<string, string> Abbreviations => abbreviations;

    /// <summary>Full names of people.</summary>
    public IReadOnlyList<string> People => [.. people.Order(StringComparer.Ordinal)];

    /// <summary>Bodies named that belong to a force area.</summary>
    public IReadOnlyList<BodyHit> Named => named;

    /// <summary>Notes a name known from elsewhere, such as an author's.</summary>
    public void AddPerson(string? name)
    {
        if (name is { Length: > 0 } && people.Count < MostPeople && FullNames.IsFull(name))
        {
            people.Add(name);
        }
    }

    /// <summary>Reads one passage.</summary>
    public void Read(string words, MentionContext known)
    {
        var text = new NameText(words);
        var hits = bodies.Find(text, known);
        named.AddRange(hits.Where(h => h is { Generic: false, Area: not null }));
        var joint = arrangements.Find(text, hits, known).Where(a => !text.IsCapital(a.From - 1) || text.IsClass(a.From - 1, WordClass.Stop)).Select(a => a.Canonical).OfType<string>().SelectMany(ShortNames);
        foreach (var (key, full) in DefinitionFinder.Find(text).Concat(ShortNames(text, hits, known)).Concat(joint))
        {
            if (abbreviations.Count < MostAbbreviations)
            {
                abbreviations.TryAdd(key, full);
            }
        }

        foreach (var person in extractor.Find(text, hits))
        {
            AddPerson(person.Name);
        }
    }

    /// <summary>"Wyreshire Police (“the Force”)", "Northmoor" for a force that no vocabulary knows, "Corvane" for a company.</summary>
    private static IEnumerable<(string Key, string Full)> ShortNames(NameText text, IReadOnlyList<BodyHit> hits, MentionContext known)
    {
        foreach (var hit in hits.Where(h => !h.Void))
        {
            if (hit.Generic)
            {
                if (text.Is(hit.Next - 1, "constabulary") && known.ForceAreas.Count == 1 && BodyLexicon.Instance.AreaOf(known.ForceAreas[0]) is null)
                {
                    yield return (known.ForceAreas[0], $"{known.ForceAreas[0]} Constabulary");
                }

                if (hit is { Kind: BodyKind.Other, Canonical: { } authority } && text.Is(hit.Next - 1, "authority"))
                {
                    yield return ("Authority", authority);
                }

                continue;
            }

            if (hit is { Kind: BodyKind.Force, Area: { } area, Name.Length: > 0 } && BodyLexicon.Instance.AreaOf(area.Name) is null)
            {
                yield return (area.Name, text.Plain(hit.From, hit.Next));
            }

            if ((BodyAbbreviations.ShortName(text, hit) ?? (text.IsMark(hit.Next, '(') ? Noun(text, hit.Next + 1) : null)) is { } noun)
            {
                yield return (noun, text.Plain(hit.From, hit.Next));
            }
        }
    }

    /// <summary>"TFO" for Tri-Force Operations, "Meridian" for the Meridian programme, although the paper never says so.</summary>
    private static IEnumerable<(string Key, string Full)> ShortNames(string arrangement)
    {
        var words = arrangement.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        if (initials.Length > 2 && words.Length <= LongestAcronym && words.All(w => char.IsUpper(w[0]) || w is "and" or "of" or "for"))
        {
            yield return (initials, arrangement);
        }

        // "the Alliance" after "the Strategic Alliance".
        if (words.Length > 1 && words[^1] is "Alliance" or "Collaboration" or "Consortium" or "Partnership" or "Programme" or "Project" or "Agreement")
        {
            yield return ("the " + words[^1], arrangement);
        }

        if (words.Length == 2 && words[1] is "programme" or "project" or "Programme" or "Project" && NameWords.Of(words[0]) == WordClass.None
            && !WordEndings.IsNoun(words[0]) && words[0].Length > 3)
        {
            yield return (words[0], arrangement);
        }
    }

    private static string? Noun(NameText text, int at)
    {
        while (text.IsMark(at, '"') || text.IsMark(at, '\'') || text.IsAny(at, "the", "hereafter", "hereinafter"))
        {
            at++;
        }

        return text.IsAny(at, "force", "constabulary", "panel", "council", "commissioner", "authority", "board", "committee", "trust", "service")
            && text.IsCapital(at)
            && (text.IsMark(at + 1, ')') || text.IsMark(at + 1, '"') || text.IsMark(at + 1, '\'')) ? text.Word(at).ToString() : null;
    }
}
