using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds companies that nothing but a contract tells of: "the contract with Corvane", "awarded to Corvane".</summary>
internal static class Suppliers
{
    /// <summary>The company named after a word for a contract; null when none is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Token of the contract's noun or verb.</param>
    /// <param name="isTaken">Whether a token belongs to something else.</param>
    public static BodyHit? After(NameText text, int i, Func<int, bool> isTaken)
    {
        var with = text.IsAny(i, "contract", "contracts")
            ? text.IsAny(i + 1, "with")
            : text.IsAny(i, "awarded", "outsourced") && text.Is(i + 1, "to");
        var from = i + 2;
        if (!with || !IsName(text, from) || isTaken(from))
        {
            return null;
        }

        var next = from + 1;
        while (next - from < 3 && IsName(text, next) && !isTaken(next))
        {
            next++;
        }

        return text.IsCapital(next) && !text.IsInitial(next)
            ? null
            : new BodyHit(from, next, BodyKind.Company, text.Plain(from, next)) { Name = text.Plain(from, next) };
    }

    private static bool IsName(NameText text, int i) => text.IsCapital(i) && text.Tokens[i] is { Class: WordClass.None, AllCapitals: false }
        && text.Word(i).Length > 3
        && !WordEndings.IsNoun(text.Word(i)) && !WordEndings.IsPlace(text.Word(i)) && !text.Word(i).EndsWith("s", StringComparison.Ordinal);
}
