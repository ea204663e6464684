using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>One pass over a text for people: at each token the most telling reading wins.</summary>
internal sealed class PersonScan
{
    private readonly NameText text;
    private readonly PersonScene scene;
    private readonly RoleGrammar roles;
    private readonly PersonNames names;
    private readonly Appositions appositions;
    private readonly NameTraps traps;
    private readonly AttendanceLists lists;
    private readonly List<PersonHit> found = [];

    public PersonScan(PersonScene scene)
    {
        this.scene = scene;
        text = scene.Text;
        roles = new RoleGrammar(scene);
        names = new PersonNames(scene, roles);
        appositions = new Appositions(scene, roles, names);
        traps = new NameTraps(scene);
        lists = new AttendanceLists(text);
    }

    public IReadOnlyList<PersonHit> Run()
    {
        for (var i = 0; i < text.Count;)
        {
            var hits = text.IsWord(i) ? At(i) : [];
            found.AddRange(hits);
            i = hits.Count > 0 ? Math.Max(hits[^1].ReadTo, hits[^1].Next) : i + 1;
        }

        return found;
    }

    private IReadOnlyList<PersonHit> At(int i)
    {
        lists.Enter(i);
        if (Titled(i) is { } titled)
        {
            return [titled];
        }

        if (scene.Body(i) is { Generic: false } body && body.From < i)
        {
            return [];
        }

        var role = text.IsCapital(i) || IsLowerRole(i) ? roles.At(i) : null;
        if (role is not null && AfterRole(i, role) is { } holder)
        {
            return [holder];
        }

        if (text.IsCapital(i) && Plain(i) is { } plain)
        {
            return [plain];
        }

        return role is not null && RoleOnly(i, role) is { } only ? [only] : [];
    }

    private bool IsLowerRole(int i) => text.IsAny(i, "chief", "deputy", "assistant", "home", "policing", "prime", "interim", "acting", "temporary");

    /// <summary>"Mr Smith", "Councillor M. Weston (Chair)", "the Rt Hon Dame Ann Dale MP".</summary>
    private PersonHit? Titled(int i)
    {
        if (!text.IsCapital(i) || !text.IsClass(i, WordClass.Title) || (text.Tokens[i].AllCapitals && !text.Is(i, "hhj") && text.IsCapital(i + 1) && !text.Tokens[i + 1].AllCapitals && !IsSingle(i + 1)))
        {
            return lists.Title is { } listed && lists.IsItem(i) ? Listed(i, listed) : null;
        }

        var at = i;
        string? role = null;
        while (text.IsClass(at, WordClass.Title) && text.IsCapital(at) && at - i < 6)
        {
            role = text.IsAny(at, "councillor", "cllr", "coun", "alderman") ? text.Word(at).ToString() : role;
            at = text.IsMark(at + 1, '.') ? at + 2 : at + 1;
        }

        if (text.IsAny(i, "lord", "lady") && text.IsAny(at, "mayor", "lieutenant", "chancellor", "chief", "justice"))
        {
            return null;
        }

        if (text.IsAny(at, "justice") && text.IsCapital(at))
        {
            at++;
        }

        return names.At(at, true) is { } name && !traps.AfterTitle(i, name) ? Person(i, name, role, null) : null;
    }

    private bool IsSingle(int i) => text.Tokens[i].End - text.Tokens[i].Start == 1;

    private PersonHit? Listed(int i, string title)
    {
        if (names.At(i, true) is not { } name || (name.Words < 2 && name.Initials == 0 && title.Length == 0) || traps.IsThing(name))
        {
            return null;
        }

        return title.Length == 0 && !name.Given && name.Initials == 0 && appositions.After(name.Next, false).Role is null ? null : Person(i, name, title.Length == 0 ? null : title, null);
    }

    private PersonHit Person(int from, NameSpan name, string? role, string? organisation)
    {
        var possessive = text.Tokens[name.Next - 1].Possessive;
        var after = appositions.After(name.Next, possessive);
        var told = role is null || IsCouncillor(role) ? after.Role ?? role : role;
        return new PersonHit(from, name.Next)
        {
            Name = names.Name(name),
            Role = told is null ? null : Written(told),
            Organisation = after.Organisation ?? organisation,
            ReadTo = after.Next,
        };
    }

    // Roles printed in capitals are read as elsewhere; abbreviations stay.
    private static string Written(string role) => role.Contains(' ', StringComparison.Ordinal) && !role.Any(char.IsLower) ? Capitals.Lowered(role) : role;

    // "Councillor Weston (Chair)" is the chair; a rank before a name stays.
    private static bool IsCouncillor(string role) => role.StartsWith("Co", StringComparison.OrdinalIgnoreCase) || role.StartsWith("Cl", StringComparison.OrdinalIgnoreCase) || role.StartsWith("Al", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Chief Constable Andy Lee", "T/DCC Priya Anand", "the Chief Executive, Jane Roe," and "Author: Jane Roe".</summary>
    private PersonHit? AfterRole(int i, RoleHit role)
    {
        var at = role.End;
        var sign = text.IsMark(at, ',') || text.IsMark(at, ':') || (text.IsMark(at, '-') && !text.IsGlued(at + 1)) || text.IsMark(at, '(');
        var start = sign ? at + 1 : at;
        var beside = !sign && role.End == role.Next;
        var titled = start;
        while (text.IsClass(titled, WordClass.Title) && text.IsCapital(titled) && titled - start < 4)
        {
            titled = text.IsMark(titled + 1, '.') ? titled + 2 : titled + 1;
        }

        if (text.IsMark(titled, '.') && (role.Use & RoleUse.Short) != 0 && beside)
        {
            titled++;
        }

        if (names.At(titled, titled > start || (role.Use & RoleUse.Rank) != 0) is not { } name || traps.IsThing(name) || !Vouches(role, name, sign, titled > start))
        {
            return null;
        }

        var from = beside ? i : start;
        return Person(from, name, text.Plain(role.From, role.Next), role.Organisation ?? Before(i));
    }

    private bool Vouches(RoleHit role, NameSpan name, bool sign, bool titled)
    {
        if (titled)
        {
            return true;
        }

        if (sign)
        {
            return name.IsFull && (name is { Given: true, Doubtful: false } || name.Initials > 0 || (name.Words is 2 or 3 && EndsPhrase(name.Next) && !traps.IsCommon(name)));
        }

        var rank = (role.Use & RoleUse.Rank) != 0;
        var surnameOnly = rank && ((role.Use & RoleUse.Short) == 0 || !text.IsAny(role.Next - 1, "pcc", "cc", "ceo", "cfo", "pfcc", "mp", "pc", "dc", "ci", "ps", "sc", "ms", "am", "dpcc", "apcc", "hmi"));
        return name.Given || name.Initials > 0 || (name.Words > 1 && !traps.IsCommon(name)) || (surnameOnly && !traps.IsCommon(name) && !text.IsCapital(name.Next));
    }

    private bool EndsPhrase(int i) => !text.Has(i) || text.IsMark(i, ',') || text.IsMark(i, '.') || text.IsMark(i, ')') || text.IsMark(i, '(') || text.IsMark(i, ';') || text.IsMark(i, '|') || text.Tokens[i].Kind == NameTokenKind.Break || text.IsClass(i, WordClass.Verb);

    /// <summary>"Alison Hale", vouched for by a given name, or by a role after it.</summary>
    private PersonHit? Plain(int i)
    {
        if (scene.Body(i) is not null || text.IsAny(i - 1, "the", "a", "an", "this", "our") || (text.IsCapital(i - 1) && !text.IsInitial(i) && !text.IsClass(i - 1, WordClass.Stop | WordClass.Role | WordClass.Verb) && scene.Body(i - 1) is null && text.Tokens[i].Spaced && !text.Tokens[i - 1].Possessive) || names.At(i, false) is not { } name || !name.IsFull || traps.IsThing(name))
        {
            return null;
        }

        var after = appositions.After(name.Next, text.Tokens[name.Next - 1].Possessive);
        var capitals = text.Tokens[i].AllCapitals;
        var told = after.Role is not null || (after.Organisation is not null && (text.IsMark(name.Next, '(') || text.IsInitial(i)));
        var vouched = told && (name.Words is 2 or 3) && name.Initials == 0 && !traps.IsCommon(name) && !(text.IsInitial(i) && text.IsClass(i, WordClass.Verb));
        var given = name is { Given: true, Doubtful: false } && text.IsClass(FirstWord(name), WordClass.GivenName) && name.Words > 1 && (!capitals || text.Tokens[name.Next - 1].AllCapitals);
        var doubtful = name is { Given: true, Doubtful: true } && name.Words > 1 && !traps.IsCommon(name) && (!text.IsInitial(i) || after.Role is not null || EndsPhrase(name.Next) || text.IsAnd(name.Next)) && !text.IsClass(i - 1, WordClass.Determiner) && !capitals;
        var initials = name.Initials > 0 && (text.IsMark(name.From + 1, '.') || name.Initials > 1 || after.Role is not null) && !traps.IsCommon(name) && !traps.IsLabelled(name);
        return vouched || given || doubtful || (initials && !text.IsAny(i - 1, "annex", "appendix", "option", "plan", "table", "part", "section", "phase", "schedule", "category", "band", "level", "class", "group")) ? Person(i, name, null, null) : null;
    }

    private static int FirstWord(NameSpan name) => name.From;

    /// <summary>"the Chief Finance Officer", "the Deputy Governor of Bristol Prison": a role for whoever holds it.</summary>
    private PersonHit? RoleOnly(int i, RoleHit role)
    {
        var article = text.IsAny(i - 1, "the", "our", "their", "its", "his", "her", "your", "my") || text.IsAny(i - 2, "the", "our", "their", "its") && text.IsAny(i - 1, "new", "then", "current", "former", "outgoing", "incoming", "previous");
        var last = text.Word(role.Noun);
        var owner = Before(i);
        var known = !role.Open && (role.Use & RoleUse.Role) != 0 && (role.Use & RoleUse.Short) == 0;
        if (IsBody(i, role) || IsPlural(last) || (text.IsCapital(role.End) && !text.IsInitial(role.End) && (!text.Tokens[role.End - 1].Possessive || text.IsClass(role.End, WordClass.Thing)) && (role.Open || !article || text.IsClass(role.End, WordClass.BodyWord | WordClass.Thing | WordClass.NoName))) || text.IsClass(role.End, WordClass.Thing) && text.IsCapital(role.End) || text.IsAny(role.Next, "role", "post", "position", "vacancy", "salary") && !article)
        {
            return null;
        }

        var stands = known ? article || (IsCapitalised(i, role.Next) && !GoesOn(role.End)) : article && text.IsCapital(i) && ((role.Use & RoleUse.Short) == 0 || text.IsAny(i, "ceo", "cfo", "coo", "sro", "cio", "dpcc", "dcc", "acc"));
        var owned = owner is not null || role.Organisation is not null;
        if (!stands && !(owned && text.IsCapital(i) && (known || (role.Use & RoleUse.Single) != 0 && article)) && !(role.Open && owned && text.IsCapital(i) && (role.Next - i > 1 || article)))
        {
            return null;
        }

        return new PersonHit(i, role.End) { Role = Written(text.Plain(role.From, role.Next)), Organisation = role.Organisation ?? owner, ReadTo = role.End };
    }

    private bool IsCapitalised(int from, int next)
    {
        for (var i = from; i < next; i++)
        {
            if (text.IsLower(i) && text.Word(i).Length > 3)
            {
                return false;
            }
        }

        return true;
    }

    // "Data Protection Officer training" is about the role, not its holder.
    private bool GoesOn(int next) => text.IsLower(next) && !text.IsClass(next, WordClass.Stop | WordClass.Verb | WordClass.PartyPreposition);

    private static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith("ers", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ors", StringComparison.OrdinalIgnoreCase) || word.EndsWith("bles", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("utives", StringComparison.OrdinalIgnoreCase) || word.EndsWith("PCCs", StringComparison.Ordinal) || word.EndsWith("eads", StringComparison.OrdinalIgnoreCase) || word.EndsWith("dents", StringComparison.OrdinalIgnoreCase);

    /// <summary>A commissioner without a name is a body.</summary>
    private bool IsBody(int i, RoleHit role) => scene.Body(i) is { } body && body.From <= i && body.Next >= role.Next;

    /// <summary>The body right before a role: "Dorset Police Chief Constable", "Wyreshire's PCC".</summary>
    private string? Before(int i) => scene.Body(i - 1) is { } body && body.Next == i ? scene.NameOf(body) : scene.Body(i) is { } around && around.From < i ? scene.NameOf(around) : scene.Body(i) is { Canonical: not null } own && own.From == i ? own.Canonical : null;
}
