using System.Globalization;

namespace PanelMiner.Structure.Layout;

/// <summary>Tells whether one label comes next after another.</summary>
internal static class LabelOrder
{
    /// <summary>Whether both have the same dress and the second counts one further.</summary>
    public static bool Follows(string first, string second)
    {
        var (a, b) = (Core(first), Core(second));
        if (a.Length == 0 || b.Length == 0 || Dress(first) != Dress(second))
        {
            return false;
        }

        var (stemA, lastA) = Split(a);
        var (stemB, lastB) = Split(b);
        if (Number(lastA) is { } numberA && Number(lastB) is { } numberB)
        {
            return stemA == stemB && numberB == numberA + 1;
        }

        return stemA == stemB && ((lastA.Length == 1 && lastB.Length == 1 && lastB[0] == lastA[0] + 1) || (Roman(lastA) is { } x && Roman(lastB) == x + 1));
    }

    private static string Core(string label) => label.Trim('(', ')', '.', ':');

    private static string Dress(string label) => string.Concat(label.Where(c => c is '(' or ')')) + (label[^1] is '.' or ':' ? "." : "");

    private static (string Stem, string Last) Split(string core)
    {
        var dot = core.LastIndexOf('.');
        return (core[..(dot + 1)], core[(dot + 1)..]);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Roman(string text)
    {
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (value, next) = (Value(text[i]), i + 1 < text.Length ? Value(text[i + 1]) : 0);
            if (value == 0)
            {
                return null;
            }

            total += value < next ? -value : value;
        }

        return total;
    }

    private static int Value(char c) => char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
}
