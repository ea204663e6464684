using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>One pass over a text for people: at each token the most telling reading wins.</summary>
internal sealed class PersonScan
{
    private const int LongestPortfolio = 6;
    private readonly NameText text;
    private readonly PersonScene scene;
    private readonly RoleGrammar roles;
    private readonly PersonNames names;
    private readonly Appositions appositions;
    private readonly NameTraps traps;
    private readonly NameEvidence evidence;
    private readonly LoneRoles loneRoles;
    private readonly AttendanceLists lists;

    public PersonScan(PersonScene scene)
    {
        this.scene = scene;
        text = scene.Text;
        roles = new RoleGrammar(scene);
        names = new PersonNames(scene, roles);
        appositions = new Appositions(scene, roles, names);
        traps = new NameTraps(scene);
        evidence = new NameEvidence(scene, traps);
        loneRoles = new LoneRoles(scene, roles);
        lists = new AttendanceLists(text);
    }

    public IReadOnlyList<PersonHit> Run()
    {
        var found = new List<PersonHit>();
        for (var i = 0; i < text.Count;)
        {
            var hit = text.IsWord(i) ? At(i) : null;
            i = hit is null ? i + 1 : Math.Max(hit.ReadTo, hit.Next);
            if (hit is not null)
            {
                found.Add(hit);
            }
        }

        return found;
    }

    private PersonHit? At(int i)
    {
        lists.Enter(i);
        if ((Titled(i) ?? Listed(i)) is { } titled)
        {
            return titled;
        }

        if (scene.Body(i) is { Generic: false } body && body.From < i)
        {
            return null;
        }

        var role = text.IsCapital(i) || IsLowerRole(i) ? roles.At(i) : null;
        return NamedCommissioner(i)
            ?? (role is null ? null : AfterRole(i, role) ?? AfterTwoRoles(i, role))
            ?? (text.IsCapital(i) ? Plain(i) : null)
            ?? (role is null ? null : loneRoles.At(i, role));
    }

    private bool IsLowerRole(int i) => text.IsAny(
        i, "leader", "chair", "chairman", "chief", "deputy", "assistant", "home", "policing", "prime", "interim", "acting", "temporary");

    /// <summary>"Mr Smith", "Councillor M. Weston (Chair)", "the Rt Hon Dame Ann Dale MP".</summary>
    private PersonHit? Titled(int i)
    {
        if (!IsTitle(i))
        {
            return null;
        }

        string? role = null;
        var at = i;
        while (text.IsClass(at, WordClass.Title) && text.IsCapital(at) && at - i < 6)
        {
            role = text.IsAny(at, "councillor", "cllr", "coun", "alderman") ? text.Word(at).ToString() : role;
            at = AfterStop(at);
        }

        if (text.IsAny(i, "lord", "lady") && text.IsAny(at, "mayor", "lieutenant", "chancellor", "chief", "justice"))
        {
            return null;
        }

        at += text.IsCapital(at) && text.Is(at, "justice") ? 1 : 0;
        return names.At(at, true) is { } name && !traps.AfterTitle(i, name) ? Person(i, name, role, null) : null;
    }

    // "MRS Census" is an abbreviation and a noun; "MRS SMITH" and "MRS J Smith" are not.
    private bool IsTitle(int i)
    {
        if (!text.IsCapital(i) || !text.IsClass(i, WordClass.Title))
        {
            return false;
        }

        var abbreviates = text.Tokens[i].AllCapitals && !text.Is(i, "hhj") && text.IsCapital(i + 1) && !text.Tokens[i + 1].AllCapitals;
        return !abbreviates || names.IsInitial(i + 1);
    }

    private int AfterStop(int i) => text.IsMark(i + 1, '.') ? i + 2 : i + 1;

    /// <summary>An item of a list of those present: "B Jones" after "Councillors A Smith (Chair),".</summary>
    private PersonHit? Listed(int i)
    {
        if (lists.Title is not { } title || !lists.IsItem(i) || names.At(i, true) is not { } name || traps.IsThing(name))
        {
            return null;
        }

        var titled = title.Length > 0;
        var told = titled || (name.IsFull && (name.Given || name.Initials > 0 || appositions.After(name.Next, false).Role is not null));
        return told ? Person(i, name, titled ? title : null, null) : null;
    }

    private PersonHit Person(int from, NameSpan name, string? role, string? organisation)
    {
        var after = appositions.After(name.Next, text.Tokens[name.Next - 1].Possessive);
        var told = role is null || IsCouncillor(role) ? after.Role ?? role : role;
        return new PersonHit(from, name.Next)
        {
            Name = names.Name(name),
            Role = told is null ? null : LoneRoles.Written(told),
            Organisation = after.Organisation ?? organisation,
            ReadTo = after.Next,
        };
    }

    // "Councillor Weston (Chair)" is the chair; a rank before a name stays.
    private static bool IsCouncillor(string role) => role.ToUpperInvariant() is "COUNCILLOR" or "CLLR" or "COUN" or "ALDERMAN";

    /// <summary>"Chief Constable Andy Lee", "T/DCC Priya Anand", "the Chief Executive, Jane Roe," and "Author: Jane Roe".</summary>
    private PersonHit? AfterRole(int i, RoleHit role)
    {
        var at = AfterPortfolio(role.End);
        at += text.IsAny(at, "designate", "elect") ? 1 : 0;
        var sign = text.IsMark(at, ',') || text.IsMark(at, ':') || text.IsMark(at, '(') || text.IsDash(at);
        var start = sign ? at + 1 : at;
        start += IsCollarNumber(role, start) ? 1 : 0;
        var beside = !sign && (role.End == role.Next || scene.Body(i) is { Kind: BodyKind.Commissioner });
        var titled = start;
        while (text.IsClass(titled, WordClass.Title) && text.IsCapital(titled) && titled - start < 4)
        {
            titled = AfterStop(titled);
        }

        titled += text.IsMark(titled, '.') && beside && (role.Use & RoleUse.Short) != 0 ? 1 : 0;
        var trusted = titled > start || (role.Use & RoleUse.Rank) != 0;
        if (names.At(titled, trusted) is not { } name || traps.IsThing(name) || !(titled > start || evidence.OfRole(role, name, sign)))
        {
            return null;
        }

        return Person(beside ? i : start, name, text.Plain(role.From, role.Next), role.Organisation ?? scene.Owner(i));
    }

    // "PC 2145 Ann Doyle".
    private bool IsCollarNumber(RoleHit role, int i) => (role.Use & RoleUse.Rank) != 0 && text.Has(i) && text.Tokens[i] is { Kind: NameTokenKind.Number, Spaced: true } number
        && number.End - number.Start < 6 && text.IsCapital(i + 1);

    /// <summary>"Chief Executive and Monitoring Officer Helen Marr": two roles of one person, unless the second is a rank.</summary>
    private PersonHit? AfterTwoRoles(int i, RoleHit first)
    {
        if (first.End != first.Next || !text.IsAnd(first.Next) || scene.Body(i) is not null || roles.At(first.Next + 1) is not { } second)
        {
            return null;
        }

        var together = second.End == second.Next && (second.Use & RoleUse.Rank) == 0 && text.IsCapital(second.End);
        return together ? AfterRole(i, new RoleHit(i, second.Next, second.Next, null, second.Use, second.Open)) : null;
    }

    /// <summary>"Assistant Chief Officer (Resources) Nigel Tate": the token after the bracket when a name follows it.</summary>
    private int AfterPortfolio(int at)
    {
        var close = at + 1;
        while (text.IsMark(at, '(') && close - at < LongestPortfolio && (text.IsCapital(close) || text.IsAnd(close)))
        {
            close++;
        }

        var named = text.IsMark(at, '(') && text.IsMark(close, ')') && text.IsCapital(close + 1) && !text.IsInitial(close + 1);
        return named ? close + 1 : at;
    }

    /// <summary>"Wyreshire PCC Ann Dale", "the Police and Crime Commissioner for Wyreshire, Ann Dale,": the body tells role and organisation.</summary>
    private PersonHit? NamedCommissioner(int i)
    {
        if (scene.Body(i) is not { Kind: BodyKind.Commissioner, Generic: false } body || body.From != i)
        {
            return null;
        }

        for (var at = body.From; at < body.Next; at++)
        {
            if (text.IsCapital(at) && PeopleLexicon.Instance.Roles.Longest(text, at) is { } role && role.Next <= body.Next)
            {
                return AfterRole(at, new RoleHit(at, role.Next, body.Next, scene.NameOf(body), role.Value | RoleUse.Role, false));
            }
        }

        return null;
    }

    /// <summary>"Alison Hale": a name with nothing before it that vouches for one.</summary>
    private PersonHit? Plain(int i)
    {
        if (scene.Body(i) is not null || evidence.IsInsideName(i) || names.At(i, false) is not { IsFull: true } name || traps.IsThing(name))
        {
            return null;
        }

        var after = appositions.After(name.Next, text.Tokens[name.Next - 1].Possessive);
        var around = evidence.BodyAround(name);
        return evidence.OfItself(name, after, around is not null) ? Person(i, name, null, around) : null;
    }
}
