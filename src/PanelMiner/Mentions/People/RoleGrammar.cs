using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Reads a role or rank at a token: of the vocabulary ("Chief Finance Officer"), or made of its parts ("Communications and Engagement Manager", "Head of Estates").</summary>
internal sealed class RoleGrammar(PersonScene scene)
{
    private const int LongestOpen = 8;
    private const int LongestReach = 10;
    private readonly NameText text = scene.Text;

    /// <summary>The role that begins at a token; null when none does.</summary>
    /// <param name="from">That token.</param>
    /// <param name="told">Whether a sign before it tells that a role follows, so that any words in capitals may make it.</param>
    public RoleHit? At(int from, bool told = false)
    {
        if (!text.IsWord(from))
        {
            return null;
        }

        var lexicon = PeopleLexicon.Instance;
        var start = from;
        while (lexicon.Prefixes.Longest(text, start) is { } prefix && prefix.Next > start && start - from < 4
            && (text.IsCapital(start) || start > from || text.IsAny(start, "interim", "acting", "former", "temporary", "deputy")))
        {
            start = text.IsMark(prefix.Next, '.') ? prefix.Next + 1 : prefix.Next;
        }

        var direct = lexicon.Roles.Longest(text, from);
        var later = start > from ? lexicon.Roles.Longest(text, start) : null;
        var role = direct is { } d && (later is not { } l || d.Next >= l.Next) ? direct : later;
        var open = OpenEnd(from, told);
        if (role is null && open == from)
        {
            return null;
        }

        return role is { } found && found.Next >= open ? Reach(from, found.Next, found.Value, false) : Reach(from, open, RoleUse.Role, true);
    }

    /// <summary>The end of a role in capitals that ends in a word for one; the start when there is none.</summary>
    private int OpenEnd(int from, bool told)
    {
        var end = from;
        for (var i = from; i - from < LongestOpen && IsOpenWord(from, i, told); i++)
        {
            if (text.IsCapital(i)
                && (PeopleLexicon.Instance.Heads.Longest(text, i) is not null
                    || (PeopleLexicon.Instance.Reaches.Longest(text, i) is { } reach && text.IsAny(reach.Next, "of", "for"))))
            {
                end = i + 1;
            }

            if (text.Tokens[i].Possessive && text.Is(i, "commissioner"))
            {
                break;
            }
        }

        return end - from == 1 && !text.IsAny(end, "of", "for") ? from : end;
    }

    private bool IsOpenWord(int from, int i, bool told) => !(i > from && text.Tokens[i - 1].Possessive) && scene.Body(i) is null or { Generic: true }
        && ((text.IsCapital(i) && (i == from || !text.IsInitial(i))
            && (IsRoleNoun(i) || (told && !text.IsClass(i, WordClass.Title | WordClass.Stop | WordClass.GivenName))))
            || (i > from && text.IsAnd(i) && text.IsCapital(i + 1) && PeopleLexicon.Instance.Roles.Longest(text, i + 1) is null)
                || (i > from && text.IsMark(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1)));

    // Only nouns of the genre make a role of several words: "Engagement Manager", but not "Okafor Manager".
    private bool IsRoleNoun(int i)
    {
        if (text.IsClass(i, WordClass.Title | WordClass.Stop | WordClass.GivenName) && !text.IsClass(i, WordClass.NoName) && !text.Is(i, "professor"))
        {
            return false;
        }

        return text.IsClass(i, WordClass.Role | WordClass.NoName | WordClass.Police | WordClass.Policing | WordClass.Council | WordClass.Joint | WordClass.Arrangement | WordClass.NoPlace)
            || WordEndings.IsNoun(text.Word(i))
            || PeopleLexicon.Instance.Heads.Longest(text, i) is not null;
    }

    /// <summary>Adds what the role is over: a subject ("of Estates and Fleet") or a body ("of Northmoor Council").</summary>
    private RoleHit Reach(int from, int next, RoleUse use, bool open)
    {
        if (scene.BodyFrom(next) is { Generic: false } beside && !IsOwnRole(beside, from, next) && text.Tokens[next - 1].Possessive == false
            && text.IsCapital(next) && beside.From == next && !text.IsInitial(next))
        {
            return new RoleHit(from, next, beside.Next, scene.NameOf(beside), use, open);
        }

        if (!text.IsAny(next, "of", "for", "to", "at", "from", "in", "with"))
        {
            return new RoleHit(from, next, next, null, use, open);
        }

        if (IsMinister(from, next) && SubjectEnd(next + 1, true) is var portfolio && portfolio > next + 1)
        {
            return new RoleHit(from, portfolio, portfolio, null, use, open) { Noun = next - 1 };
        }

        if (scene.BodyFrom(next + 1) is { } body)
        {
            return new RoleHit(from, next, body.Next, scene.NameOf(body), use, open);
        }

        var end = text.IsAny(next, "of", "for", "to") ? SubjectEnd(next + 1) : next + 1;
        return end > next + 1 ? AfterSubject(from, end, use, open) with { Noun = next - 1 } : new RoleHit(from, next, next, null, use, open);
    }

    // A minister is named by portfolio although a department may bear the same name.
    private bool IsMinister(int from, int next) => text.Is(next, "for") && (text.IsAny(next - 1, "state", "minister") || text.Is(from, "minister"))
        && !text.IsAny(next + 1, "the", "department", "ministry");

    private RoleHit AfterSubject(int from, int end, RoleUse use, bool open)
    {
        var at = text.IsMark(end, ',') || text.IsAny(end, "of", "for", "at", "in") ? end + 1 : end;
        return scene.BodyFrom(at) is { } body && (at > end || text.IsCapital(at))
            ? new RoleHit(from, end, body.Next, scene.NameOf(body), use, open)
            : new RoleHit(from, end, end, null, use, open);
    }

    private static bool IsOwnRole(BodyHit body, int from, int next) => body.From >= from && body.From < next;

    /// <summary>The end of a subject in capitals: "Community Safety, Culture and Leisure".</summary>
    private int SubjectEnd(int start, bool overBodies = false)
    {
        var at = text.Is(start, "the") ? start + 1 : start;
        var end = start;
        while (at - start < LongestReach)
        {
            if (text.IsCapital(at) && (scene.Body(at) is null || (overBodies && scene.Body(at)!.Kind == BodyKind.Government))
                && !text.IsClass(at, WordClass.Title | WordClass.GivenName) && !(text.IsInitial(at) && at > start))
            {
                end = ++at;
            }
            else if (end > start
                && (text.IsAnd(at) || text.IsMark(at, '-') && text.IsGlued(at) || (text.IsMark(at, ',') && ListGoesOn(at + 1))
                    || text.IsAny(at, "of", "for"))
                && text.IsCapital(at + 1) && !text.IsClass(at + 1, WordClass.Role | WordClass.Title))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether after a comma a few words in capitals lead to an "and": the subject's list goes on.</summary>
    private bool ListGoesOn(int at)
    {
        var start = at;
        while (at - start < 5 && text.IsCapital(at) && !text.IsClass(at, WordClass.GivenName | WordClass.Title | WordClass.Role))
        {
            at++;
        }

        return at > start && (text.IsAnd(at) && !text.IsClass(at + 1, WordClass.GivenName | WordClass.Title | WordClass.Role))
            || (at > start && text.IsMark(at, ',') && text.IsAnd(at + 1));
    }
}
