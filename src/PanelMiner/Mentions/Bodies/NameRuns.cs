using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds the words in capitals that are the name before or after a word for a body.</summary>
internal static class NameRuns
{
    private const int LongestPlace = 5;
    private const int LongestName = 12;

    private const WordClass NotInPlaces = WordClass.Stop | WordClass.Role | WordClass.NoPlace | WordClass.BodyWord | WordClass.Count | WordClass.Title | WordClass.Thing;

    /// <summary>First token of a place's name that ends before a token; the token itself when there is none.</summary>
    public static int PlaceBefore(NameText text, int end, Func<int, bool> stopsAt)
    {
        var (from, words) = (end, 0);
        while (words < LongestPlace && text.IsCapital(from - 1) && !text.IsClass(from - 1, NotInPlaces) && !stopsAt(from - 1)
            && JoinsNext(text, from - 1))
        {
            from--;
            words++;
            if (Linked(text, from) is var link and > 0 && text.IsCapital(link - 1) && (!text.IsClass(link - 1, NotInPlaces) || text.Is(link, "of"))
                && !stopsAt(link - 1) && !text.Tokens[link - 1].Possessive && !FollowsTitle(text, link - 1))
            {
                from = link;
            }
        }

        return Trim(text, from, end);
    }

    /// <summary>First token of a body's own name that ends before a token ("Audit and Governance" before "Committee"); the token itself when there is none.</summary>
    public static int NameBefore(NameText text, int end, Func<int, bool> stopsAt)
    {
        var (from, words, joined) = (end, 0, false);
        while (words < LongestName && text.IsCapital(from - 1) && IsNameWord(text, from - 1) && !stopsAt(from - 1) && JoinsInName(text, from - 1))
        {
            from--;
            words++;
            if (text.IsAnd(from - 1) && text.Is(from, "crime") && text.Is(from - 2, "police"))
            {
                (from, joined) = (from - 1, true);
            }
            else if (text.IsAnd(from - 1) && EndsListItem(text, from - 2) && !stopsAt(from - 2))
            {
                (from, joined) = (from - 1, true);
            }
            else if (text.IsAny(from - 1, "of", "for") && text.IsCapital(from - 2) && IsNameWord(text, from - 2)
                && !text.IsClass(from - 2, WordClass.BodyWord | WordClass.Role))
            {
                from--;
            }
            else if (joined && text.IsMark(from - 1, ',') && EndsListItem(text, from - 2))
            {
                from--;
            }
        }

        return Trim(text, from, end);
    }

    /// <summary>The token after a name that begins at a token; the token itself when there is none.</summary>
    public static int After(NameText text, int start)
    {
        if (text.Has(start) && BodyLexicon.Instance.Places.Longest(text, start) is { } place)
        {
            return place.Next;
        }

        var next = start;
        while (next - start < LongestPlace && text.IsCapital(next) && !text.IsClass(next, WordClass.Stop | WordClass.Title)
            && (next == start || (JoinsNext(text, next - 1) && !text.IsInitial(next))))
        {
            next++;
            while (next - start < LongestName && text.IsMark(next, '-') && text.IsGlued(next) && text.IsGlued(next + 1) && text.IsWord(next + 1))
            {
                next += 2;
            }
        }

        return next;
    }

    private static bool IsNameWord(NameText text, int i) => !text.IsClass(i, WordClass.Stop | WordClass.Title)
        || (text.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !text.IsInitial(i));

    private static bool EndsListItem(NameText text, int i) => text.IsCapital(i) && IsNameWord(text, i)
        && (!text.Tokens[i].Possessive || text.IsAny(i, "children", "adults", "members")) && !text.IsClass(i, WordClass.BodyWord)
        && !EndsRole(text, i);

    private static bool EndsRole(NameText text, int i) =>
        text.IsAny(i, "constable", "commissioner", "executive", "officer", "director", "mayor", "minister", "leader", "chair");

    /// <summary>Whether nothing but white space, a hyphen or an "and" stands between a word and the next of its name.</summary>
    private static bool JoinsNext(NameText text, int i) => !text.Tokens[i].Possessive && text.Has(i + 1)
        && (text.Tokens[i + 1].Kind != NameTokenKind.Break);

    // "Members' Allowances Panel" goes on over the possessive, "Northmoor Police's Audit Committee" does not.
    private static bool JoinsInName(NameText text, int i) => text.Has(i + 1) && text.Tokens[i + 1].Kind != NameTokenKind.Break
        && (!text.Tokens[i].Possessive || !text.IsClass(i, WordClass.BodyWord));

    /// <summary>The joining token before a word: "and", "&amp;" or a glued hyphen; -1 when there is none.</summary>
    private static int Linked(NameText text, int i) =>
        text.IsAnd(i - 1) || (text.IsMark(i - 1, '-') && text.IsGlued(i - 1) && text.IsGlued(i)) || text.IsAny(i - 1, "upon", "under", "le")
            || (text.Is(i - 1, "of") && text.IsAny(i - 2, "isle", "isles", "city", "vale", "forest", "royal", "county", "borough", "town"))
            ? i - 1
            : -1;

    private static bool FollowsTitle(NameText text, int i) => text.IsClass(i - 1, WordClass.Title)
        || (text.IsMark(i - 1, '.') && text.IsClass(i - 2, WordClass.Title))
        || (text.IsWord(i - 1) && text.Tokens[i - 1].End - text.Tokens[i - 1].Start == 1);

    /// <summary>A name does not begin with a joining word.</summary>
    private static int Trim(NameText text, int from, int end)
    {
        while (from < end && !text.IsCapital(from))
        {
            from++;
        }

        return from;
    }
}
