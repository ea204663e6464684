using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Metadata;

/// <summary>Reads what stands before a paper's text, up to its first heading or paragraph.</summary>
internal static class FrontMatterReader
{
    private const int MostBlocks = 60;
    private const int ShortestParagraph = 22;
    private const int ShortestSentence = 3;
    private const int ShortestDated = 11;
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
            if (EndsFront(candidate.Text, lines))
            {
                i++;
                break;
            }
        }

        return new(fields, lines, start, i) { IsLetter = i < draft.Count && IsSalutation(draft.Candidates[i]) };
    }

    /// <summary>The labelled values in a line, several where several labels stand on it, and the words before the first.</summary>
    public static (string Before, List<HeaderField> Fields) Fields(string text, int block)
    {
        var (before, fields) = Labelled(text, block);
        return (before, [.. fields.SelectMany(NumberAndTitle)]);
    }

    // "Item 7: Shared stores" is the item's number and the paper's title.
    private static IEnumerable<HeaderField> NumberAndTitle(HeaderField field)
    {
        var cut = field.Field == LabelField.Item ? field.Value.IndexOfAny([':', '–', '-']) : -1;
        var title = cut > 0 ? field.Value[(cut + 1)..].Trim() : "";
        if (title.Length <= 3 || field.Value[..cut].Trim() is not { Length: <= 6 } number || !number.Any(char.IsAsciiDigit))
        {
            return Marked(field);
        }

        var beside = Markings.OfValue(title) is [{ Access: PaperAccess.Unknown }] ? LabelField.Title : LabelField.Marking;
        return [field with { Value = number }, field with { Field = beside, Value = title }];
    }

    // "Report by: …. This report is public" ends in a sentence of its own.
    private static IEnumerable<HeaderField> Marked(HeaderField field)
    {
        var stop = field.Field == LabelField.Marking ? -1 : field.Value.LastIndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && Markings.OfLine(field.Value[(stop + 2)..]).Count > 0
            ? [field with { Value = field.Value[..stop] }, field with { Field = LabelField.Marking, Value = field.Value[(stop + 2)..] }]
            : [field];
    }

    private static (string Before, List<HeaderField> Fields) Labelled(string text, int block)
    {
        if (text.Length > LongestValue * 3)
        {
            return (text, []);
        }

        var starts = HeaderLabels.StartsIn(text);
        if (starts.Count == 0 || (starts.Count == 1 && starts[0] == 0))
        {
            return (HeaderLabels.At(text) ?? HeaderLabels.Line(text)) is { } label && label.Value.Length <= LongestValue
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
        // Labels without values have them on the next lines, in the same order.
        var empty = found.TrueForAll(f => f.Value.Length == 0) ? found.Count : found[^1].Value.Length == 0 ? 1 : 0;
        var values = new List<int>();
        while (values.Count < empty && draft.Next(at) is { } next && IsValue(draft.Candidates[next]))
        {
            values.Add(next);
            at = next;
        }

        for (var i = found.Count - empty; i < found.Count && values.Count > 0; i++)
        {
            var fitting = values.FindIndex(v => Fits(found[i].Field, draft.Candidates[v].Text));
            var value = values[Math.Max(0, fitting)];
            values.Remove(value);
            found[i] = found[i] with { Value = draft.Candidates[value].Text, ValueBlock = value };
        }

        fields.AddRange(found);
        return Continue(draft, fields, at);
    }

    // A title broken off at a colon or dash goes on in the next line.
    private static int Continue(Draft draft, List<HeaderField> fields, int at)
    {
        if (fields[^1] is { Field: LabelField.Title, Value.Length: > 0 } title && title.Value[^1] is ':' or '-' or '–' or ',' or '&'
            && draft.Next(at) is { } next && IsValue(draft.Candidates[next]) && draft.Candidates[next].Number is null)
        {
            fields[^1] = title with { Value = $"{title.Value} {draft.Candidates[next].Text}", ValueBlock = next };
            return next;
        }

        return at;
    }

    private static bool Fits(LabelField field, string value) => field switch
    {
        LabelField.Receiver => BodyNames.Receiver(value) is not null,
        LabelField.Date or LabelField.MeetingDate or LabelField.WrittenDate or LabelField.DecisionDate => HeaderDates.First(value) is not null,
        LabelField.Reference or LabelField.Item => value.Any(char.IsAsciiDigit) && value.Length <= 40,
        _ => true,
    };

    private static bool IsValue(CandidateBlock candidate) =>
        !candidate.IsTable && candidate.Text.Length <= LongestValue && Fields(candidate.Text, 0).Fields.Count == 0 && !HeadingWords.IsKnown(candidate.Text);

    private static void AddLine(List<HeaderField> fields, List<HeaderLine> lines, string text, int at)
    {
        if (fields.Count > 0 && fields[^1].Field == LabelField.Author && AuthorReader.NameWithRole(text) is not null)
        {
            fields.Add(fields[^1] with { Value = text, Block = at, ValueBlock = null });
        }
        else
        {
            lines.Add(new(text, at));
        }
    }

    private static bool IsText(CandidateBlock candidate) =>
        (candidate.IsListItem && candidate.HeadingLevel is null) || candidate.Number is not null || (HeadingWords.IsKnown(candidate.Text)
            && !HeaderLineReader.IsKindLine(candidate.Text)) || Attendance.Begins(candidate.Text)
        || IsSalutation(candidate) || IsTimed(candidate.Text)
        || (MeetingPhrase.In(candidate.Text) is null && IsParagraph(candidate.Text));

    // Under "AGENDA", once the meeting's day is known, its items begin.
    private static bool EndsFront(string text, List<HeaderLine> lines) =>
        text.Trim().TrimEnd(':').Equals("agenda", StringComparison.OrdinalIgnoreCase) && lines.Exists(l => HeaderDates.First(l.Text) is not null);

    // "14.30 – 15.00 Welcome": an item of an agenda that goes by the clock.
    private static bool IsTimed(string text) => text.Length > 4 && char.IsAsciiDigit(text[0]) && text.AsSpan(1, 2).IndexOfAny(':', '.') >= 0
        && text.Count(char.IsLetter) > 8 && HeaderDates.First(text) is null;

    private static bool IsSalutation(CandidateBlock candidate) => candidate.Text.Length <= 80 && candidate.Text.StartsWith("Dear ", StringComparison.Ordinal)
        && !candidate.Text.EndsWith('.');

    private static bool IsParagraph(string text)
    {
        var words = text.AsSpan().Count(' ') + 1;
        return words >= ShortestParagraph || (words > ShortestSentence && text[^1] is ':' or ';') || (words > ShortestSentence && text[^1] == '.'
            && Markings.OfLine(text).Count == 0 && (words > ShortestDated || HeaderDates.First(text) is null));
    }
}
