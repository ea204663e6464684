using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>A page whose words run up or down, turned so that they run across.</summary>
/// <param name="Page">The page as it is to be laid out.</param>
/// <param name="Turn">How it was turned; nothing for a page that was upright.</param>
internal sealed record UprightPage(RawPage Page, PageTurn? Turn);

/// <summary>A quarter turn.</summary>
/// <param name="Up">Whether the words ran up the page.</param>
/// <param name="Width">Width of the page as displayed.</param>
/// <param name="Height">Height of the page as displayed.</param>
internal sealed record PageTurn(bool Up, double Width, double Height)
{
    /// <summary>Where a place on the page as displayed lies once it is turned.</summary>
    public Box Turned(Box box) => Up
        ? new(Height - box.Bottom, box.Left, Height - box.Top, box.Right)
        : new(box.Top, Width - box.Right, box.Bottom, Width - box.Left);

    /// <summary>The box on the page as displayed of a box on the turned page.</summary>
    public PageBox Displayed(PageBox box) => Up
        ? new(box.Page, box.Y, Height - box.X - box.Width, box.Height, box.Width)
        : new(box.Page, Width - box.Y - box.Height, box.X, box.Height, box.Width);
}

/// <summary>Turns pages that are printed sideways, as wide tables are.</summary>
internal static class PageTurner
{
    private const double Sideways = 0.8;
    private const double Ascent = 0.8;
    private const int FewestWords = 12;

    /// <summary>The page with its words running across.</summary>
    /// <param name="page">The page as read.</param>
    /// <param name="words">Its words, fit for measuring.</param>
    public static UprightPage Upright(RawPage page, IReadOnlyList<RawWord> words)
    {
        var turned = words.Count(w => w.Vertical);
        if (turned < FewestWords || turned < Sideways * words.Count || !(page.Width > 0) || !(page.Height > 0))
        {
            return new(page with { Words = words }, null);
        }

        var turn = new PageTurn(RunsUp(words), page.Width, page.Height);
        return new(
            page with
            {
                Width = page.Height,
                Height = page.Width,
                Words = [.. words.Select(w => Turned(w, turn))],
                Rules = [.. page.Rules.Select(r => turn.Turned(new(r.X1, r.Y1, r.X2, r.Y2))).Select(b => new RawRule(b.Left, b.Top, b.Right, b.Bottom))],
                Links = [.. page.Links.Select(l => Turned(l, turn))],
            },
            turn);
    }

    // Words of one line follow one another in the file: each higher than the last, or each lower.
    private static bool RunsUp(IReadOnlyList<RawWord> words)
    {
        var up = 0;
        for (var i = 1; i < words.Count; i++)
        {
            var (before, word) = (words[i - 1], words[i]);
            if (before.Vertical && word.Vertical && Math.Abs(before.X - word.X) < before.FontSize / 2)
            {
                up += word.Y < before.Y ? 1 : -1;
            }
        }

        return up >= 0;
    }

    private static RawWord Turned(RawWord word, PageTurn turn)
    {
        var box = turn.Turned(new(word.X, word.Y, word.Right, word.Bottom));
        return word with { X = box.Left, Y = box.Top, Width = box.Width, Height = box.Height, Baseline = box.Top + (Ascent * box.Height), Vertical = !word.Vertical };
    }

    private static RawLink Turned(RawLink link, PageTurn turn)
    {
        var box = turn.Turned(new(link.X, link.Y, link.X + link.Width, link.Y + link.Height));
        return link with { X = box.Left, Y = box.Top, Width = box.Width, Height = box.Height };
    }
}
