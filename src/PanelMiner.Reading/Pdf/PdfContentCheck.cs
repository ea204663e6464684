using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PanelMiner.Reading.Pdf;

/// <summary>Checks that a page was read whole: PdfPig takes what it can and says no more than its log does.</summary>
internal sealed class PdfContentCheck(PdfDocument document, PdfDamageLog log)
{
    private const int BufferBytes = 16 * 1024;
    private readonly byte[] buffer = new byte[BufferBytes];

    /// <summary>Whether something of the page just read was left out, or a content stream of it is missing or fails its checksum when unpacked.</summary>
    public bool IsDamaged(Page page) => log.TakeLoss() | HasDamagedContent(page);

    private bool HasDamagedContent(Page page) => page.Dictionary.TryGet(NameToken.Contents, out var contents) && IsDamaged(contents, mayBeArray: true);

    private bool IsDamaged(IToken contents, bool mayBeArray) => contents switch
    {
        IndirectReferenceToken reference => Target(reference) is not { } target || IsDamaged(target, mayBeArray),
        ArrayToken parts when mayBeArray => parts.Data.Any(p => IsDamaged(p, mayBeArray: false)),
        StreamToken stream => IsFlate(stream) && !Unpacks(stream),
        NullToken => false,
        _ => true,
    };

    private IToken? Target(IndirectReferenceToken reference) => document.Structure.TokenScanner.Get(reference.Data)?.Data;

    private static bool IsFlate(StreamToken stream) =>
        stream.StreamDictionary.TryGet(NameToken.Filter, out var filter)
        && (filter is ArrayToken { Length: 1 } filters ? filters.Data[0] : filter) is NameToken name
        && (name == NameToken.FlateDecode || name == NameToken.FlateDecodeAbbreviation);

    private bool Unpacks(StreamToken stream)
    {
        try
        {
            using var unpacked = new ZLibStream(new ReadOnlyMemoryStream(stream.Data), CompressionMode.Decompress);
            while (unpacked.Read(buffer) > 0)
            {
                // Only whether it can be read matters.
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
