using System.IO.Enumeration;
using PanelMiner.Ingestion;
using PanelMiner.Sources;

namespace PanelMiner.Gathering;

/// <summary>A folder with all below it, scanned anew each time: what is not there any more is withdrawn.</summary>
public sealed class FolderSource : IPaperSource
{
    private const int Deepest = 64;
    private readonly string folder;
    private readonly FileFetcher files;

    /// <summary>A source over a folder.</summary>
    /// <param name="name">Its name in the settings.</param>
    /// <param name="folder">The folder; need not exist yet.</param>
    /// <param name="limits">A file over their size is not read.</param>
    public FolderSource(string name, string folder, ReadingLimits limits)
    {
        Name = name;
        this.folder = folder;
        files = new FileFetcher(limits);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<SourceListing> ListAsync(CancellationToken cancellation)
    {
        try
        {
            var found = Files().Order(StringComparer.Ordinal).Select(Offer).ToList();
            return Task.FromResult(new SourceListing(found, [folder]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var problem = new Problem(ProblemStage.Open, ProblemCategory.Unreachable, $"The folder {folder} of the source {Name} cannot be listed: {e.Message} Check that it is there and may be read.");
            return Task.FromResult(new SourceListing([new Offer(folder) { Origin = Name, Scope = folder, Settled = LedgerOutcome.Failed, Problem = problem }], []));
        }
    }

    /// <inheritdoc/>
    public Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation) => files.FetchAsync(offer, last, cancellation);

    private Offer Offer(string path)
    {
        var item = Path.GetRelativePath(folder, path);
        return new(path) { Origin = Name, Scope = folder, Item = item };
    }

    private FileSystemEnumerable<string> Files() => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false, MaxRecursionDepth = Deepest })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && PaperNames.IsOffered(entry.FileName),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };
}
