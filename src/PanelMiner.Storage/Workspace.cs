using System.Globalization;
using Microsoft.Data.Sqlite;
using PanelMiner.Search;
using PanelMiner.Storage.Index;

namespace PanelMiner.Storage;

/// <summary>One folder with everything: <c>originals/</c> by hash, <c>panelminer.db</c>, <c>index/</c> and <c>logs/</c>. One writer, many readers.</summary>
public sealed class Workspace : IDisposable
{
    /// <summary>Schema version that this build reads and writes.</summary>
    public const int CurrentSchema = 2;

    private readonly FileStream? writerLock;
    private readonly LucenePassageIndex index;

    private Workspace(string folder, SqlitePaperStore store, LucenePassageIndex index, FileStream? writerLock)
    {
        Folder = folder;
        Store = store;
        this.index = index;
        this.writerLock = writerLock;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Where the logs go.</summary>
    public string LogFolder => Path.Combine(Folder, "logs");

    /// <summary>Schema version of the database.</summary>
    public int SchemaVersion => CurrentSchema;

    /// <summary>The truth.</summary>
    public SqlitePaperStore Store { get; }

    /// <summary>The account of every file ever offered.</summary>
    public SqliteLedger Ledger => Store.Accounts;

    /// <summary>The full-text index.</summary>
    public IPassageIndex Index => index;

    /// <summary>The same index searched with other weights; its user disposes it.</summary>
    public LucenePassageIndex IndexWith(SearchWeights weights) => LucenePassageIndex.ForReading(Path.Combine(Folder, "index"), Store, weights);

    /// <summary>Searches kept under names.</summary>
    public SavedSearches Searches => new(Folder);

    /// <summary>Where the original bytes of a paper, or of the pack from which it was cut, are kept; absent when they are not.</summary>
    public string? OriginalFile(Structure.Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var folder = Path.Combine(Path.GetFullPath(Folder), "originals", paper.Sha256[..2]);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, paper.Sha256 + ".*").Order(StringComparer.Ordinal).FirstOrDefault(f => !f.EndsWith(".part", StringComparison.Ordinal)) : null;
    }

    /// <summary>What differs between the index and the store, a line each.</summary>
    public IReadOnlyList<string> CheckIndex() => index.Check();

    /// <summary>Keeps the index level with the store; only for the writer.</summary>
    public LucenePassageIndex Feed => index;

    /// <summary>Opens a workspace for writing, and makes it where there is none. Heals what a killed writer left.</summary>
    /// <exception cref="WorkspaceException">Another process writes to it, or it cannot be used.</exception>
    public static Workspace OpenForWriting(string folder, TimeProvider clock)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "logs"));
            var held = TakeLock(folder, clock);
            try
            {
                var store = SqlitePaperStore.Open(folder, mayCreate: true);
                return new(folder, store, LucenePassageIndex.ForWriting(Path.Combine(folder, "index"), store), held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new WorkspaceException(WorkspaceFault.Unusable, $"The workspace {folder} cannot be written: {e.Message} Check its disk and permissions.", e);
        }
    }

    /// <summary>Opens a workspace for writing that must be there already.</summary>
    /// <exception cref="WorkspaceException">There is none, another process writes to it, or it cannot be used.</exception>
    public static Workspace OpenExistingForWriting(string folder, TimeProvider clock)
    {
        RequireExisting(folder);
        return OpenForWriting(folder, clock);
    }

    /// <summary>Opens a workspace for reading, also while another process writes.</summary>
    /// <exception cref="WorkspaceException">There is none, it is of a newer version, or it cannot be read.</exception>
    public static Workspace Open(string folder, TimeProvider clock)
    {
        RequireExisting(folder);
        try
        {
            var store = SqlitePaperStore.Open(folder, mayCreate: false);
            return new(folder, store, OpenIndex(folder, store, clock), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new WorkspaceException(WorkspaceFault.Unusable, $"The workspace {folder} cannot be read: {e.Message} Check its disk and permissions.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        index.Dispose();
        Store.Dispose();
        writerLock?.Dispose();
    }

    private static void RequireExisting(string folder)
    {
        if (!File.Exists(Path.Combine(folder, SqlitePaperStore.FileName)))
        {
            throw new WorkspaceException(WorkspaceFault.Missing, $"There is no workspace at {folder}. Make one with 'panelminer ingest PATH -w {folder}', or name another with -w.");
        }
    }

    // A killed writer may have left the index behind the store: when nobody writes, whoever opens the workspace next heals it.
    private static LucenePassageIndex OpenIndex(string folder, SqlitePaperStore store, TimeProvider clock)
    {
        var path = Path.Combine(folder, "index");
        if (LucenePassageIndex.CommittedSequence(path) != store.Sequence && TryTakeLock(folder, clock) is { } held)
        {
            using (held)
            using (var writer = LucenePassageIndex.ForWriting(path, store))
            {
                writer.CatchUp();
            }
        }

        return LucenePassageIndex.ForReading(path, store);
    }

    private static FileStream TakeLock(string folder, TimeProvider clock) => TryTakeLock(folder, clock)
        ?? throw new WorkspaceException(WorkspaceFault.Busy, $"The workspace {folder} is busy: {Owner(folder)} writes to it. Wait until it ends, then run this again.");

    private static FileStream? TryTakeLock(string folder, TimeProvider clock)
    {
        try
        {
            // The system releases the lock with the process, however that ends; the name beside it is for people.
            var held = new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(OwnerFile(folder), string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z"));
            return held;
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Owner(string folder) => File.Exists(OwnerFile(folder)) ? File.ReadAllText(OwnerFile(folder)) : "another process";

    private static string OwnerFile(string folder) => Path.Combine(folder, "writer.owner");
}
