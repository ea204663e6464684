using System.Globalization;

namespace PanelMiner.Structure.Blocks;

/// <summary>Finds numbers that stand before headings without a full stop, "1 Introduction", "23/31 Minutes": figures that count on from heading to heading.</summary>
internal static class HeadingNumbers
{
    private const int MostDigits = 8;
    private const int MostPlainDigits = 3;

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
        return end is > 0 and <= MostDigits && text[..end].All(c => char.IsAsciiDigit(c) || c == '/') && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[end - 1]) && end + 1 < text.Length && char.IsUpper(text[end + 1])
            && (end <= MostPlainDigits || text.AsSpan(0, end).Contains('/')) ? text[..end] : null;
    }

    // "23/31" is the thirty-first minute of 2023.
    private static int Value(string number) =>
        int.TryParse(number.AsSpan(number.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
