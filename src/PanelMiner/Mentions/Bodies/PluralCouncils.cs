using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds councils that share a word: "Northmoor and Eastmere District Councils".</summary>
internal static class PluralCouncils
{
    /// <summary>The two councils whose shared word is at a token; none when it is no such word.</summary>
    public static IEnumerable<BodyHit> At(NameText text, int i)
    {
        if (!text.IsCapital(i) || !text.Is(i, "councils"))
        {
            yield break;
        }

        var head = i;
        while (text.IsAny(head - 1, "county", "city", "borough", "district", "town", "parish", "metropolitan"))
        {
            head--;
        }

        var second = NameRuns.PlaceBefore(text, head, t => text.IsAnd(t + 1));
        var first = text.IsAnd(second - 1) ? NameRuns.PlaceBefore(text, second - 1, t => text.IsMark(t + 1, ',')) : second - 1;
        if (second < head && first < second - 1)
        {
            var kind = $"{text.Plain(head, i)} Council".TrimStart();
            yield return Hit(text, first, second - 1, second - 1, kind);
            yield return Hit(text, second, head, i + 1, kind);
        }
    }

    private static BodyHit Hit(NameText text, int from, int nameEnd, int next, string kind)
    {
        var name = text.Plain(from, nameEnd);
        return new BodyHit(from, next, BodyKind.Council, $"{name} {kind}") { Name = name };
    }
}
