using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Companies and cities.</summary>
internal sealed partial class HeadGrammar
{
    private BodyHit? Company(int from, int next, BodyHead head)
    {
        var start = from;
        while (from - start < 6
            && (text.IsCapital(start - 1) && !text.IsClass(start - 1, WordClass.Stop | WordClass.Title)
                || (start < from && text.IsAnd(start - 1) && text.IsCapital(start - 2) && !text.IsClass(start - 2, WordClass.BodyWord))))
        {
            start--;
        }

        while (start < from && !text.IsCapital(start))
        {
            start++;
        }

        return start == from ? null : Hit(start, next, head, new NameOf(start, from, null));
    }

    /// <summary>"Hollins Software", but not "Case Management Systems".</summary>
    private BodyHit? Firm(int from, int next, BodyHead head)
    {
        var before = from - 1;
        var common = text.IsAny(from, "services", "partners") && !text.IsAny(before - 1, "with", "to", "by", "from");
        return !common && text.IsCapital(before) && (!text.IsInitial(before) || !text.Has(next) || text.IsClass(next, WordClass.Verb))
            && text.Tokens[before].Class == WordClass.None && !text.Tokens[before].AllCapitals && !IsBodyAt(before) && !areasByEnd.ContainsKey(from)
            && !text.IsCapital(before - 1) && !text.IsCapital(next) && !WordEndings.IsNoun(text.Word(before))
                ? Hit(before, next, head, new NameOf(before, from, null))
                : null;
    }

    private BodyHit? City(int from, int next, BodyHead head)
    {
        var end = NameRuns.After(text, next);
        while (end > next && !text.Is(end - 1, "council"))
        {
            end--;
        }

        return end <= next + 1 ? null : Hit(from, end, head, new NameOf(next, end - 1, null));
    }
}
