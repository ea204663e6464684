using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Takes what a reader finds, piece by piece, so that a worker can pass it on before the file is done.</summary>
internal interface IReadingSink
{
    /// <summary>Tells the format of the file, once it is known.</summary>
    void Format(PaperFormat format);

    /// <summary>Takes the next page.</summary>
    void Page(RawPage page);

    /// <summary>Takes the next block.</summary>
    void Block(RawBlock block);

    /// <summary>Takes the next entry of the file's outline.</summary>
    void Bookmark(RawBookmark bookmark);

    /// <summary>Takes something the file says about itself.</summary>
    void Property(RawProperty property);

    /// <summary>Takes something that went wrong.</summary>
    void Problem(Problem problem);

    /// <summary>Tells that work goes on although nothing can be handed over yet.</summary>
    void Progress();
}
