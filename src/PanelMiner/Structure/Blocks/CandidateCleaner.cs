using PanelMiner.Sources;

namespace PanelMiner.Structure.Blocks;

/// <summary>Brings candidates into order before their kinds are decided: clean text, lines set apart on purpose as blocks of their own, paragraphs cut by a page end joined again.</summary>
internal static class CandidateCleaner
{
    private const int LongestLine = 100;
    private const int ShortestTorn = 40;
    private const int LongestHeading = 70;
    private const int LongestMark = 40;
    private const int LongestJoined = 20_000;

    /// <summary>The candidates in order; none without text.</summary>
    public static IReadOnlyList<CandidateBlock> Clean(IEnumerable<CandidateBlock> candidates)
    {
        var clean = new List<CandidateBlock>();
        var last = -1;
        foreach (var candidate in PageEdges.Mark([.. candidates.SelectMany(Lines).Select(CleanText).Where(c => c.IsTable || c.Text.Length > 0)]))
        {
            if (last >= 0 && IsText(candidate) && IsTorn(clean[last], candidate))
            {
                clean[last] = Join(clean[last], candidate);
                continue;
            }

            if (!candidate.IsFurniture && !candidate.IsNote)
            {
                last = clean.Count;
            }

            clean.Add(candidate);
        }

        return clean;
    }

    private static CandidateBlock CleanText(CandidateBlock candidate)
    {
        if (candidate.IsTable)
        {
            return candidate with
            {
                Headers = [.. candidate.Headers.Select(h => (IReadOnlyList<string>)[.. h.Select(CandidateText.Clean)])],
                Rows = [.. candidate.Rows.Select(CleanRow)],
            };
        }

        var (text, links) = CandidateText.Clean(candidate.Text, candidate.Links);
        return candidate with { Text = text, Links = links };
    }

    private static TableRow CleanRow(TableRow row)
    {
        if (row.Links.Count == 0)
        {
            return row with { Cells = [.. row.Cells.Select(CandidateText.Clean)] };
        }

        var cells = new List<string>();
        var links = new List<CellLink>();
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var (text, own) = CandidateText.Clean(row.Cells[column], [.. row.Links.Where(l => l.Column == column).Select(l => new RawTextLink(l.Start, l.End, l.Address))]);
            cells.Add(text);
            links.AddRange(own.Select(l => new CellLink(column, l.Start, l.End, l.Address)));
        }

        return row with { Cells = cells, Links = links };
    }

    private static IEnumerable<CandidateBlock> Lines(CandidateBlock candidate)
    {
        if (!IsText(candidate) || candidate.IsListItem || candidate.IsTitle || candidate.HeadingLevel is not null || !candidate.Text.Contains('\n', StringComparison.Ordinal))
        {
            return [candidate];
        }

        var pieces = new List<CandidateBlock>();
        var start = 0;
        for (var at = candidate.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = candidate.Text.IndexOf('\n', at + 1))
        {
            if (EndsBlock(candidate.Text.AsSpan(start, at - start), candidate.Text.AsSpan(at + 1)))
            {
                pieces.Add(Piece(candidate, start, at));
                start = at + 1;
            }
        }

        pieces.Add(Piece(candidate, start, candidate.Text.Length));
        return pieces;
    }

    private static bool EndsBlock(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        var end = line.TrimEnd();
        return rest.Length > 0 && !char.IsLower(rest[0]) && (end.Length < LongestLine || end[^1] is '.' or ':' or ';' or '?' or '!');
    }

    private static CandidateBlock Piece(CandidateBlock whole, int start, int end)
    {
        var (number, isBullet, body) = PrintedNumber.Split(whole.Text[start..end]);
        var shift = end - body.Length;
        return whole with
        {
            Text = body,
            Number = start == 0 ? whole.Number ?? number : number,
            IsListItem = isBullet,
            Links = [.. whole.Links.Where(l => l.Start >= shift && l.End <= end).Select(l => l with { Start = l.Start - shift, End = l.End - shift })],
        };
    }

    private static bool IsText(CandidateBlock candidate) => !candidate.IsTable && !candidate.IsFurniture && !candidate.IsNote;

    // A heading that a page's layout only guessed goes on where its sentence does.
    private static bool IsTorn(CandidateBlock first, CandidateBlock second) =>
        IsText(first) && (first.HeadingLevel is null || (first.Page is not null && first.Text.Length >= LongestHeading)) && !first.IsTitle && second.HeadingLevel is null
        && second.Number is null && !second.IsListItem && first.Text.Length is >= ShortestTorn and <= LongestJoined
        && (char.IsLower(second.Text[0]) || (second.Page > first.Page && second.Text[0] is '£' or '(' or '‘' or '“' && !first.IsListItem))
        && (char.IsLetterOrDigit(first.Text[^1]) || first.Text[^1] is ',' or '-' or '–') && !IsMark(second.Text);

    // "(Item 2)" under a heading stands alone; a sentence that goes on in brackets ends with a stop or goes on behind them.
    private static bool IsMark(string text) => text.Length <= LongestMark && text[0] == '(' && text[^1] == ')';

    private static CandidateBlock Join(CandidateBlock first, CandidateBlock second)
    {
        var space = first.Text[^1] == '-' ? "" : " ";
        var shift = first.Text.Length + space.Length;
        return first with
        {
            Text = first.Text + space + second.Text,
            HeadingLevel = null,
            Boxes = [.. first.Boxes, .. second.Boxes],
            Links = [.. first.Links, .. second.Links.Select(l => new RawTextLink(l.Start + shift, l.End + shift, l.Address))],
        };
    }
}
