using Dapper;
using Microsoft.Data.Sqlite;
using PanelMiner.Ingestion;

namespace PanelMiner.Storage;

/// <summary>The ledger over the workspace's database. Calls are serialised with those of the store.</summary>
public sealed class SqliteLedger : ILedger
{
    private readonly SqliteConnection connection;
    private readonly Lock gate;
    private readonly string folder;

    internal SqliteLedger(SqliteConnection connection, Lock gate, string folder)
    {
        this.connection = connection;
        this.gate = gate;
        this.folder = folder;
    }

    /// <inheritdoc/>
    public LedgerEntry? Last(string source) => One("SELECT record FROM offered WHERE source = @source", new { source });

    /// <inheritdoc/>
    public LedgerEntry? LastOfItem(string origin, string item) =>
        All("SELECT record FROM offered WHERE origin = @origin AND item = @item AND sha256 IS NOT NULL AND outcome <> 'failed'", new { origin, item })
            .MaxBy(e => e.At, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEntry> Current(string? origin = null) =>
        All("SELECT record FROM offered WHERE @origin IS NULL OR origin = @origin ORDER BY source", new { origin });

    /// <inheritdoc/>
    public void Record(IReadOnlyList<LedgerEntry> entries) => Write(transaction =>
    {
        foreach (var entry in entries)
        {
            Insert(connection, entry, transaction);
        }
    });

    /// <inheritdoc/>
    public void Accept(string subject, string note, string at) => Write(transaction => connection.Execute(
        "INSERT INTO acceptance (subject, note, at) VALUES (@subject, @note, @at) ON CONFLICT (subject) DO UPDATE SET note = @note, at = @at", new { subject, note, at }, transaction));

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Accepted()
    {
        lock (gate)
        {
            return connection.Query<(string Subject, string Note)>("SELECT subject, note FROM acceptance").ToDictionary(a => a.Subject, a => a.Note, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public void Put(RunEntry run) => Write(transaction => connection.Execute(
        "INSERT INTO run (id, record) VALUES (@Id, @record) ON CONFLICT (id) DO UPDATE SET record = @record", new { run.Id, record = StoredJson.Write(run) }, transaction));

    /// <inheritdoc/>
    public IReadOnlyList<RunEntry> Runs()
    {
        lock (gate)
        {
            return [.. connection.Query<string>("SELECT record FROM run ORDER BY id").Select(StoredJson.Read<RunEntry>)];
        }
    }

    /// <inheritdoc/>
    public string? MadeBy(string sha256)
    {
        lock (gate)
        {
            return connection.QueryFirstOrDefault<string>("SELECT made_by FROM paper WHERE sha256 = @sha256 AND status <> 'failed' LIMIT 1", new { sha256 });
        }
    }

    internal static void Insert(SqliteConnection connection, LedgerEntry entry, SqliteTransaction transaction)
    {
        var row = new { entry.Run, entry.Source, entry.Origin, entry.Item, entry.Sha256, outcome = StoredJson.Name(entry.Outcome), record = StoredJson.Write(entry) };
        connection.Execute("INSERT INTO ledger (run, source, outcome, record) VALUES (@Run, @Source, @outcome, @record)", row, transaction);
        connection.Execute(
            "INSERT INTO offered (source, origin, item, outcome, sha256, record) VALUES (@Source, @Origin, @Item, @outcome, @Sha256, @record) ON CONFLICT (source) DO UPDATE SET origin = @Origin, item = @Item, outcome = @outcome, sha256 = @Sha256, record = @record",
            row,
            transaction);
    }

    private void Write(Action<SqliteTransaction> write)
    {
        lock (gate)
        {
            StorageFaults.Translate(folder, () =>
            {
                using var transaction = connection.BeginTransaction();
                write(transaction);
                transaction.Commit();
            });
        }
    }

    private LedgerEntry? One(string sql, object arguments) => All(sql, arguments).FirstOrDefault();

    private List<LedgerEntry> All(string sql, object arguments)
    {
        lock (gate)
        {
            return [.. connection.Query<string>(sql, arguments).Select(StoredJson.Read<LedgerEntry>)];
        }
    }
}
