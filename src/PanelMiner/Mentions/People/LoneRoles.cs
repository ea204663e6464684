using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Reads roles that stand for whoever holds them: "the Chief Finance Officer", "the Deputy Governor of Northmoor Prison".</summary>
internal sealed class LoneRoles(PersonScene scene, RoleGrammar roles)
{
    private static readonly string[] PluralEndings = ["ers", "ors", "bles", "utives", "eads", "dents"];

    private static readonly string[] Spoken = ["ceo", "cfo", "coo", "sro", "cio", "dpcc", "dcc", "acc"];

    private readonly NameText text = scene.Text;

    /// <summary>The role at a token as a person without a name; null when it names nobody.</summary>
    public PersonHit? At(int i, RoleHit role)
    {
        var article = HasArticle(i);
        if (IsPartOfOther(i, role, article) || IsNobody(i) || !Stands(i, role, article))
        {
            return null;
        }

        return new PersonHit(i, role.End)
        {
            Role = Written(text.Plain(role.From, role.Next)),
            Organisation = role.Organisation ?? scene.Owner(i),
            ReadTo = role.End,
        };
    }

    /// <summary>A role as it is kept: printed in capitals it is read as elsewhere; abbreviations stay.</summary>
    public static string Written(string role)
    {
        var bare = role.TrimEnd('.');
        return bare.Contains(' ', StringComparison.Ordinal) && !bare.Any(char.IsLower) ? Capitals.Lowered(bare) : bare;
    }

    private bool HasArticle(int i) => text.IsAny(i - 1, "the", "our", "their", "its", "his", "her", "your", "my")
        || (text.IsAny(i - 1, "new", "then", "current", "former", "outgoing", "incoming", "previous")
            && text.IsAny(i - 2, "the", "our", "their", "its"));

    /// <summary>Whether enough tells of a holder: an article, a body beside it, a cell of its own.</summary>
    private bool Stands(int i, RoleHit role, bool article)
    {
        var known = !role.Open && (role.Use & RoleUse.Role) != 0 && (role.Use & RoleUse.Short) == 0;
        if (known && (article || (IsCapitalised(i, role.Next) && !GoesOn(role.End))))
        {
            return true;
        }

        if (!text.IsCapital(i) || role.Use == RoleUse.Rank)
        {
            return false;
        }

        var shortForm = (role.Use & RoleUse.Short) != 0;
        var owned = role.Organisation is not null || scene.Owner(i) is not null;
        return (!known && article && (!shortForm || text.IsAny(i, Spoken))) || FillsCell(i, role.End)
            || (owned && (known || article || (role.Open && role.Next - i > 1)));
    }

    private bool FillsCell(int i, int end) => (text.IsMark(i - 1, ':') || text.IsMark(i - 1, '|'))
        && (!text.Has(end) || text.IsMark(end, '|') || text.IsMark(end, ';') || text.IsMark(end, ','));

    /// <summary>Whether the role is a commissioner as a body, a plural, or part of a longer noun.</summary>
    private bool IsPartOfOther(int i, RoleHit role, bool article)
    {
        var body = scene.Body(i) is { } around && around.From <= i && around.Next >= role.Next;
        var inner = text.IsCapital(i - 1) && roles.At(i - 1) is { } wider && wider.Next >= role.Next;
        var vacant = !article && text.IsAny(role.Next, "role", "post", "position", "vacancy", "salary");
        return body || inner || vacant || IsPlural(text.Word(role.Noun)) || IsBeforeNoun(role, article);
    }

    // "the Chief Officer Group", "Cabinet Member Updates", "Lord Mayor's Show".
    private bool IsBeforeNoun(RoleHit role, bool article)
    {
        var next = role.End;
        if (!text.IsCapital(next) || text.IsInitial(next))
        {
            return false;
        }

        if (text.IsClass(next, WordClass.Thing))
        {
            return true;
        }

        return !text.Tokens[next - 1].Possessive && (role.Open || !article || text.IsClass(next, WordClass.BodyWord | WordClass.NoName));
    }

    // "A Chief Constable must consult", "the post of Chief Executive", "in the Chair": no holder is meant.
    private bool IsNobody(int i) => text.IsAny(i - 1, "a", "an", "any", "each", "every", "no", "another", "one")
        || (text.Is(i - 1, "new") && text.IsAny(i - 2, "a", "no"))
        || (text.Is(i - 1, "of") && text.IsAny(i - 2, "post", "role", "office", "position", "rank"))
        || (text.Is(i, "chair") && text.Is(i - 1, "the") && text.Is(i - 2, "in"));

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

    private static bool IsPlural(ReadOnlySpan<char> word)
    {
        foreach (var ending in PluralEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return word.EndsWith("CCs", StringComparison.Ordinal);
    }
}
