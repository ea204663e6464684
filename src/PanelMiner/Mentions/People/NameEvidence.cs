using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Weighs whether words in capitals are a person's name.</summary>
internal sealed class NameEvidence(PersonScene scene, NameTraps traps)
{
    // Before a single word these abbreviate other things too: "PCC Update", "CC Budget", "PC Upgrade".
    private static readonly string[] UnsureRanks =
        ["pcc", "cc", "ceo", "cfo", "pfcc", "mp", "pc", "dc", "ci", "ps", "sc", "ms", "am", "dpcc", "apcc", "hmi"];

    private static readonly string[] Labels =
        ["annex", "appendix", "option", "plan", "table", "part", "section", "phase", "schedule", "category", "band", "level", "class", "group"];

    private readonly NameText text = scene.Text;

    /// <summary>Whether a role before a name vouches for it.</summary>
    /// <param name="role">The role.</param>
    /// <param name="name">The name.</param>
    /// <param name="sign">Whether a comma, colon, dash or bracket stands between them.</param>
    public bool OfRole(RoleHit role, NameSpan name, bool sign)
    {
        var common = traps.IsCommon(name);
        if (sign)
        {
            var certain = name is { Given: true, Doubtful: false } || name.Initials > 0;
            return name.IsFull && (certain || (name.Words is 2 or 3 && EndsPhrase(name.Next) && !common));
        }

        var rank = (role.Use & RoleUse.Rank) != 0;
        var surnameOnly = rank && ((role.Use & RoleUse.Short) == 0 || !text.IsAny(role.Next - 1, UnsureRanks));
        return name.Given || name.Initials > 0 || (!common && (name.Words > 1 || (surnameOnly && !text.IsCapital(name.Next))));
    }

    /// <summary>Whether a name with nothing before it stands by itself: by its given name, its initials, or what follows it.</summary>
    /// <param name="name">The name, of two parts or more.</param>
    /// <param name="after">What follows it.</param>
    /// <param name="inBracket">Whether it fills a bracket after a body.</param>
    public bool OfItself(NameSpan name, Apposition after, bool inBracket)
    {
        var capitals = text.Tokens[name.From].AllCapitals;
        // "Victoria Park" is one although Victoria is a given name.
        if (name.Words == 2 && after.Role is null && text.IsAny(name.Next - 1, "park", "gardens", "square", "dock", "docks", "quay", "wharf", "arena", "mall"))
        {
            return false;
        }

        if (name is { Given: true, Doubtful: false, Words: > 1 } && text.IsClass(name.From, WordClass.GivenName)
            && (!capitals || text.Tokens[name.Next - 1].AllCapitals))
        {
            return true;
        }

        if (traps.IsCommon(name))
        {
            return false;
        }

        var told = after.Role is not null || (after.Organisation is not null && (text.IsMark(name.Next, '(') || text.IsInitial(name.From)));
        var vouched = name.Words is 2 or 3 && ((told && name.Initials == 0 && !IsInitialVerb(name.From)) || inBracket);
        return vouched || IsDoubtfulGiven(name, after, capitals) || HasInitials(name, after);
    }

    private bool IsInitialVerb(int i) => text.IsInitial(i) && text.IsClass(i, WordClass.Verb);

    // "Grace Hope": a given name that is another word needs a name's surroundings.
    private bool IsDoubtfulGiven(NameSpan name, Apposition after, bool capitals) => name is { Given: true, Doubtful: true, Words: > 1 } && !capitals
        && !text.IsClass(name.From - 1, WordClass.Determiner)
        && (!text.IsInitial(name.From) || after.Role is not null || EndsPhrase(name.Next) || text.IsAnd(name.Next));

    private bool HasInitials(NameSpan name, Apposition after) => name.Initials > 0 && !traps.IsLabelled(name) && !text.IsAny(name.From - 1, Labels)
        && (text.IsMark(name.From + 1, '.') || name.Initials > 1 || after.Role is not null
            || (EndsPhrase(name.Next) && text.Tokens[name.From].Spaced && !text.IsAny(name.From, "a", "i")));

    /// <summary>Whether words in capitals or an article right before make a name part of something else: "the Martin Hale event", "Northmoor Alice Springs".</summary>
    public bool IsInsideName(int i)
    {
        if (text.IsAny(i - 1, "the", "a", "an", "this", "our"))
        {
            return true;
        }

        var joined = text.IsCapital(i - 1) && text.Tokens[i].Spaced && !text.IsInitial(i) && !text.Tokens[i - 1].Possessive;
        return joined && scene.Body(i - 1) is null && !text.IsClass(i - 1, WordClass.Stop | WordClass.Role | WordClass.Verb);
    }

    /// <summary>The body before a bracket that a name fills: "Victim Support (Dev Shah)".</summary>
    public string? BodyAround(NameSpan name)
    {
        var open = name.From - 1;
        return text.IsMark(open, '(') && text.IsMark(name.Next, ')') && scene.Body(open - 1) is { } body && body.Next == open
            ? scene.NameOf(body)
            : null;
    }

    private bool EndsPhrase(int i) => !text.Has(i) || text.Tokens[i].Kind == NameTokenKind.Break || text.IsClass(i, WordClass.Verb)
        || (text.Tokens[i].Kind == NameTokenKind.Mark && text.Tokens[i].Mark is ',' or '.' or ')' or '(' or ';' or '|');
}
