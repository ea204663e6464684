using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds nouns that stand for a body named elsewhere: "the Force", "both forces", "the Panel".</summary>
internal sealed class GenericBodies(BodyScene scene)
{
    private readonly NameText text = scene.Text;

    /// <summary>The generic noun that begins with the determiner at a token; null when none does.</summary>
    public BodyHit? Find(int from)
    {
        if (!text.IsClass(from, WordClass.Determiner))
        {
            return null;
        }

        var at = from + 1;
        at += text.IsAny(from, "all", "both", "each") && text.IsAny(at, "of") ? 1 : 0;
        at += text.IsAny(from, "all", "both", "each") && text.IsAny(at, "the", "these", "those", "our") ? 1 : 0;
        var count = CountAt(ref at);
        if (!text.IsWord(at))
        {
            return null;
        }

        return count > 0 || text.IsAny(from, "both", "all", "these", "those") ? Several(from, at, text.Is(from, "both") ? 2 : count) : One(from, at);
    }

    private int CountAt(ref int at)
    {
        if (!text.IsClass(at, WordClass.Count))
        {
            return 0;
        }

        var count = text.Word(at) switch
        {
            var w when w.Equals("two", StringComparison.OrdinalIgnoreCase) || w.SequenceEqual("2") => 2,
            var w when w.Equals("three", StringComparison.OrdinalIgnoreCase) || w.SequenceEqual("3") => 3,
            var w when w.Equals("four", StringComparison.OrdinalIgnoreCase) || w.SequenceEqual("4") => 4,
            var w when w.Equals("five", StringComparison.OrdinalIgnoreCase) || w.SequenceEqual("5") => 5,
            _ => 9,
        };
        at++;
        return count;
    }

    private BodyHit? Several(int from, int at, int count)
    {
        at += text.IsAny(at, "police", "neighbouring", "other", "partner", "participating") ? 1 : 0;
        BodyKind? kind = text.IsAny(at, "forces", "constabularies") ? BodyKind.Force
            : text.IsAny(at, "pccs", "commissioners", "pfccs") ? BodyKind.Commissioner
            : text.IsAny(at, "opccs") ? BodyKind.Office
            : text.IsAny(at, "panels") && text.IsCapital(at) ? BodyKind.Panel
            : text.IsAny(at, "councils") ? BodyKind.Council : null;
        if (kind is not { } found || (count == 0 && !text.IsAny(from, "both")) || text.IsAny(from, "which", "whose", "no", "any", "another"))
        {
            return null;
        }

        var own = scene.Own.Count == count && found is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office
            ? scene.Own.Select(a => Canonical(a, found, false)).ToList()
            : [];
        return new BodyHit(from, at + 1, found, own.Count == count && own.Count > 0 ? Joined(own) : null) { Generic = true };
    }

    private static string Joined(List<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    private BodyHit? One(int from, int at)
    {
        if (!text.IsAny(from, "the", "our", "this", "their", "its") || text.IsClass(at + 1, WordClass.Count))
        {
            return null;
        }

        if (text.IsAny(at, "force", "constabulary") && !IsUseOfForce(at) && !IsModifier(at))
        {
            return Resolved(from, at + 1, BodyKind.Force);
        }

        if (text.Is(at, "inspectorate") && (text.IsCapital(at) || scene.IsPolice))
        {
            return new BodyHit(from, at + 1, BodyKind.Inspectorate, scene.IsPolice
                ? BodyLexicon.Instance.Constabulary.At(scene.Day)
                : null) { Generic = true };
        }

        if (text.Is(at, "commissioner") && !text.IsAny(at + 1, "of", "for")
            && !(text.Tokens[at].Possessive && text.IsCapital(at + 1) && text.Is(at + 1, "office")))
        {
            return Resolved(from, at + 1, BodyKind.Commissioner);
        }

        if (Authority(from, at) is { } authority)
        {
            return authority;
        }

        var qualified = text.IsAny(at, "county", "city", "borough", "district", "town", "parish", "combined", "fire") && text.IsCapital(at)
            && text.IsCapital(at + 1);
        return text.IsCapital(at) || (text.IsAny(at, "panel") && EndsNoun(at + 1)) ? Receiver(from, qualified ? at + 1 : at) : null;
    }

    /// <summary>"the Police Authority" is the area's; "the Fire Authority" is not told.</summary>
    private BodyHit? Authority(int from, int at)
    {
        if (!text.IsCapital(at) || !text.IsCapital(at + 1))
        {
            return null;
        }

        if (text.Is(at, "police") && text.Is(at + 1, "authority"))
        {
            return new BodyHit(from, at + 2, BodyKind.Other, scene.Only is { } area
                ? $"{area.Name} Police Authority"
                : null) { Generic = true, Area = scene.Only };
        }

        var rescue = text.Is(at, "fire") && text.IsAnd(at + 1) && text.Is(at + 2, "rescue")
            ? at + 3
            : text.Is(at, "fire")
            ? at + 1
            : text.Is(at, "combined") && text.Is(at + 1, "fire")
            ? at + 2
            : -1;
        return rescue > 0 && text.IsAny(rescue, "authority", "service", "brigade")
            ? new BodyHit(from, rescue + 1, BodyKind.Fire, null) { Generic = true }
            : text.Is(at, "combined") && text.Is(at + 1, "authority")
                ? new BodyHit(from, at + 2, BodyKind.CombinedAuthority, null) { Generic = true }
                : null;
    }

    // "the Force Risk Manager", "the Force Management Statement".
    private bool IsModifier(int at) => text.IsCapital(at) && !text.Tokens[at].Possessive && text.IsCapital(at + 1) && !text.IsInitial(at + 1)
        && !text.Tokens[at + 1].AllCapitals && !text.IsClass(at + 1, WordClass.Stop | WordClass.Verb);

    private bool IsUseOfForce(int at) => text.IsAny(at + 1, "of", "majeure", "used") || text.IsAny(at + 1, "is", "was", "were", "be") && text.IsAny(at + 2, "used", "applied")
        || (!text.IsCapital(at) && text.IsAny(at + 1, "field", "multiplier"));

    private BodyHit Resolved(int from, int next, BodyKind kind)
    {
        var area = text.IsAny(from, "the", "our", "this") ? scene.Only : null;
        return new BodyHit(from, next, kind, area is null ? null : Canonical(area, kind, false)) { Generic = true, Area = area };
    }

    private string Canonical(Area area, BodyKind kind, bool fire) => kind switch
    {
        BodyKind.Commissioner => area.CommissionerAt(scene.Day, fire),
        BodyKind.Office => area.OfficeAt(scene.Day, fire),
        _ => scene.ForceOf(area),
    };

    private BodyHit? Receiver(int from, int at)
    {
        BodyKind? kind = text.IsAny(at, "panel", "committee", "board", "sub-committee", "subcommittee", "commission")
            ? BodyKind.Panel
            : text.IsAny(at, "council", "authority")
            ? BodyKind.Council
            : null;
        if (kind is not { } found || text.IsClass(at + 1, WordClass.Count) || IsLongerNoun(at + 1))
        {
            return null;
        }

        var panel = scene.Context.Panel?.Replace(" & ", " and ", StringComparison.Ordinal);
        var own = found == BodyKind.Panel && text.IsAny(from, "the", "this", "our") && panel is not null && EndsWith(panel, text.Word(at));
        return text.Is(at, "authority") || (text.Is(at, "commission") && !own)
            ? null
            : new BodyHit(from, at + 1, found, own ? panel : text.Is(at, "panel") ? AreaPanel(panel) : null) { Generic = true };
    }

    /// <summary>The panel that holds the commissioner to account, in papers that go to the commissioner.</summary>
    private string? AreaPanel(string? receiver) => scene.Only is { } area && receiver is not null && receiver.Contains("Commissioner", StringComparison.OrdinalIgnoreCase)
        ? $"{area.Name} Police and Crime Panel" : null;

    // "the panel beaters" and "the panel van" are none.
    private bool EndsNoun(int next) => !text.IsWord(next) || text.IsClass(next, WordClass.Stop | WordClass.Verb) || text.Tokens[next - 1].Possessive;

    private bool IsLongerNoun(int next) => text.IsCapital(next) && !text.IsInitial(next) && !text.IsClass(next, WordClass.Stop)
        && text.IsAny(next, "tax", "chamber", "room", "house", "plan", "offices", "leader", "member", "members", "constitution");

    private static bool EndsWith(string panel, ReadOnlySpan<char> word) => panel.AsSpan().EndsWith(word, StringComparison.OrdinalIgnoreCase)
        || panel.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
