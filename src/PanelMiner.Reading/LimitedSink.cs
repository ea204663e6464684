using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Ends the reading of a file that holds more text than any paper.</summary>
internal sealed class TextLimitException : Exception;

/// <summary>Passes on what a reader finds, up to a number of characters.</summary>
internal sealed class LimitedSink(IReadingSink sink, ReadingLimits limits) : IReadingSink
{
    private long characters;

    public void Format(PaperFormat format) => sink.Format(format);

    /// <exception cref="TextLimitException">The page goes over the limit.</exception>
    public void Page(RawPage page)
    {
        Count(page.Words.Sum(w => (long)w.Text.Length + 1));
        sink.Page(page);
    }

    /// <exception cref="TextLimitException">The block goes over the limit.</exception>
    public void Block(RawBlock block)
    {
        Count(Length(block));
        sink.Block(block);
    }

    public void Bookmark(RawBookmark bookmark) => sink.Bookmark(bookmark);

    public void Property(RawProperty property) => sink.Property(property);

    public void Problem(Problem problem) => sink.Problem(problem);

    public void Progress() => sink.Progress();

    private static long Length(RawBlock block) =>
        block.Text.Length + 1L + block.Rows.Sum(r => r.Cells.Sum(c => 1 + c.Blocks.Sum(Length)));

    private void Count(long more)
    {
        characters += more;
        if (characters > limits.Characters)
        {
            throw new TextLimitException();
        }
    }
}
