using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Packs;

/// <summary>Finds pages that begin with the header of a paper: a block of labels, or the heading of minutes.</summary>
internal static class PaperHeads
{
    private const int FewestFields = 3;
    private const int FewestFieldsWithRestart = 2;
    private const int MostLines = 6;

    /// <summary>The papers that begin so, in order.</summary>
    public static IEnumerable<PackedPaper> Find(IReadOnlyList<CandidateBlock> candidates)
    {
        var numbers = PackMarks.NumbersByPage(candidates);
        foreach (var page in candidates.Where(c => c.Page is not null && !c.IsFurniture).GroupBy(c => c.Page!.Value).OrderBy(g => g.Key))
        {
            var draft = new Draft([.. page]);
            var header = PaperHeaderReader.Read(draft, 0);
            if (IsHead(header, Restarts(numbers, page.Key)))
            {
                yield return new(page.Key, header.Item, header.Title);
            }
        }
    }

    private static bool IsHead(PaperHeader header, bool restarts)
    {
        var fields = header.Front.Fields.Select(f => f.Field).Distinct().ToList();
        var named = fields.Contains(LabelField.Receiver) || fields.Contains(LabelField.Title) || fields.Contains(LabelField.Author);
        return (named && fields.Count >= (restarts ? FewestFieldsWithRestart : FewestFields))
            || header.Lines.Take(MostLines).Any(l => l.Kind == HeaderLineKind.Meeting && HeaderLineReader.IsMeetingRecord(l.Line.Text)
            && l.Line.Text.Contains("minutes", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Restarts(IReadOnlyDictionary<int, int> numbers, int page) =>
        numbers.TryGetValue(page, out var own) && (own == 1 || (numbers.TryGetValue(page - 1, out var before) && own <= before));
}
