namespace PanelMiner.Reading.Scans;

/// <summary>A word read from an image, in pixels from the image's top left corner.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Line">Identifies its line on the page.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="LineHeight">Height of its line.</param>
/// <param name="LineBottom">Bottom edge of its line.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record OcrWord(string Text, string Line, int X, int Y, int Width, int Height, int LineHeight, int LineBottom, double Confidence);

/// <summary>What an engine read from an image, or why it could not.</summary>
/// <param name="Width">Width of the image in pixels.</param>
/// <param name="Height">Height of the image in pixels.</param>
/// <param name="Words">Its words in reading order.</param>
/// <param name="Failure">Why nothing could be read; absent when it could.</param>
internal sealed record OcrResult(int Width, int Height, IReadOnlyList<OcrWord> Words, string? Failure = null);

/// <summary>Reads the words of a page's image.</summary>
internal interface IOcrEngine
{
    /// <summary>Whether the engine can run on this machine.</summary>
    bool IsAvailable { get; }

    /// <summary>Reads an image file (PNG, JPEG, PGM or TIFF) given as bytes.</summary>
    OcrResult Read(ReadOnlyMemory<byte> image, int dotsPerInch, TimeSpan limit, CancellationToken cancellation);
}
