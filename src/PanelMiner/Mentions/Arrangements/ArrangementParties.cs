using System.Text;
using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Arrangements;

/// <summary>Bodies named after an arrangement's noun ("between Wyreshire and Northmoor").</summary>
/// <param name="Names">Their names.</param>
/// <param name="Next">The token after the last of them; the noun's own end when there are none.</param>
/// <param name="With">Whether they are the others beside whoever acts in the sentence.</param>
internal readonly record struct PartyList(IReadOnlyList<string> Names, int Next, bool With);

/// <summary>Reads the bodies beside an arrangement's noun.</summary>
internal sealed class ArrangementParties(NameText text, BodyHit?[] bodyAt)
{
    private const int FarthestActor = 24;

    /// <summary>The parties after a noun.</summary>
    public PartyList After(int next)
    {
        var at = next;
        if (!text.IsAny(at, "with", "between", "of", "among", "amongst", "involving", "across"))
        {
            return new PartyList([], next, false);
        }

        var with = text.Is(at, "with");
        at++;
        at += text.IsAny(at, "both", "the", "all", "neighbouring") && Body(at)?.From != at ? 1 : 0;
        var between = text.IsAny(next, "between", "of", "among");
        var (names, end, several) = (new List<string>(), next, false);
        while (Body(at) is { } body && body.From == at && IsParty(body))
        {
            names.AddRange(body.Canonical is { } name ? [name] : body.Generic ? [] : [text.Plain(body.From, body.Next)]);
            several |= between && body is { Generic: true, Canonical: null } && text.Word(body.Next - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase);
            end = body.Next;
            at = AfterSeparator(end);
            if (at == end)
            {
                break;
            }
        }

        return new PartyList(names, names.Count > 0 || several ? end : next, with);
    }

    private static bool IsParty(BodyHit body) => body.Kind is not (BodyKind.Panel or BodyKind.Inspectorate);

    private int AfterSeparator(int end)
    {
        var at = end;
        at += text.IsMark(at, ',') ? 1 : 0;
        at += text.IsAnd(at) ? 1 : 0;
        return at + (at > end && text.Is(at, "the") && Body(at)?.From != at ? 1 : 0);
    }

    /// <summary>The body that ends right before a token.</summary>
    public BodyHit? EndingAt(int end) => Body(end - 1) is { } body && body.Next == end && !text.Tokens[end - 1].Possessive ? body : null;

    /// <summary>Whether a body stands among tokens.</summary>
    public bool IsIn(int from, int next) => In(from, next).Count > 0;

    /// <summary>Names of the bodies among tokens.</summary>
    public IReadOnlyList<string> In(int from, int next)
    {
        var names = new List<string>();
        for (var i = from; i < next; i++)
        {
            if (Body(i) is { Canonical: { } name } body && body.From == i)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The opening token of a bracket that holds parties: "Tri Force (with Wyreshire and Northmoor) Operations Project".</summary>
    public int? Bracket(int close)
    {
        for (var i = close - 1; i >= 0 && close - i < 14; i--)
        {
            if (text.IsMark(i, '('))
            {
                return IsIn(i, close) ? i : null;
            }
        }

        return null;
    }

    /// <summary>The force that acts in the sentence before an arrangement "with" others.</summary>
    public string? Actor(int before)
    {
        for (var i = before - 1; i >= 0 && before - i < FarthestActor && !text.IsInitial(i + 1); i--)
        {
            if (Body(i) is { Kind: BodyKind.Force, Canonical: { } name } body && body.Next == i + 1)
            {
                return text.IsClass(body.From - 1, WordClass.PlacePreposition | WordClass.PartyPreposition) ? null : name;
            }
        }

        return null;
    }

    /// <summary>Words as a name: abbreviated forces by their area, brackets left out.</summary>
    public string Expanded(int from, int next)
    {
        var words = new StringBuilder();
        for (var i = from; i < next;)
        {
            var (part, end) = Part(i, next);
            if (part.Length > 0)
            {
                words.Append(words.Length > 0 && (end == i || text.Tokens[i].Spaced || part == "and" || words[^1] == 'd' && text.IsMark(i - 1, '&'))
                    ? " "
                    : "").Append(part);
            }

            i = end;
        }

        return words.ToString();
    }

    private (string Part, int Next) Part(int i, int next)
    {
        if (text.IsMark(i, '('))
        {
            var close = i;
            while (close < next && !text.IsMark(close, ')'))
            {
                close++;
            }

            return ("", close + 1);
        }

        return Body(i) is { Area: { } area, Kind: BodyKind.Force, Name: "" } body && body.From == i && body.Next <= next
            ? (area.Name, body.Next)
            : (text.Plain(i, i + 1), i + 1);
    }

    private BodyHit? Body(int i) => i >= 0 && i < bodyAt.Length ? bodyAt[i] : null;
}
