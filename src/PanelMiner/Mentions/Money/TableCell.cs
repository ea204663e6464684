namespace PanelMiner.Mentions.Money;

/// <summary>One cell of a row: the tokens between two bars.</summary>
/// <param name="First">First token.</param>
/// <param name="Next">The token after the last.</param>
internal sealed record TableCell(int First, int Next)
{
    private const int MostTrailing = 50;

    /// <summary>Cuts a row at its bars; a text without bars is one cell, and then the figures that it ends with are cells of their own.</summary>
    public static List<TableCell> Split(FigureText figures)
    {
        var cells = new List<TableCell>();
        var first = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures.IsMark(i, '|'))
            {
                cells.Add(new TableCell(first, i));
                first = i + 1;
            }
        }

        return cells.Count == 0 ? SplitTrailing(figures) : [.. cells, new TableCell(first, figures.Count)];
    }

    private static List<TableCell> SplitTrailing(FigureText figures)
    {
        var cells = new List<TableCell>();
        var next = figures.Count;
        while (next > 0 && cells.Count < MostTrailing && BareFigureBefore(figures, next) is var first && first < next)
        {
            cells.Add(new TableCell(first, next));
            next = first;
        }

        if (next > 0 || cells.Count == 0)
        {
            cells.Add(new TableCell(0, next));
        }

        cells.Reverse();
        return cells;
    }

    private static int BareFigureBefore(FigureText figures, int next)
    {
        var bracketed = figures.IsMark(next - 1, ')') && figures.IsNumber(next - 2) && figures.IsMark(next - 3, '(');
        var number = bracketed ? next - 2 : next - 1;
        if (!figures.IsNumber(number))
        {
            return next;
        }

        var first = bracketed ? number - 1 : number;
        first -= !bracketed && figures.IsMark(first - 1, '-') && figures.IsGlued(first) ? 1 : 0;
        return figures.T(first).Spaced || first == 0 ? first : next;
    }

    /// <summary>The value of a cell that holds one bare figure, with a minus or brackets; else null.</summary>
    public decimal? ReadBare(FigureText figures)
    {
        var (first, last) = (First, Next - 1);
        var bracketed = figures.IsMark(first, '(') && figures.IsMark(last, ')');
        (first, last) = bracketed ? (first + 1, last - 1) : (first, last);
        var negative = figures.IsMark(first, '-');
        first += negative || figures.IsMark(first, '+') ? 1 : 0;
        return first == last && figures.IsNumber(first) ? (bracketed || negative ? -1 : 1) * figures.T(first).Value : null;
    }

    /// <summary>Whether the cell may be a year.</summary>
    public bool IsYear(FigureText figures) =>
        Next == First + 1 && figures.T(First) is { Kind: FigureTokenKind.Number, Grouped: false, Decimals: 0, Value: >= 1900 and < 2100 };

    /// <summary>Whether a column so headed adds up or compares those beside it: "Total", "Variance".</summary>
    public bool IsTotal(FigureText figures) => Next > First && !IsUncounted(figures)
        && (Is(figures, First, "total") || Is(figures, First, "variance") || Is(figures, First, "difference") || Is(figures, First, "change") || Is(figures, Next - 1, "total") || Is(figures, Next - 1, "variance"));

    private static bool Is(FigureText figures, int i, string word) => figures.IsWord(i) && figures.Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a column so headed holds no sums: FTE, %, number of officers.</summary>
    public bool IsUncounted(FigureText figures)
    {
        for (var i = First; i < Next; i++)
        {
            if (figures.IsMark(i, '%') || figures.HasCue(i, FigureCue.Uncounted))
            {
                return true;
            }
        }

        return false;
    }
}
