using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>What the running headers and footers of a paper say of it.</summary>
/// <param name="Markings">Markings.</param>
/// <param name="Item">Agenda item; absent when none is printed there.</param>
internal sealed record RunningHeader(IReadOnlyList<Marking> Markings, string? Item)
{
    private const int MostLines = 12;
    private const int Longest = 200;

    private static readonly Regex AgendaItem = new(
        @"\b(?:agenda\s+)?item(?:\s+no\.?)?\s*:?\s*(?<item>\d{1,3}[a-z]?)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Reads the furniture of a draft.</summary>
    public static RunningHeader Read(Draft draft)
    {
        var lines = Enumerable.Range(0, draft.Count).Where(i => draft.KindOf(i) == BlockKind.Furniture && draft.Candidates[i].Text.Length is > 0 and <= Longest)
            .Select(i => draft.Candidates[i].Text).Distinct().Take(MostLines).ToList();
        var item = lines.Select(l => AgendaItem.Match(l)).FirstOrDefault(m => m.Success)?.Groups["item"].Value;
        return new([.. lines.SelectMany(l => Metadata.Markings.InRunningHeader(AgendaItem.Replace(l, "").Trim(' ', '–', '-', '|')))], item);
    }
}
