using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Gathers what a reader finds into one document.</summary>
internal sealed class RawDocumentSink : IReadingSink
{
    private readonly List<RawPage> pages = [];
    private readonly List<RawBlock> blocks = [];
    private readonly List<RawBookmark> bookmarks = [];
    private readonly List<RawProperty> properties = [];
    private readonly List<Problem> problems = [];
    private PaperFormat? format;

    public void Format(PaperFormat format) => this.format = format;

    public void Page(RawPage page) => pages.Add(page);

    public void Block(RawBlock block) => blocks.Add(block);

    /// <summary>Takes the next blocks.</summary>
    public void Blocks(IEnumerable<RawBlock> next) => blocks.AddRange(next);

    public void Bookmark(RawBookmark bookmark) => bookmarks.Add(bookmark);

    public void Property(RawProperty property) => properties.Add(property);

    public void Problem(Problem problem) => problems.Add(problem);

    public void Progress()
    {
        // Nobody waits for a document that is read in this process.
    }

    /// <summary>The document as gathered; a file without content or problem is recorded as empty.</summary>
    public RawDocument ToDocument()
    {
        var document = new RawDocument(format, pages, blocks, bookmarks, properties, problems);
        return document.HasContent || problems.Count > 0
            ? document
            : document with { Problems = [ReadingProblems.NothingToRead()] };
    }
}
