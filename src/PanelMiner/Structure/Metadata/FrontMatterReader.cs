using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Metadata;

/// <summary>Reads what stands before a paper's text, up to its first heading or paragraph.</summary>
internal static class FrontMatterReader
{
    private const int MostBlocks = 60;
    private const int ShortestParagraph = 22;
    private const int LongestValue = 300;

    /// <summary>The front matter that begins at a candidate.</summary>
    public static FrontMatter Read(Draft draft, int start)
    {
        var fields = new List<HeaderField>();
        var lines = new List<HeaderLine>();
        var i = start;
        for (; i < draft.Count && i - start < MostBlocks; i++)
        {
            var candidate = draft.Candidates[i];
            if (draft.KindOf(i) is BlockKind.Furniture or BlockKind.Note)
            {
                continue;
            }

            if (candidate.IsTable)
            {
                var table = LabelTable.Read(candidate, i);
                if (table.Count == 0)
                {
                    break;
                }

                fields.AddRange(table);
                continue;
            }

            var (before, found) = Fields(candidate.Text, i);
            if (found.Count == 0 && IsText(candidate))
            {
                break;
            }

            if (before.Length > 0)
            {
                AddLine(fields, lines, before, i);
            }

            i = found.Count > 0 ? AddFields(draft, fields, found, i) : i;
        }

        return new(fields, lines, start, i);
    }

    /// <summary>The labelled values in a line, several where several labels stand on it, and the words before the first.</summary>
    public static (string Before, List<HeaderField> Fields) Fields(string text, int block)
    {
        if (text.Length > LongestValue * 3)
        {
            return (text, []);
        }

        var starts = HeaderLabels.StartsIn(text);
        if (starts.Count == 0 || (starts.Count == 1 && starts[0] == 0))
        {
            return (HeaderLabels.At(text) ?? HeaderLabels.Whole(text)) is { } label && label.Value.Length <= LongestValue
                ? ("", [new(label.Field, label.Name, label.Value, block)])
                : (text, []);
        }

        var found = new List<HeaderField>();
        for (var i = 0; i < starts.Count; i++)
        {
            if (HeaderLabels.At(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)]) is { } part)
            {
                found.Add(new(part.Field, part.Name, part.Value, block));
            }
        }

        return (text[..starts[0]].TrimEnd(), found);
    }

    private static int AddFields(Draft draft, List<HeaderField> fields, List<HeaderField> found, int at)
    {
        // A label alone has its value on the next line.
        if (found[^1].Value.Length == 0 && draft.Next(at) is { } next && IsValue(draft.Candidates[next]))
        {
            found[^1] = found[^1] with { Value = draft.Candidates[next].Text };
            at = next;
        }

        fields.AddRange(found);
        return at;
    }

    private static bool IsValue(CandidateBlock candidate) =>
        !candidate.IsTable && candidate.Text.Length <= LongestValue && Fields(candidate.Text, 0).Fields.Count == 0 && !HeadingWords.IsKnown(candidate.Text);

    private static void AddLine(List<HeaderField> fields, List<HeaderLine> lines, string text, int at)
    {
        if (fields.Count > 0 && fields[^1].Field == LabelField.Author && AuthorReader.NameWithRole(text) is not null)
        {
            fields[^1] = fields[^1] with { Value = $"{fields[^1].Value}\n{text}".Trim() };
        }
        else
        {
            lines.Add(new(text, at));
        }
    }

    private static bool IsText(CandidateBlock candidate) =>
        (candidate.IsListItem && candidate.HeadingLevel is null) || candidate.Number is not null || HeadingWords.IsKnown(candidate.Text) || Attendance.Begins(candidate.Text)
        || candidate.Text.StartsWith("Dear ", StringComparison.Ordinal)
        || (MeetingPhrase.In(candidate.Text) is null && IsParagraph(candidate.Text));

    private static bool IsParagraph(string text)
    {
        var words = text.AsSpan().Count(' ') + 1;
        return words >= ShortestParagraph || (words >= ShortestParagraph / 2 && text[^1] == '.' && Markings.OfLine(text) is null);
    }
}
