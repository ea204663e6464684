namespace PanelMiner.Mentions.Money;

/// <summary>The units that a table's heading, its column headings and its row's own label give to the bare figures in its cells.</summary>
internal sealed class TableUnits
{
    private const int MostCells = 200;
    private readonly FigureText figures;
    private readonly List<TableCell> cells;
    private readonly decimal?[] units;

    private TableUnits(FigureText figures, List<TableCell> cells, decimal?[] units, bool speaksOfMoney)
    {
        this.figures = figures;
        this.cells = cells;
        this.units = units;
        SpeaksOfMoney = speaksOfMoney;
    }

    /// <summary>Whether heading or column headings speak of money.</summary>
    public bool SpeaksOfMoney { get; }

    public static TableUnits Of(FigureText figures, MentionContext context)
    {
        var heading = FigureText.Of(context.Heading ?? "");
        var columns = FigureText.Of(context.Context ?? "");
        var cells = TableCell.Split(figures);
        var units = new decimal?[cells.Count];
        if (cells.Count <= MostCells)
        {
            Fill(units, figures, cells, heading, columns);
        }

        return new(figures, cells, units, MoneyUnitDetector.Detect(heading, 0, heading.Count) is not null || MoneyUnitDetector.Detect(columns, 0, columns.Count) is not null);
    }

    /// <summary>The sum of a cell that holds just a bare figure and has a unit; <paramref name="i"/> is the cell's first token.</summary>
    public Sum? Read(int i)
    {
        var at = CellOf(i);
        if (at < 0 || cells[at].First != i || units[at] is not { } unit || cells[at].ReadBare(figures) is not { } value)
        {
            return null;
        }

        return new Sum(i, cells[at].Next, value * unit, value * unit, "GBP");
    }

    /// <summary>A sum as its column means it: "£1,234" under "£000s" counts thousands.</summary>
    public Sum Scaled(Sum sum)
    {
        var at = CellOf(sum.Start);
        var alone = at >= 0 && cells[at].First == sum.Start && cells[at].Next == sum.Next && sum.Low == sum.High;
        var plain = alone && units[at] is > 1 && !HasScale(sum) && Math.Abs(sum.Low) < LargestIn(units[at]!.Value);
        return plain ? sum with { Low = sum.Low * units[at]!.Value, High = sum.High * units[at]!.Value } : sum;
    }

    private static decimal LargestIn(decimal unit) => unit >= 1_000_000 ? 10_000 : 1_000_000;

    private bool HasScale(Sum sum)
    {
        for (var i = sum.Start; i < sum.Next; i++)
        {
            if (figures.Class(i) is FigureWordClass.Scale or FigureWordClass.Pence)
            {
                return true;
            }
        }

        return false;
    }

    private int CellOf(int token)
    {
        var (low, high) = (0, cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (token < cells[middle].First)
            {
                high = middle - 1;
            }
            else if (token >= cells[middle].Next)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    private static void Fill(decimal?[] units, FigureText row, List<TableCell> cells, FigureText heading, FigureText columns)
    {
        var heads = TableCell.Split(columns);
        var aligned = heads.Count == cells.Count && heads.Count > 1;
        var own = OwnUnit(row, cells);
        var whole = own ?? WholeUnit(heading, columns, heads, aligned);
        for (var c = 0; c < cells.Count; c++)
        {
            var head = aligned ? heads[c] : null;
            var unit = head is null ? null : MoneyUnitDetector.Detect(columns, head.First, head.Next);
            var excluded = (c == 0 && cells.Count > 1) || (head is not null && unit is null && head.IsUncounted(columns));
            units[c] = excluded ? null : unit ?? (cells[c].IsYear(row) ? null : whole);
        }

        if (aligned)
        {
            FillTotals(units, columns, heads);
        }
    }

    // "Saving, £000 2016/17 | Saving, £000 2017/18 | Total": what adds up the others has their unit.
    private static void FillTotals(decimal?[] units, FigureText columns, List<TableCell> heads)
    {
        var told = units.OfType<decimal>().Distinct().ToList();
        for (var c = 1; c < units.Length && told.Count == 1; c++)
        {
            units[c] ??= heads[c].IsTotal(columns) ? told[0] : null;
        }
    }

    // "Fleet (£m) | 1.2", "Fleet | £000 | 1,200".
    private static decimal? OwnUnit(FigureText row, List<TableCell> cells) => !row.IsMark(cells[0].Next, '|') ? null
        : MoneyUnitDetector.Detect(row, cells[0].First, cells[0].Next) ?? (cells.Count > 2 ? MoneyUnitDetector.Detect(row, cells[1].First, cells[1].Next) : null);

    // The unit of the whole table stands in its heading, before its columns, or over its first column.
    private static decimal? WholeUnit(FigureText heading, FigureText columns, List<TableCell> heads, bool aligned) =>
        MoneyUnitDetector.Detect(heading, 0, heading.Count) ?? (heads.Count == 0 ? null
            : aligned ? MoneyUnitDetector.Detect(columns, heads[0].First, heads[0].Next) : MoneyUnitDetector.Detect(columns, 0, columns.Count));
}
