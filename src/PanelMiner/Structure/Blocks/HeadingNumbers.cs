using System.Globalization;

namespace PanelMiner.Structure.Blocks;

/// <summary>Finds numbers that stand before headings without a full stop, "1 Introduction": figures that count on from heading to heading.</summary>
internal static class HeadingNumbers
{
    private const int MostDigits = 3;

    /// <summary>The lengths of such numbers with the space after them, by candidate.</summary>
    public static IReadOnlyDictionary<int, int> Find(Draft draft)
    {
        var numbered = Enumerable.Range(0, draft.Count).Where(i => draft.KindOf(i) == BlockKind.Heading && draft.Candidates[i].Number is null)
            .Select(i => (Index: i, Number: NumberAt(draft.Candidates[i].Text))).Where(n => n.Number is not null).ToList();
        var found = new Dictionary<int, int>();
        for (var k = 0; k < numbered.Count; k++)
        {
            var counts = (k > 0 && Value(numbered[k - 1].Number!) + 1 == Value(numbered[k].Number!)) || (k + 1 < numbered.Count && Value(numbered[k].Number!) + 1 == Value(numbered[k + 1].Number!));
            if (counts || HeadingWords.IsKnown(draft.Candidates[numbered[k].Index].Text))
            {
                found[numbered[k].Index] = numbered[k].Number!.Length + 1;
            }
        }

        return found;
    }

    private static string? NumberAt(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end is > 0 and <= MostDigits && text[..end].All(char.IsAsciiDigit) && end + 1 < text.Length && char.IsUpper(text[end + 1]) ? text[..end] : null;
    }

    private static int Value(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
