using PanelMiner.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PanelMiner.Reading.Pdf;

/// <summary>Finds the drawn lines of a page that may be rules of a table: stroked lines, edges of stroked boxes, thin filled bars.</summary>
internal static class PdfRuleReader
{
    private const double Thin = 2.5;
    private const double Short = 4;
    private const double Slant = 0.7;
    private const int MaxRules = 5_000;

    /// <summary>The rules, in points from the top left corner.</summary>
    public static IReadOnlyList<RawRule> Read(Page page)
    {
        var rules = new List<RawRule>();
        foreach (var path in page.Paths)
        {
            if ((path.IsStroked || path.IsFilled) && rules.Count < MaxRules)
            {
                AddPath(rules, path, page.Height);
            }
        }

        return rules;
    }

    private static void AddPath(List<RawRule> rules, PdfPath path, double height)
    {
        foreach (var part in path)
        {
            if (rules.Count >= MaxRules)
            {
                return;
            }

            if (part.GetBoundingRectangle() is not { } box)
            {
                continue;
            }

            if (IsThin(box))
            {
                AddBar(rules, box, height);
            }
            else if (path.IsStroked)
            {
                AddLines(rules, part, height);
            }
        }
    }

    private static bool IsThin(PdfRectangle box) => box.Width <= Thin || box.Height <= Thin;

    private static void AddBar(List<RawRule> rules, PdfRectangle box, double height)
    {
        if (box.Width >= box.Height)
        {
            var y = (box.Top + box.Bottom) / 2;
            Add(rules, box.Left, y, box.Right, y, height);
        }
        else
        {
            var x = (box.Left + box.Right) / 2;
            Add(rules, x, box.Top, x, box.Bottom, height);
        }
    }

    private static void AddLines(List<RawRule> rules, PdfSubpath part, double height)
    {
        PdfPoint? start = null;
        var last = default(PdfPoint);
        foreach (var command in part.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    (start, last) = (move.Location, move.Location);
                    break;
                case PdfSubpath.Line line:
                    Add(rules, line.From.X, line.From.Y, line.To.X, line.To.Y, height);
                    last = line.To;
                    break;
                case PdfSubpath.Close when start is { } first:
                    Add(rules, last.X, last.Y, first.X, first.Y, height);
                    break;
            }
        }
    }

    private static void Add(List<RawRule> rules, double x1, double y1, double x2, double y2, double height)
    {
        var (dx, dy) = (Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        if (Math.Max(dx, dy) < Short || Math.Min(dx, dy) > Slant)
        {
            return;
        }

        var (left, right) = (Math.Min(x1, x2), Math.Max(x1, x2));
        var (top, bottom) = (height - Math.Max(y1, y2), height - Math.Min(y1, y2));
        if (dx >= dy)
        {
            bottom = top;
        }
        else
        {
            right = left;
        }

        rules.Add(new(PdfPageReader.Round(left), PdfPageReader.Round(top), PdfPageReader.Round(right), PdfPageReader.Round(bottom)));
    }
}
