using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Arrangements;

/// <summary>One pass over a text: at each noun for an arrangement, what stands before and after it decides.</summary>
internal sealed class ArrangementScan
{
    private const int LongestBefore = 14;
    private readonly NameText text;
    private readonly ArrangementNames named;
    private readonly BodyHit?[] bodyAt;
    private readonly ArrangementParties parties;
    private readonly List<ArrangementHit> found = [];
    private int taken;

    public ArrangementScan(NameText text, IReadOnlyList<BodyHit> bodies, MentionContext context)
    {
        this.text = text;
        bodyAt = new BodyHit?[text.Count];
        foreach (var body in bodies)
        {
            Array.Fill(bodyAt, body, body.From, body.Next - body.From);
        }

        parties = new ArrangementParties(text, bodyAt);
        named = new ArrangementNames(text, parties, context);
    }

    public IReadOnlyList<ArrangementHit> Run()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsWord(i) && At(i) is { } hit)
            {
                found.Add(hit);
                taken = hit.Next;
                i = hit.Next - 1;
            }
        }

        return found;
    }

    private ArrangementHit? At(int i)
    {
        if (text.IsCapital(i) && bodyAt[i] is null or { Generic: true } && (named.Known(i) ?? named.Defined(i)) is { } known)
        {
            return known;
        }

        if (named.Forces(i) is { } forces)
        {
            return forces;
        }

        return ArrangementLexicon.Instance.Nouns.Longest(text, i) is { } noun && bodyAt[i] is null ? AtNoun(i, Extended(noun), noun.Value) : null;
    }

    // "Specialist Operations collaboration" is one noun.
    private int Extended(PhraseMatch<ArrangementNoun> noun) =>
        noun.Value == ArrangementNoun.Shared && ArrangementLexicon.Instance.Nouns.Longest(text, noun.Next) is { } further ? further.Next : noun.Next;

    private ArrangementHit? AtNoun(int from, int next, ArrangementNoun noun)
    {
        var tail = parties.After(next);
        if (Opener(from) is { } opener)
        {
            return Hit(opener, from, next, tail, telling: true);
        }

        if (noun == ArrangementNoun.Shared || RefusedBefore(from))
        {
            return null;
        }

        var start = NameStart(from, noun);
        if (start == from - 1 && text.IsInitial(start) && text.IsLower(from) && bodyAt[start] is null)
        {
            start = from;
        }

        if (start < from && IsTelling(start, from))
        {
            return noun == ArrangementNoun.Tied && text.IsLower(from) && !parties.IsIn(start, from) && tail.Names.Count == 0 && !(text.Is(from, "contract") && from - start > 1)
                ? null
                : Hit(start, from, next, tail, telling: true);
        }

        // "a full merger between the two forces" is one although neither is named; "arrangements" are only where two parties are.
        var isDescribed = tail.Names.Count > 0 || (noun == ArrangementNoun.Strong && tail.Next > next);
        if (isDescribed && noun is ArrangementNoun.Strong or ArrangementNoun.Tied && (tail.Names.Count > 1 || !text.IsAny(from, "partnerships", "arrangements")))
        {
            var described = text.IsAny(from - 1, "strategic", "regional", "formal", "full") && from - 1 >= taken ? from - 1 : from;
            return Hit(described, from, next, tail, telling: false);
        }

        return Bare(from, next, noun) ?? Contract(from, next);
    }

    /// <summary>"the custody contract": what it is for tells which.</summary>
    private ArrangementHit? Contract(int from, int next)
    {
        var start = from;
        while (from - start < 3 && text.IsLower(start - 1) && !text.IsClass(start - 1, WordClass.Stop | WordClass.Determiner | WordClass.Verb))
        {
            start--;
        }

        return text.Is(from, "contract") && start < from && text.IsAny(start - 1, "the", "our", "its", "their")
            && !text.IsAny(start, "current", "existing", "new", "same", "original", "main", "previous", "signed", "draft")
            ? new ArrangementHit(start, next, parties.Expanded(start, next), []) : null;
    }

    /// <summary>"The collaboration", "the Alliance": meant is one named elsewhere.</summary>
    private ArrangementHit? Bare(int from, int next, ArrangementNoun noun)
    {
        var start = text.IsAny(from - 1, "strategic", "regional", "proposed", "existing", "current", "wider", "new", "full", "planned", "possible", "potential", "present", "original")
            ? from - 2
            : from - 1;
        var article = text.IsAny(start, "the", "this", "that");
        var strong = noun == ArrangementNoun.Strong && !text.Word(next - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase);
        var capital = text.IsCapital(from) && !text.IsInitial(from)
            && noun is ArrangementNoun.Strong or ArrangementNoun.Tied or ArrangementNoun.Named;
        return article && (strong || capital) && !text.IsAny(next, "of", "plan") ? new ArrangementHit(start, next, named.Meant(next - 1), []) : null;
    }

    /// <summary>First token of "joint", "shared", "tri-force" before a noun, nothing but its description between.</summary>
    private int? Opener(int from)
    {
        for (var i = from; i >= taken && from - i <= ArrangementNames.LongestDescription; i--)
        {
            if (i < from && ArrangementLexicon.Instance.Openers.Longest(text, i) is { Value: true } opener && opener.Next <= from)
            {
                return LeftOfOpener(i);
            }

            if (i < from && !named.IsDescription(i))
            {
                return null;
            }
        }

        return null;
    }

    // "tri-force" is found from "tri", not from "force"; capitals before it belong to the name.
    private int LeftOfOpener(int i)
    {
        var start = i;
        while (start > taken && i - start < 5 && text.IsCapital(start - 1) && text.IsCapital(i) && bodyAt[start - 1] is null
            && !text.IsClass(start - 1, WordClass.Stop) && !text.IsInitial(start))
        {
            start--;
        }

        return start;
    }

    private bool RefusedBefore(int from) => ArrangementLexicon.Instance.Openers.Longest(text, from - 1) is { Value: false };

    /// <summary>First token of the capitals, bodies or "X-led" before a noun.</summary>
    private int NameStart(int from, ArrangementNoun noun)
    {
        var start = from;
        if (text.IsAny(from - 1, "led", "hosted", "run") && parties.EndingAt(text.IsMark(from - 2, '-') ? from - 2 : from - 1) is { } lead)
        {
            return lead.From;
        }

        while (from - start < LongestBefore && start > taken)
        {
            if (parties.EndingAt(start) is { } body && (text.IsCapital(from) || noun is ArrangementNoun.Strong or ArrangementNoun.Tied))
            {
                start = body.From;
            }
            else if (IsNameWord(start - 1))
            {
                start--;
            }
            else if (start < from && (text.IsAnd(start - 1) || text.IsMark(start - 1, '/') || (text.IsMark(start - 1, '-') && text.IsGlued(start)))
                && start - 1 > taken && (parties.EndingAt(start - 1) is not null || IsNameWord(start - 2)))
            {
                start--;
            }
            else if (text.IsMark(start - 1, ')') && parties.Bracket(start - 1) is { } open && open > taken && IsNameWord(open - 1))
            {
                start = open;
            }
            else
            {
                break;
            }
        }

        return start;
    }

    private bool IsNameWord(int i) => i >= taken && text.IsCapital(i) && bodyAt[i] is null
        && (!text.IsClass(i, WordClass.Stop | WordClass.Title) || (text.IsClass(i, WordClass.Count) && text.IsCapital(i + 1) && !text.IsInitial(i)))
        && !text.Tokens[i].Possessive;

    private bool IsTelling(int start, int from)
    {
        for (var i = start; i < from; i++)
        {
            if (text.IsCapital(i) && !text.IsAny(i, "the", "new", "proposed")
                && ArrangementLexicon.Instance.Openers.Longest(text, i) is not { Value: false })
            {
                return true;
            }
        }

        return parties.IsIn(start, from);
    }

    private ArrangementHit Hit(int start, int from, int next, PartyList tail, bool telling)
    {
        var names = parties.In(start, from).Concat(tail.Names).ToList();
        var host = tail.With ? parties.Actor(start) : null;
        var own = parties.Expanded(start, next);
        own = own.Contains(' ', StringComparison.Ordinal) && !own.Any(char.IsLower) ? Capitals.Lowered(own) : own;
        var canonical = own + (telling || tail.Next == next ? "" : " " + parties.Expanded(next, tail.Next));
        return new ArrangementHit(start, tail.Next, canonical, [.. (host is null ? names : names.Prepend(host)).Distinct(StringComparer.Ordinal)]);
    }
}
