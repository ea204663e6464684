using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>A printed number taken apart: <c>2.3</c> is the values 2 and 3, <c>(iv)</c> is 4 in roman letters within brackets.</summary>
internal sealed record PrintedLabel(string Before, IReadOnlyList<int> Values, string Format, string After)
{
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    /// <summary>Depth in an outline, from 0.</summary>
    public int Depth => Values.Count - 1;

    /// <summary>What makes two labels of one list alike.</summary>
    public string Pattern => $"{Before}{Format}{After}";

    /// <param name="label">The label as printed.</param>
    /// <param name="afterLetter">Value of the letter before it in the same list: tells the letter i from the roman one.</param>
    public static PrintedLabel Parse(string label, int? afterLetter = null)
    {
        var start = label.TakeWhile(c => !char.IsAsciiLetterOrDigit(c)).Count();
        var end = label.Length - label.Reverse().TakeWhile(c => !char.IsAsciiLetterOrDigit(c)).Count();
        if (end <= start)
        {
            throw new SourceException($"the label '{label}' has no number");
        }

        var (core, before, after) = (label[start..end], label[..start], label[end..]);
        if (char.IsAsciiDigit(core[0]))
        {
            return new PrintedLabel(before, [.. core.Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture))], "decimal", after);
        }

        var upper = char.IsAsciiLetterUpper(core[0]);
        var lower = core.ToLowerInvariant();
        var isLetter = core.Length == 1 && (Array.IndexOf(Romans, lower) < 0 || (afterLetter is { } last && lower[0] - 'a' == last) || (upper && lower != "i"));
        var value = isLetter ? lower[0] - 'a' + 1 : Array.IndexOf(Romans, lower) + 1;
        return value > 0
            ? new PrintedLabel(before, [value], (upper ? "upper" : "lower") + (isLetter ? "Letter" : "Roman"), after)
            : throw new SourceException($"the label '{label}' is no number");
    }
}
