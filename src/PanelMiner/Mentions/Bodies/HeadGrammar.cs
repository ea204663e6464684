using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds bodies by form: a word for a body with the name before or after it.</summary>
internal sealed partial class HeadGrammar(BodyScene scene, IReadOnlyDictionary<int, AreaHit> areasByEnd, IReadOnlyDictionary<int, AreaHit> areasByStart, IReadOnlyDictionary<int, int> placesByEnd, IReadOnlyDictionary<int, int> knownEnds)
{
    private readonly NameText text = scene.Text;
    private int headFrom;

    /// <summary>The body named with a word for one; null when the word stands alone or is none.</summary>
    /// <param name="from">First token of the word.</param>
    /// <param name="next">The token after its last.</param>
    /// <param name="head">What the word is.</param>
    public BodyHit? Find(int from, int next, BodyHead head)
    {
        headFrom = from;
        return BySide(from, next, head);
    }

    private BodyHit? BySide(int from, int next, BodyHead head) => head.Side switch
    {
        HeadSide.None => Void(from, next),
        HeadSide.Before => Before(from, next, head),
        HeadSide.Area => KnownArea(from, next, head) ?? AfterName(from, next, head, onlyKnown: true),
        HeadSide.Either => Before(from, next, head) ?? AfterName(from, next, head, onlyKnown: false),
        HeadSide.Name => Named(from, next, head),
        HeadSide.Company => Company(from, next, head),
        HeadSide.Firm => Firm(from, next, head),
        HeadSide.After => AfterName(from, next, head, onlyKnown: false),
        HeadSide.City => City(from, next, head),
        _ => null,
    };

    private static BodyHit Void(int from, int next) => new(from, next, BodyKind.Other, null) { Void = true };

    /// <summary>Whether a token belongs to a known body before the word: "Home Office and Northmoor Police".</summary>
    private bool IsBodyAt(int i) => knownEnds.TryGetValue(i, out var end) && end <= headFrom;

    private BodyHit? Before(int from, int next, BodyHead head)
    {
        if (KnownArea(from, next, head) is { } known)
        {
            return known;
        }

        var start = placesByEnd.TryGetValue(from, out var place) ? place : NameRuns.PlaceBefore(text, from, StopsPlace);
        while (start < from && text.IsInitial(start) && text.IsClass(start, WordClass.Verb))
        {
            start++;
        }

        if (head.Words is "CC" or "BC" or "DC" && text.IsCapital(next) && !text.IsInitial(next))
        {
            return null;
        }

        return start == from || (head.Kind == BodyKind.Force && IsOfOfficers(next))
            || (head.Kind is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office or BodyKind.Panel && IsPerson(start))
            ? null
            : Hit(start, next, head, new NameOf(start, from, null));
    }

    private bool IsPerson(int start) => text.IsClass(start, WordClass.GivenName) && !text.IsClass(start, WordClass.DoubtfulName);

    // "Female Police Officers" are of no force.
    private bool IsOfOfficers(int next) => text.IsAny(next, "officer", "officers", "staff", "cadets", "community", "support");

    // A known area before an "and" is a body of its own.
    private bool StopsPlace(int i) => IsBodyAt(i) || (areasByEnd.ContainsKey(i + 1) && text.IsAnd(i + 1));

    private bool StopsName(int i) => (areasByEnd.TryGetValue(i + 1, out var area) && text.IsAnd(i + 1) && text.Is(area.From - 1, "of"))
        || IsBodyAt(i) && text.IsAnd(i + 1) || (areasByEnd.ContainsKey(i + 1) && text.Tokens[i].Possessive);

    private BodyHit? KnownArea(int from, int next, BodyHead head)
    {
        if (!areasByEnd.TryGetValue(from, out var area)
            || (head.Kind == BodyKind.Force && text.Tokens[from - 1].Possessive && head.Side != HeadSide.Area))
        {
            return null;
        }

        // "the Northmoor and Eastmere Combined Authority" is one.
        if (head.Kind == BodyKind.CombinedAuthority && text.IsAnd(area.From - 1) && text.IsCapital(area.From - 2))
        {
            var joint = NameRuns.PlaceBefore(text, from, IsBodyAt);
            return Hit(joint, next, head, new NameOf(joint, from, null));
        }

        // "South Gloucestershire Council" is none of Gloucestershire's bodies.
        var start = area.From;
        while (!area.Abbreviation && text.IsCapital(start - 1) && text.IsClass(start - 1, WordClass.Compass)
            && text.Tokens[start].Kind == NameTokenKind.Word)
        {
            start--;
        }

        return start < area.From ? Hit(start, next, head, new NameOf(start, from, null)) : Hit(start, next, head, new NameOf(start, from, area.Area));
    }

    private BodyHit? AfterName(int from, int next, BodyHead head, bool onlyKnown)
    {
        var start = next;
        if (head.Joiners.Count > 0)
        {
            if (!text.IsWord(start) || !text.IsAny(start, [.. head.Joiners]))
            {
                return null;
            }

            start += text.Is(start + 1, "the") ? 2 : 1;
        }

        if (areasByStart.TryGetValue(start, out var area))
        {
            return Hit(from, area.Next, head, new NameOf(start, area.Next, area.Area));
        }

        var end = onlyKnown ? start : EndOfName(start, head);
        return end == start ? null : Hit(from, end, head, new NameOf(start, end, null));
    }

    private int EndOfName(int start, BodyHead head)
    {
        var end = NameRuns.After(text, start);
        var joins = head.Kind is BodyKind.Government or BodyKind.Other;
        while (joins && end > start && (text.IsAnd(end) || (text.IsMark(end, ',') && text.IsCapital(end + 1) && JoinsLater(end + 1)))
            && NameRuns.After(text, end + 1) is var more && more > end + 1)
        {
            end = more;
        }

        return end;
    }

    private bool JoinsLater(int from)
    {
        var end = NameRuns.After(text, from);
        return end > from && (text.IsAnd(end) || (text.IsMark(end, ',') && text.IsAnd(NameRuns.After(text, end + 1))));
    }

    private BodyHit? Named(int from, int next, BodyHead head)
    {
        var start = NameRuns.NameBefore(text, from, StopsName);
        if (areasByEnd.TryGetValue(from, out var area))
        {
            start = Math.Min(start, area.From);
        }

        if (placesByEnd.TryGetValue(start, out var place) && text.IsCapital(start))
        {
            start = place;
        }

        if (start == area?.From && head is { Kind: BodyKind.Panel, Words: "Panel" })
        {
            return Hit(start, next, head with { Form = "P" }, new NameOf(start, from, area.Area));
        }

        return start == from || NamesNothing(start, from, head)
            ? null
            : Hit(start, next, head, new NameOf(start, from, start == area?.From ? area.Area : null));
    }

    /// <summary>"New Board", "Joint Committee": an adjective alone names none.</summary>
    private bool NamesNothing(int start, int end, BodyHead head)
    {
        for (var i = start; i < end; i++)
        {
            if (text.IsWord(i) && !text.IsClass(i, WordClass.NoPlace) && !(head.Kind == BodyKind.Other && text.IsClass(i, WordClass.Role)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a name stands, and its area where it is known.</summary>
    private readonly record struct NameOf(int From, int Next, Area? Area);

    private BodyHit Hit(int from, int next, BodyHead head, NameOf name)
    {
        var plain = Written(name.From, name.Next);
        var unknown = name.Area is { } guessed && head.Kind == BodyKind.Force && BodyLexicon.Instance.AreaOf(guessed.Name) is null;
        var area = (unknown ? null : name.Area)
            ?? (head.Kind is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office || head.Form == "P"
                ? Area.Unknown(plain, head.Kind == BodyKind.Force ? Written(from, next) : null)
                : null);
        return new BodyHit(from, next, head.Kind, Canonical(from, next, head, area, name, plain)) { Area = area, Name = plain };
    }

    private string Canonical(int from, int next, BodyHead head, Area? area, NameOf name, string plain)
    {
        if (area is not null && head.Kind == BodyKind.Force)
        {
            return BodyLexicon.Instance.AreaOf(area.Name) is null ? Written(from, next) : scene.ForceOf(area, Written(from, next));
        }

        return head.Form switch
        {
            "C" or "F" => area!.CommissionerAt(scene.Day, head.IsFire),
            "O" => area!.OfficeAt(scene.Day, head.IsFire),
            "P" => $"{area!.Name} Police and Crime Panel",
            _ when name.From > from || text.Tokens[name.Next - 1].Possessive => Written(from, next),
            var form => form.Replace("{0}", IsShort(area, plain) ? area!.Name : plain, StringComparison.Ordinal),
        };
    }

    /// <summary>Whether a name is the short form of a known area's: "Glos", "A&amp;S".</summary>
    private static bool IsShort(Area? area, string plain) => area is not null && plain.Length < area.Name.Length
        && !area.Name.Contains(plain + " ", StringComparison.Ordinal);

    /// <summary>A name as it is kept; one printed in capitals as it is written elsewhere.</summary>
    private string Written(int from, int next)
    {
        var plain = text.Plain(from, next);
        return plain.Length > 3 && !plain.Any(char.IsLower) && IsInCapitals(from, next) ? Capitals.Lowered(plain) : plain;
    }

    // An abbreviation stays: "BCP" in "BCP Council"; "KENT" in "KENT COUNTY COUNCIL" is none.
    private bool IsInCapitals(int from, int next) => text.Has(next) && text.IsWord(next)
        ? text.Tokens[next].AllCapitals
        : text.Has(from - 1)
        ? text.Tokens[from - 1].AllCapitals || next - from > 1
        : next - from > 1;
}
