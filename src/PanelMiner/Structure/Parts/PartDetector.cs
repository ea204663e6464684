using PanelMiner.Structure.Blocks;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Parts;

/// <summary>A part of a paper with the candidate with which it begins.</summary>
internal sealed record FoundPart(PaperPart Part, int Start);

/// <summary>Finds addenda, annexes and appendices that stand in a paper itself, with what each says about itself.</summary>
internal static class PartDetector
{
    private const int LongestListed = 200;

    /// <summary>The parts of a draft in order; a mere list of them is none.</summary>
    public static IReadOnlyList<FoundPart> Detect(Draft draft, IReadOnlySet<int> listed, int start)
    {
        var starts = Enumerable.Range(0, draft.Count).Where(i => !listed.Contains(i) && IsStart(draft, i)).ToList();
        if (starts.Count == 1 && starts[0] < start)
        {
            return [];
        }

        return [.. starts.Select(i => Read(draft, i))];
    }

    private static bool IsStart(Draft draft, int i) =>
        draft.KindOf(i) is BlockKind.Heading or BlockKind.Title or BlockKind.Metadata && !draft.Candidates[i].IsTable && draft.Candidates[i].Text.Length <= LongestListed
        && PartNames.At(draft.Candidates[i].Text) is not null && !HeadingWords.HeadsDocuments(draft.Candidates[i].Text) && draft.Next(i) is not null;

    private static FoundPart Read(Draft draft, int i)
    {
        var name = PartNames.At(draft.Candidates[i].Text)!;
        var header = PaperHeaderReader.Read(draft, i + 1);
        var date = HeaderDates.First(name.Rest) is { } found && IsOwn(name, found) ? found : null;
        var rest = date is null ? name.Rest : name.Rest.Remove(date.Span.Start, date.Span.Length).Trim(' ', '(', ')', ',', '–', '-', ':');
        var near = header.Front.End - i <= 8;
        var marked = Markings.OfLine(rest);
        var markings = marked.Count > 0 || !near ? marked : header.Markings;
        return new(
            new PaperPart(name.Name, 0)
            {
                Title = rest.Length > 0 && marked.Count == 0 ? rest : FirstHeading(draft, i),
                Date = (date?.Edtf ?? (near ? header.MeetingDate ?? header.WrittenDate : null))?.Value,
                Authors = near ? header.Authors : [],
                Classification = Marking.TextOf(markings),
                Access = Marking.AccessOf(markings),
            },
            i);
    }

    // A date in the title of an annex is what it is about; alone beside the name, or of an addendum, it is when it was written.
    private static bool IsOwn(PartNames name, HeaderDate date) =>
        name.Name.Contains("addendum", StringComparison.OrdinalIgnoreCase) || name.Name.Contains("supplement", StringComparison.OrdinalIgnoreCase)
            || name.Name.Contains("postscript", StringComparison.OrdinalIgnoreCase)
        || !name.Rest.Remove(date.Span.Start, date.Span.Length).Replace("dated", "", StringComparison.OrdinalIgnoreCase).Any(char.IsLetter);

    private static string? FirstHeading(Draft draft, int i) =>
        draft.Next(i) is { } next && draft.KindOf(next) is BlockKind.Heading or BlockKind.Title && PartNames.At(draft.Candidates[draft.Next(i)!.Value].Text) is null
            ? draft.Candidates[draft.Next(i)!.Value].Text : null;
}
