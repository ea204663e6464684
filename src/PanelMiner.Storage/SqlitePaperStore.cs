using Dapper;
using Microsoft.Data.Sqlite;
using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Search;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Storage;

/// <summary>The store over SQLite: write-ahead log, foreign keys, one transaction a file. Calls are serialised; any thread may call.</summary>
public sealed class SqlitePaperStore : IPaperStore, IDisposable
{
    /// <summary>Name of the database in the workspace.</summary>
    public const string FileName = "panelminer.db";

    private readonly SqliteConnection connection;
    private readonly OriginalFiles originals;
    private readonly string folder;
    private readonly Lock gate = new();

    private SqlitePaperStore(SqliteConnection connection, OriginalFiles originals, string folder)
    {
        this.connection = connection;
        this.originals = originals;
        this.folder = folder;
        Accounts = new SqliteLedger(connection, gate, folder);
    }

    /// <summary>The account of every file ever offered.</summary>
    public SqliteLedger Accounts { get; }

    /// <inheritdoc/>
    public long Sequence
    {
        get
        {
            lock (gate)
            {
                return connection.ExecuteScalar<long>("SELECT last FROM sequence");
            }
        }
    }

    /// <inheritdoc/>
    public void PutOriginal(SourceFile file) => StorageFaults.Translate(folder, () => originals.Put(file));

    /// <inheritdoc/>
    public SourceFile? Original(string sha256) => originals.Find(sha256);

    /// <inheritdoc/>
    public bool Holds(string sha256)
    {
        lock (gate)
        {
            return connection.ExecuteScalar<long>("SELECT count(*) FROM paper WHERE sha256 = @sha256 AND status <> 'failed'", new { sha256 }) > 0;
        }
    }

    /// <inheritdoc/>
    public long Store(IReadOnlyList<MinedPaper> papers, LedgerEntry entry)
    {
        var sequence = 0L;
        lock (gate)
        {
            StorageFaults.Translate(folder, () =>
            {
                using var transaction = connection.BeginTransaction();
                sequence = connection.ExecuteScalar<long>("UPDATE sequence SET last = last + 1 RETURNING last", transaction: transaction);
                foreach (var mined in papers)
                {
                    Insert(mined, entry.MadeBy ?? "", sequence, transaction);
                }

                SqliteLedger.Insert(connection, entry, transaction);
                transaction.Commit();
            });
        }

        return sequence;
    }

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEntry> Ledger(string? run = null)
    {
        lock (gate)
        {
            return [.. connection.Query<string>("SELECT record FROM ledger WHERE @run IS NULL OR run = @run ORDER BY n", new { run }).Select(StoredJson.Read<LedgerEntry>)];
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Paper> Papers()
    {
        lock (gate)
        {
            return [.. connection.Query<string>("SELECT record FROM paper ORDER BY date, id").Select(StoredJson.Read<Paper>)];
        }
    }

    /// <inheritdoc/>
    public IEnumerable<(long Sequence, MinedPaper Mined)> MinedSince(long sequence)
    {
        foreach (var (id, at) in Changed(sequence))
        {
            if (Find(id) is { } mined)
            {
                yield return (at, mined);
            }
        }
    }

    /// <inheritdoc/>
    public MinedPaper? Find(string paper)
    {
        lock (gate)
        {
            var record = connection.QueryFirstOrDefault<string>("SELECT record FROM paper WHERE id = @paper", new { paper });
            if (record is null)
            {
                return null;
            }

            var mentions = connection.Query<(long N, string Record)>("SELECT n, record FROM mention WHERE paper = @paper ORDER BY n, ordinal", new { paper })
                .ToLookup(m => m.N, m => StoredJson.Read<Mention>(m.Record));
            var passages = connection.Query<(long N, string Record, string Tags)>("SELECT n, record, tags FROM passage WHERE paper = @paper ORDER BY n", new { paper })
                .Select(p => new TaggedPassage(StoredJson.Read<Passage>(p.Record), [.. mentions[p.N]], StoredJson.Read<List<PassageTag>>(p.Tags)));
            var facts = connection.Query<string>("SELECT record FROM fact WHERE paper = @paper ORDER BY ordinal", new { paper }).Select(StoredJson.Read<Fact>);
            return new(StoredJson.Read<Paper>(record), TagCorrections.Apply([.. passages], Corrections(paper)), [.. facts]);
        }
    }

    /// <inheritdoc/>
    public void Correct(TagCorrection correction)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            var sequence = connection.ExecuteScalar<long>("UPDATE sequence SET last = last + 1 RETURNING last", transaction: transaction);
            connection.Execute("INSERT INTO correction (paper, record) VALUES (@Paper, @record)", new { correction.Paper, record = StoredJson.Write(correction) }, transaction);
            connection.Execute("UPDATE paper SET sequence = @sequence WHERE id = @Paper", new { sequence, correction.Paper }, transaction);
            transaction.Commit();
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TagCorrection> Corrections(string? paper = null)
    {
        lock (gate)
        {
            return [.. connection.Query<string>("SELECT record FROM correction WHERE @paper IS NULL OR paper = @paper ORDER BY n", new { paper }).Select(StoredJson.Read<TagCorrection>)];
        }
    }

    /// <inheritdoc/>
    public Coverage Coverage()
    {
        var papers = Papers();
        var read = papers.Where(p => p.Status != PaperStatus.Failed).ToList();
        var dates = read.Select(p => p.Date).Where(d => d is not null).Order(StringComparer.Ordinal).ToList();
        return new(
            read.Count,
            [.. read.Select(p => p.Panel).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            papers.Count - read.Count,
            read.Count(p => p.Status == PaperStatus.Partial),
            0,
            0)
        {
            From = dates.FirstOrDefault(),
            To = dates.LastOrDefault(),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    internal static SqlitePaperStore Open(string folder, bool mayCreate)
    {
        var path = Path.Combine(folder, FileName);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            Schema.Bring(connection, folder, mayCreate);
            return new(connection, new OriginalFiles(Path.Combine(folder, "originals")), folder);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private List<(string Id, long Sequence)> Changed(long sequence)
    {
        lock (gate)
        {
            return [.. connection.Query<(string, long)>("SELECT id, sequence FROM paper WHERE sequence > @sequence ORDER BY sequence, id", new { sequence })];
        }
    }

    private void Insert(MinedPaper mined, string madeBy, long sequence, SqliteTransaction transaction)
    {
        var p = mined.Paper;
        connection.Execute("DELETE FROM paper WHERE id = @id", new { id = p.Id }, transaction);
        connection.Execute(
            "INSERT INTO paper (id, sequence, sha256, source, title, panel, date, kind, status, made_by, record) VALUES (@Id, @sequence, @Sha256, @Source, @Title, @Panel, @Date, @kind, @status, @madeBy, @record)",
            new { p.Id, sequence, p.Sha256, p.Source, p.Title, p.Panel, p.Date, kind = StoredJson.Name(p.Kind), status = StoredJson.Name(p.Status), madeBy, record = StoredJson.Write(p) },
            transaction);
        connection.Execute(
            "INSERT INTO passage (paper, n, key, record, tags) VALUES (@Paper, @N, @Key, @record, @tags)",
            mined.Passages.Select(t => new { t.Passage.Paper, t.Passage.N, t.Passage.Key, record = StoredJson.Write(t.Passage), tags = StoredJson.Write(t.Tags) }),
            transaction);
        connection.Execute(
            "INSERT INTO mention (paper, n, ordinal, record) VALUES (@Paper, @N, @ordinal, @record)",
            mined.Passages.SelectMany(t => t.Mentions.Select((m, ordinal) => new { t.Passage.Paper, t.Passage.N, ordinal, record = StoredJson.Write(m) })),
            transaction);
        connection.Execute(
            "INSERT INTO fact (paper, ordinal, id, record) VALUES (@paper, @ordinal, @Id, @record)",
            mined.Facts.Select((f, ordinal) => new { paper = p.Id, ordinal, f.Id, record = StoredJson.Write(f) }),
            transaction);
    }
}
