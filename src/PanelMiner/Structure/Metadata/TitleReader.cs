using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Metadata;

/// <summary>Finds a paper's title in its front matter.</summary>
internal static class TitleReader
{
    private const int Longest = 250;
    private const int LongestSubject = 20;
    private const int Furthest = 60;
    private const double Larger = 1.05;

    /// <summary>The title and the candidates that hold it; absent when none is printed.</summary>
    public static (string? Title, IReadOnlyList<int> Blocks) Read(Draft draft, FrontMatter front, IReadOnlyList<ReadHeaderLine> lines)
    {
        if (front.IsLetter)
        {
            return OfLetter(draft, front);
        }

        if (front.All(LabelField.Title).FirstOrDefault() is { } labelled)
        {
            return (labelled.Value.Replace('\n', ' '), []);
        }

        var possible = lines.Where(l => l.Kind is HeaderLineKind.Other or HeaderLineKind.TitleWithReceiver && IsTitle(l.Line.Text)).ToList();
        var record = lines.FirstOrDefault(l => l.Kind is HeaderLineKind.Meeting && (HeaderLineReader.IsMeetingRecord(l.Line.Text) || (l.Body is not null
            && l.Line.Text.Contains(" held", StringComparison.OrdinalIgnoreCase)))) ?? lines.FirstOrDefault(l => l.Kind is HeaderLineKind.PaperKind
            && HeaderLineReader.IsMeetingRecord(l.Line.Text));
        var letterhead = Letterhead(lines);
        possible.RemoveAll(letterhead.Contains);
        var styled = possible.Where(l => draft.Candidates[l.Line.Block].IsTitle).ToList();
        if (styled.Count > 0)
        {
            return Joined(styled);
        }

        if (record is not null)
        {
            return (MeetingTitle(record.Line.Text), []);
        }

        return Best(draft, possible) is { } best ? Joined([best, .. Continued(draft, possible, best)])
            : lines.FirstOrDefault(l => l.Kind is HeaderLineKind.Meeting) is { } meeting ? (MeetingTitle(meeting.Line.Text), []) : Late(draft, front.End);
    }

    // A letter has its subject under the salutation.
    private static (string? Title, IReadOnlyList<int> Blocks) OfLetter(Draft draft, FrontMatter front)
    {
        if (front.All(LabelField.Title).FirstOrDefault() is { } labelled)
        {
            return (labelled.Value, []);
        }

        if (draft.Next(front.End) is not { } next || draft.Candidates[next] is not { IsTable: false, IsListItem: false, Number: null } candidate
            || candidate.Text.AsSpan().Count(' ') >= LongestSubject)
        {
            return (null, []);
        }

        var subject = HeaderLabels.At(candidate.Text) is { Field: LabelField.Title } named ? named.Value : candidate.Text;
        return subject.Length > 0 && IsTitle(subject) && draft.Next(next) is not null ? (subject, [next]) : (null, []);
    }

    // Decision notices print their title under a label among the text.
    private static (string? Title, IReadOnlyList<int> Blocks) Late(Draft draft, int start)
    {
        for (var i = start; i < Math.Min(draft.Count, start + Furthest); i++)
        {
            var text = draft.Candidates[i].Text;
            if (draft.Candidates[i].IsTable || draft.KindOf(i) == BlockKind.Furniture)
            {
                continue;
            }

            if (HeaderLabels.At(text) is { Field: LabelField.Title, Value: { Length: > 0 } value } && value.Length <= Longest)
            {
                return (value, [i]);
            }

            if (HeaderLabels.Line(text) is { Field: LabelField.Title } && draft.Next(i) is { } next && draft.Candidates[next].Text.Length is > 0 and <= Longest)
            {
                return (draft.Candidates[next].Text, [next]);
            }
        }

        return (null, []);
    }

    private static ReadHeaderLine? Best(Draft draft, List<ReadHeaderLine> possible)
    {
        if (possible.Count == 0)
        {
            return null;
        }

        double Size(ReadHeaderLine line) => draft.Candidates[line.Line.Block].FontSize ?? 0;
        var largest = possible.Max(Size);
        var smallest = possible.Min(Size);
        if (largest > smallest * Larger)
        {
            return possible.First(l => Size(l) >= largest / Larger);
        }

        return possible.Find(l => IsMarked(draft.Candidates[l.Line.Block])) ?? possible[0];
    }

    private static bool IsMarked(CandidateBlock candidate) => candidate.HeadingLevel is not null || candidate.Bold || candidate.Centred || IsCapitals(candidate.Text);

    // A title set on several lines: the next ones look the same.
    private static IEnumerable<ReadHeaderLine> Continued(Draft draft, List<ReadHeaderLine> possible, ReadHeaderLine best)
    {
        var first = draft.Candidates[best.Line.Block];
        var at = best.Line.Block;
        foreach (var line in possible.SkipWhile(l => l != best).Skip(1))
        {
            var next = draft.Candidates[line.Line.Block];
            if (line.Line.Block != at + 1 || first.FontSize is null || next.FontSize != first.FontSize || next.Bold != first.Bold || next.Centred != first.Centred
                || next.HeadingLevel != first.HeadingLevel || IsCapitals(next.Text) != IsCapitals(first.Text) || !IsMarked(next))
            {
                yield break;
            }

            at++;
            yield return line;
        }
    }

    private static (string, IReadOnlyList<int>) Joined(List<ReadHeaderLine> lines) => (string.Join(' ', lines.Select(l => l.Line.Text)), [.. lines.Select(l => l.Line.Block)]);

    /// <summary>The first lines of letterheads, such as the area over "Police &amp; Crime Commissioner", which are no titles.</summary>
    public static IReadOnlyList<ReadHeaderLine> Letterhead(IReadOnlyList<ReadHeaderLine> lines) =>
        [.. lines.Zip(lines.Skip(1)).Where(p => p.Second.Kind == HeaderLineKind.Organisation
            && ForceAreaDetector.In($"{p.First.Line.Text} {p.Second.Line.Text}").Count > 0).Select(p => p.First)];

    private static bool IsTitle(string text) =>
        text.Length <= Longest && text.Count(char.IsLetter) >= 4 && !HeadingWords.IsKnown(text) && !ContactLines.EndsAddress(text)
            && text[^1] is not (',' or ':' or '.' or ';') && text[0] != '(' && !char.IsLower(text[0]);

    private static string? MeetingTitle(string text) => text.Length <= Longest ? WithoutEnd(text.TrimEnd('.', ',', ' ')) : null;

    private static string WithoutEnd(string title) => title.EndsWith(" on", StringComparison.OrdinalIgnoreCase)
        || title.EndsWith(" at", StringComparison.OrdinalIgnoreCase) ? title[..^3] : title;

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
