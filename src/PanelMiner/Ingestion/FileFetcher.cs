using System.Globalization;
using PanelMiner.Sources;

namespace PanelMiner.Ingestion;

/// <summary>Reads offered files from disk.</summary>
/// <param name="limits">A file over their size is not read.</param>
public sealed class FileFetcher(ReadingLimits limits) : IOfferFetcher
{
    /// <inheritdoc/>
    public async Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation)
    {
        var source = offer.Address ?? offer.Source;
        try
        {
            var length = new FileInfo(source).Length;
            if (length > limits.FileBytes)
            {
                return new() { Problem = new(ProblemStage.Open, ProblemCategory.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{source} has {length:N0} bytes, over the limit of {limits.FileBytes:N0}. Split it, or offer a smaller copy.")) };
            }

            return new() { File = new SourceFile(offer.Source, await File.ReadAllBytesAsync(source, cancellation)) { Meeting = offer.Meeting } };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new() { Problem = new(ProblemStage.Open, ProblemCategory.Damaged, $"{source} cannot be opened: {e.Message} Check that it is there and may be read.") };
        }
    }
}
