using System.Globalization;
using PanelMiner.Tagging;

namespace PanelMiner.Search;

/// <summary>The addresses under which the passages of a paper are cited: <c>PAPERID#p2.4</c>, <c>PAPERID#p2.4-2</c> where a number comes again, <c>PAPERID:N</c> without a number.</summary>
public static class PassageAddresses
{
    /// <summary>The address of each passage, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<TaggedPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. passages.Select(p => Address(p, times))];
    }

    private static string Address(TaggedPassage tagged, Dictionary<string, int> times)
    {
        var p = tagged.Passage;
        if (p.Paragraph is null)
        {
            return p.Id;
        }

        var nth = times[p.Paragraph] = times.GetValueOrDefault(p.Paragraph) + 1;
        return nth == 1 ? $"{p.Paper}#p{p.Paragraph}" : string.Create(CultureInfo.InvariantCulture, $"{p.Paper}#p{p.Paragraph}-{nth}");
    }
}
