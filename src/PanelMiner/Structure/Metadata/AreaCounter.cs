using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>Finds the one force area that a paper about policing speaks of far more than of any other.</summary>
internal static class AreaCounter
{
    private const int FewestMentions = 5;
    private const int FewestPoliceWords = 5;
    private const int Lead = 2;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex PoliceWords = new(@"\b(?:[Pp]olic(?:e|ing)|PCCs?|OPCC|[Ff]orces?|[Cc]onstabulary)\b", Options);

    private static readonly Regex Names = new($@"\b(?:{string.Join('|', AllNames().Select(n => Regex.Escape(n.Name)))})", Options);

    private static readonly Dictionary<string, string> Areas = AllNames().GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().Area, StringComparer.Ordinal);

    /// <summary>The area; absent when the text is not about policing or several areas share it.</summary>
    public static string? Main(IEnumerable<string> texts)
    {
        var police = 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            police += PoliceWords.Count(text);
            foreach (Match match in Names.Matches(text))
            {
                var area = Areas[match.Value];
                counts[area] = counts.GetValueOrDefault(area) + 1;
            }
        }

        var ranked = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        return police >= FewestPoliceWords && ranked.Count > 0 && ranked[0].Value >= FewestMentions && (ranked.Count == 1 || ranked[0].Value >= ranked[1].Value * Lead) ? ranked[0].Key : null;
    }

    private static IEnumerable<(string Name, string Area)> AllNames() => VocabularyFile.Rows("Metadata.force-areas.tsv")
        .SelectMany(r => r.Skip(1).SelectMany(c => c.Split('|', StringSplitOptions.RemoveEmptyEntries)).Prepend(r[0]).Select(n => (n, r[0]))).OrderByDescending(n => n.n.Length);
}
