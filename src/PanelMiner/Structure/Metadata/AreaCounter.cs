using PanelMiner.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>Finds the one force area that a paper about policing speaks of far more than of any other.</summary>
internal static class AreaCounter
{
    private const int FewestMentions = 5;
    private const int FewestPoliceWords = 5;
    private const int Lead = 2;
    private const int MostInvented = 40;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex PoliceWords = new(@"\b(?:[Pp]olic(?:e|ing)|PCCs?|OPCC|[Ff]orces?|[Cc]onstabulary|[Cc]ommissioners?)\b", Options);

    private static readonly Dictionary<string, string> Areas = EmbeddedTable.Rows("Structure.Metadata.force-areas.tsv")
        .SelectMany(r => r.Skip(1).SelectMany(c => c.Split('|', StringSplitOptions.RemoveEmptyEntries)).Prepend(r[0]).Select(n => (Name: n, Area: r[0])))
        .GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().Area, StringComparer.Ordinal);

    // An area that no force has is known by the name of its policing body.
    private static readonly Regex Invented = new(
        @"\b(?<area>[A-Z][a-z]{3,}(?:(?:-| and | )[A-Z][a-z]{3,})?) (?:Police(?: and Crime (?:Panel|Commissioner))?|Constabulary|OPCC|PCC)\b", Options);

    private static readonly HashSet<string> NoAreas = new(StringComparer.Ordinal)
    {
        "The", "British Transport", "Royal Military", "Association", "Neighbourhood", "Regional", "Roads", "Local", "Other", "Home Office", "Joint", "Chief", "Their", "This", "With", "From", "Both",
    };

    /// <summary>The area; absent when the text is not about policing or several areas share it.</summary>
    public static string? Main(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Sum(t => PoliceWords.Count(t)) < FewestPoliceWords)
        {
            return null;
        }

        var names = new Dictionary<string, string>(Areas, StringComparer.Ordinal);
        foreach (var name in all.SelectMany(t => Invented.Matches(t).Select(m => m.Groups["area"].Value)).Where(n => !NoAreas.Contains(n) && !NoAreas.Contains(n.Split(' ')[0]))
            .GroupBy(n => n).OrderByDescending(g => g.Count()).Take(MostInvented))
        {
            names.TryAdd(name.Key, name.Key);
        }

        var form = new Regex($@"\b(?:{string.Join('|', names.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape))})", Options);
        var ranked = all.SelectMany(t => form.Matches(t).Select(m => names[m.Value])).GroupBy(a => a).Select(g => (Area: g.Key, Count: g.Count()))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Area, StringComparer.Ordinal).ToList();
        return ranked.Count > 0 && ranked[0].Count >= FewestMentions && (ranked.Count == 1 || ranked[0].Count >= ranked[1].Count * Lead) ? ranked[0].Area : null;
    }
}
