using System.Text;
using PanelMiner.Text;

namespace PanelMiner.Cli.Evaluation;

/// <summary>Texts folded for comparing: compatibility characters, white space, quotes and dashes alike.</summary>
internal static class Folding
{
    /// <summary>A text with what does not matter taken out.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        var gap = false;
        foreach (var c in TextNormalizer.Normalize(text ?? ""))
        {
            if (char.IsWhiteSpace(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(c switch { '‘' or '’' => '\'', '“' or '”' => '"', '–' or '—' or '‑' or '−' => '-', _ => c });
        }

        return folded.ToString();
    }

    /// <summary>How much of their words two texts share: F1 of their words, 0 to 1.</summary>
    public static double Likeness(string one, string two)
    {
        var (a, b) = (Words(one), Words(two));
        var shared = a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key)));
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static Dictionary<string, int> Words(string text) => Fold(text).ToLowerInvariant()
        .Split([' ', ',', '.', ';', ':', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
