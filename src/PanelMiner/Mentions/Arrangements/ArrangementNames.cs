using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Arrangements;

/// <summary>Reads arrangements that need no noun for one: known by name, abbreviated by the paper, or "the Tri-Force".</summary>
internal sealed class ArrangementNames(NameText text, ArrangementParties parties, MentionContext context)
{
    /// <summary>Most tokens between "joint" or "tri-force" and the noun that it describes.</summary>
    public const int LongestDescription = 7;

    private const int LongestAbbreviation = 20;
    private const int LongestName = 120;

    /// <summary>An arrangement of the vocabulary.</summary>
    public ArrangementHit? Known(int i)
    {
        if (ArrangementLexicon.Instance.Known.Longest(text, i) is not { } known)
        {
            return null;
        }

        var tail = parties.After(known.Next);
        var fixedParties = known.Value.Areas.Select(a => BodyLexicon.Instance.AreaOf(a)?.Force.At(context.Anchor?.To)).OfType<string>();
        return new ArrangementHit(i, known.Next, known.Value.Name, tail.Names.Count > 0 ? tail.Names : [.. fixedParties]);
    }

    /// <summary>An abbreviation that the paper defines as an arrangement's.</summary>
    public ArrangementHit? Defined(int i)
    {
        if (context.Abbreviations.Count == 0 || text.Tokens[i].End - text.Tokens[i].Start > LongestAbbreviation
            || !context.Abbreviations.TryGetValue(text.Word(i).ToString(), out var full) || full.Length > LongestName)
        {
            return null;
        }

        var name = new NameText(full);
        var from = name.IsClass(0, WordClass.Determiner) ? 1 : 0;
        return EndsInNoun(name) ? new ArrangementHit(i, Extent(i, name, from), name.Plain(from, name.Count), []) : null;
    }

    /// <summary>"Airwave" is a short name, but "Airwave Project" is the name.</summary>
    private int Extent(int i, NameText name, int from)
    {
        var same = 0;
        while (from + same < name.Count && text.IsWord(i + same) && name.IsWord(from + same) && text.Word(i + same).Equals(name.Word(from + same), StringComparison.OrdinalIgnoreCase))
        {
            same++;
        }

        return from + same == name.Count ? i + same : i + 1;
    }

    /// <summary>What "the Alliance" is in this paper; null when it names none, or the word is not capital.</summary>
    public string? Meant(int noun) => text.IsCapital(noun) && context.Abbreviations.TryGetValue("the " + text.Word(noun).ToString(), out var full) ? full : null;

    private static bool EndsInNoun(NameText name)
    {
        var lexicon = ArrangementLexicon.Instance;
        for (var n = 1; n < name.Count; n++)
        {
            if (lexicon.Nouns.Longest(name, n) is { } noun && noun.Next == name.Count)
            {
                return noun.Value != ArrangementNoun.Shared || lexicon.Openers.Longest(name, 0) is not null;
            }
        }

        return false;
    }

    /// <summary>"the Tri-Force": a number of forces that stands for what they do together.</summary>
    public ArrangementHit? Forces(int i)
    {
        if (!text.IsCapital(i) || ArrangementLexicon.Instance.Openers.Longest(text, i) is not { Value: true } opener
            || !text.Is(opener.Next - 1, "force"))
        {
            return null;
        }

        var article = text.Is(i - 1, "the");
        var explained = text.IsMark(opener.Next, '(') && parties.IsIn(opener.Next, Math.Min(text.Count, opener.Next + (2 * LongestDescription)));
        return (text.IsCapital(opener.Next - 1) || article) && !explained && !LeadsToNoun(opener.Next)
            ? new ArrangementHit(article ? i - 1 : i, opener.Next, null, [])
            : null;
    }

    private bool LeadsToNoun(int from)
    {
        for (var next = from; next - from < LongestDescription && text.Has(next) && IsDescription(next); next++)
        {
            if (ArrangementLexicon.Instance.Nouns.Longest(text, next) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token may stand between "joint" and its noun.</summary>
    public bool IsDescription(int i) => text.IsAnd(i) || text.IsMark(i, '/') || (text.IsMark(i, '-') && text.IsGlued(i))
        || (text.IsWord(i) && !text.IsClass(i, WordClass.Stop) && !text.Tokens[i].Possessive)
        || (text.Tokens[i].Kind == NameTokenKind.Number && text.Is(i + 1, "force"));
}
