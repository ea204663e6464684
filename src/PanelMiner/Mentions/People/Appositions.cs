using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>What stands after a name and tells who it is.</summary>
/// <param name="Role">Role as written.</param>
/// <param name="Organisation">Body.</param>
/// <param name="Next">The token after all of it.</param>
internal readonly record struct Apposition(string? Role, string? Organisation, int Next);

/// <summary>Reads what follows a name: honours, then a role or body after a comma, dash or bracket, or right beside it.</summary>
internal sealed class Appositions(PersonScene scene, RoleGrammar roles, PersonNames names)
{
    private readonly NameText text = scene.Text;

    /// <summary>Reads on from the token after a name.</summary>
    /// <param name="next">That token.</param>
    /// <param name="possessive">Whether the name had a possessive ending, after which nothing is told of it.</param>
    public Apposition After(int next, bool possessive)
    {
        if (possessive)
        {
            return new Apposition(null, null, next);
        }

        var (at, honour) = Honours(next);
        at += text.IsMark(at, ',') && text.IsMark(at + 1, '(') ? 1 : 0;
        if (text.IsMark(at, '('))
        {
            return Bracket(at + 1) is { } inside && (inside.Role ?? inside.Organisation) is not null
                ? inside with { Role = inside.Role ?? honour }
                : new Apposition(honour, null, at);
        }

        var sign = text.IsMark(at, ',') || text.IsDash(at) || text.IsMark(at, ':') || text.IsMark(at, '|');
        var start = sign ? at + 1 : at;
        if (RoleAt(start, sign) is { } role)
        {
            return WithBody(role with { Role = role.Role ?? honour });
        }

        return Body(at, start, sign, honour);
    }

    /// <summary>"Jane Roe, Chief Executive, Northmoor Council": the body after a second sign.</summary>
    private Apposition WithBody(Apposition role)
    {
        var at = role.Next;
        if (role.Organisation is null && text.IsMark(at, '(') && scene.BodyFrom(at + 1) is { } inside && text.IsMark(inside.Next, ')'))
        {
            return role with { Organisation = scene.NameOf(inside), Next = inside.Next + 1 };
        }

        return role.Organisation is null && (text.IsMark(at, ',') || text.IsDash(at)) && scene.BodyFrom(at + 1) is { } body && EndsItem(body.Next)
            ? role with { Organisation = scene.NameOf(body), Next = body.Next } : role;
    }

    /// <summary>"MBE", "QPM", "MP" after a name; of these "MP" and its like are roles.</summary>
    private (int Next, string? Role) Honours(int next)
    {
        string? role = null;
        var at = next;
        while (true)
        {
            var start = text.IsMark(at, ',') ? at + 1 : at;
            if (!text.IsWord(start) || !text.IsClass(start, WordClass.PostNominal) || !text.IsCapital(start)
                || !(text.Tokens[start].AllCapitals || text.IsAny(start, "phd", "dphil", "jnr", "snr", "retd", "ret'd", "bsc", "msc")))
            {
                return (at, role);
            }

            role = text.IsAny(start, "mp", "ms", "msp", "mep", "am") ? text.Word(start).ToString() : role;
            at = start + 1;
        }
    }

    private Apposition? RoleAt(int start, bool sign)
    {
        var at = start;
        while (text.IsAny(at, "the", "our", "a", "an", "its", "their", "as", "who", "is", "new", "newly", "appointed", "current", "now", "then")
            && at - start < 5 && (sign || text.IsAny(start, "as", "who", "is")))
        {
            at++;
        }

        // "the Commissioner's Chief Executive", "Dorset Police's Head of Estates", "OPCC Chief Executive"
        if (scene.Body(at) is { } owner && owner.From == at && roles.At(owner.Next) is { } owned
            && ((owned.Use & RoleUse.Rank) == 0 || text.IsCapital(owner.Next)) && (sign || text.IsCapital(at)))
        {
            return new Apposition(text.Plain(owned.From, owned.Next), owned.Organisation ?? scene.NameOf(owner), owned.End);
        }

        if (roles.At(at, sign) is { } role && (text.IsCapital(at) || sign) && !IsPlural(role.Noun) && !(sign && IsNextPerson(role))
            && !IsWithinBody(at, role) && !IsNewSubject(start, role))
        {
            return Joined(role);
        }

        return sign ? LowerRole(at) : null;
    }

    /// <summary>"Chair and Leader of the Council": two roles of one person.</summary>
    private Apposition Joined(RoleHit role)
    {
        if (role.End == role.Next && text.IsAnd(role.Next) && roles.At(role.Next + 1) is { } second && text.IsCapital(role.Next + 1)
            && !text.IsClass(role.Next + 1, WordClass.GivenName | WordClass.Title) && !IsFollowedByName(second))
        {
            return new Apposition(text.Plain(role.From, second.Next), second.Organisation, second.End);
        }

        return new Apposition(text.Plain(role.From, role.Next), role.Organisation, role.End);
    }

    /// <summary>"Replying to Mr Frobisher, the Sergeant said": who acts is somebody else.</summary>
    private bool IsNewSubject(int start, RoleHit role) =>
        text.IsMark(start - 1, ',') && text.Is(start, "the") && text.IsLower(role.End) && text.IsClass(role.End, WordClass.Verb);

    /// <summary>"Information Commissioner" within "Information Commissioner's Office" is no role.</summary>
    private bool IsWithinBody(int at, RoleHit role) => scene.Body(at) is { Generic: false } body && body.From <= at && body.Next > role.Next;

    /// <summary>", Supt Khan": the rank of somebody else.</summary>
    private bool IsNextPerson(RoleHit role) => (role.Use & RoleUse.Rank) != 0 && role.End == role.Next && text.IsCapital(role.End)
        && !text.IsInitial(role.End) && names.At(role.End, true) is not null;

    private bool IsFollowedByName(RoleHit role) => text.IsClass(role.End, WordClass.GivenName) || text.IsClass(role.End, WordClass.Title);

    private bool IsPlural(int i) => text.Word(i) is var word && word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
        && !text.IsAny(i, "services", "affairs", "resources", "finances", "operations", "communications", "estates", "people", "business");

    /// <summary>"Jane Roe, head of estates at …": a role in small letters, after a sign only.</summary>
    private Apposition? LowerRole(int at)
    {
        if (!text.IsLower(at)
            || !(text.IsAny(at, "head", "director", "chief", "chair", "leader", "deputy", "assistant", "manager", "lead", "cabinet", "interim", "head", "clerk", "treasurer", "solicitor", "mayor")))
        {
            return null;
        }

        var end = at + 1;
        while (end - at < 7 && text.IsWord(end) && scene.Body(end) is null && !text.IsClass(end, WordClass.Verb)
            && !text.IsAny(end, "who", "and", "at", "from"))
        {
            end++;
        }

        var closed = text.IsMark(end, ',') || text.IsMark(end, '.') || end >= text.Count || text.IsAny(end, "at", "from")
            || scene.Body(end) is not null || text.IsMark(end, ')');
        if (!closed || text.IsAny(end - 1, "of", "for", "the") && scene.Body(end) is null)
        {
            return null;
        }

        var roleEnd = end;
        while (roleEnd > at + 1 && text.IsAny(roleEnd - 1, "of", "for", "the"))
        {
            roleEnd--;
        }

        var body = scene.BodyFrom(text.IsAny(end, "at", "from") ? end + 1 : end);
        return new Apposition(text.Plain(at, roleEnd), body is null ? null : scene.NameOf(body), body?.Next ?? end);
    }

    private Apposition? Bracket(int start)
    {
        if (RoleAt(start, true) is { } role)
        {
            var at = role.Next;
            var body = role.Organisation is null && (text.IsMark(at, ',') || text.IsMark(at, '-') || text.IsMark(at, ';'))
                ? scene.BodyFrom(at + 1)
                : null;
            at = body?.Next ?? at;
            return CloseOf(at) is { } close
                ? new Apposition(role.Role, role.Organisation ?? (body is null ? null : scene.NameOf(body)), close)
                : null;
        }

        if (scene.BodyFrom(start) is { } only)
        {
            // "(OPCC Chief Executive)" was read above; "(Northmoor Council, Chair)" gives both.
            var next = text.IsMark(only.Next, ',') || text.IsMark(only.Next, '-') ? RoleAt(only.Next + 1, true) : null;
            return CloseOf(next?.Next ?? only.Next) is { } close ? new Apposition(next?.Role, scene.NameOf(only), close) : null;
        }

        return null;
    }

    /// <summary>The token after the closing bracket, if it comes at once or after a few words.</summary>
    private int? CloseOf(int at)
    {
        for (var i = at; i < at + 12 && text.Has(i); i++)
        {
            if (text.IsMark(i, ')'))
            {
                return i + 1;
            }
        }

        return null;
    }

    private Apposition Body(int at, int start, bool sign, string? honour)
    {
        // "Andy Lee of Northmoor Police", "Andy Lee from the OPCC", "Andy Lee, OPCC" at the end of a line or list item.
        var joined = !sign && text.IsAny(at, "of", "from", "at", "representing") ? at + 1 : start;
        var body = scene.BodyFrom(joined);
        var tells = body is not null
            && (joined > start || (sign && EndsItem(body.Next)) || (!sign && text.IsCapital(at) && EndsItem(body.Next) && !body.Generic));
        return tells ? new Apposition(honour, scene.NameOf(body!), body!.Next) : new Apposition(honour, null, at);
    }

    private bool EndsItem(int i) => !text.Has(i) || text.IsMark(i, ';') || text.IsMark(i, ',') || text.IsMark(i, '.') || text.IsMark(i, '|')
        || text.IsMark(i, ')') || text.Tokens[i].Kind == NameTokenKind.Break || text.IsInitial(i);
}
