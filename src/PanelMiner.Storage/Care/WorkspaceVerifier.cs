using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using PanelMiner.Storage.Index;

namespace PanelMiner.Storage.Care;

/// <summary>A fault of a workspace.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record WorkspaceFinding(string What, string Remedy);

/// <summary>What a check of a workspace covered, and what it found.</summary>
/// <param name="Originals">Original files whose hashes were compared.</param>
/// <param name="Papers">Papers checked.</param>
/// <param name="Passages">Passages checked.</param>
/// <param name="Findings">Faults; none when all is well.</param>
public sealed record VerifyReport(int Originals, int Papers, int Passages, IReadOnlyList<WorkspaceFinding> Findings);

/// <summary>Proves that a workspace is whole: hashes of originals, the database, and the index against the store.</summary>
public static class WorkspaceVerifier
{
    /// <summary>Checks a workspace, also while it is in use.</summary>
    /// <param name="workspace">Opened for reading.</param>
    /// <param name="cancellation">Stops the check.</param>
    public static VerifyReport Verify(Workspace workspace, CancellationToken cancellation)
    {
        var findings = new List<WorkspaceFinding>();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(workspace.Folder, SqlitePaperStore.FileName), Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ToString());
        connection.Open();
        using var snapshot = connection.BeginTransaction(deferred: true);
        CheckDatabase(connection, snapshot, findings);
        var originals = CheckOriginals(connection, snapshot, workspace.Folder, findings, cancellation);
        var (papers, passages) = CheckIndex(connection, snapshot, workspace.Folder, findings);
        return new(originals, papers, passages, findings);
    }

    private static void CheckDatabase(SqliteConnection connection, SqliteTransaction snapshot, List<WorkspaceFinding> findings)
    {
        const string Restore = "Restore the last backup with 'panelminer restore'.";
        findings.AddRange(connection.Query<string>("PRAGMA integrity_check", transaction: snapshot).Where(r => r != "ok").Select(r => new WorkspaceFinding($"The database is damaged: {r}", Restore)));
        findings.AddRange(connection.Query<(string Table, long? Row)>("SELECT \"table\", rowid FROM pragma_foreign_key_check", transaction: snapshot)
            .Select(r => new WorkspaceFinding($"A row of {r.Table} belongs to nothing.", Restore)));
        findings.AddRange(connection.Query<string>("SELECT source FROM (SELECT run, source, count(*) AS times FROM ledger GROUP BY run, source) WHERE times > 1 LIMIT 20", transaction: snapshot)
            .Select(s => new WorkspaceFinding($"The ledger has {s} more than once in one run.", "Please report this with the ledger.")));
        findings.AddRange(connection.Query<string>("SELECT sha256 FROM paper WHERE sha256 NOT IN (SELECT sha256 FROM offered WHERE sha256 IS NOT NULL UNION SELECT json_extract(record, '$.sha256') FROM ledger WHERE json_extract(record, '$.sha256') IS NOT NULL) LIMIT 20", transaction: snapshot)
            .Select(s => new WorkspaceFinding($"The paper {s[..16]} stands in no row of the ledger.", "Please report this with the ledger.")));
    }

    private static int CheckOriginals(SqliteConnection connection, SqliteTransaction snapshot, string folder, List<WorkspaceFinding> findings, CancellationToken cancellation)
    {
        var originals = new OriginalFiles(Path.Combine(folder, "originals"));
        var wanted = connection.Query<string>("SELECT DISTINCT sha256 FROM paper", transaction: snapshot).ToHashSet(StringComparer.Ordinal);
        var held = originals.All();
        foreach (var path in held)
        {
            cancellation.ThrowIfCancellationRequested();
            var hash = Path.GetFileNameWithoutExtension(path);
            using var stream = File.OpenRead(path);
            if (Convert.ToHexStringLower(SHA256.HashData(stream)) != hash)
            {
                findings.Add(new($"The original {path} is not what was taken in: its bytes changed.", "Delete it, and ingest the paper from its source again, or restore the last backup."));
            }

            if (!wanted.Remove(hash) && !connection.Query<string>("SELECT id FROM paper WHERE sha256 = @hash LIMIT 1", new { hash }, snapshot).Any())
            {
                findings.Add(new($"The original {path} belongs to no paper.", "Ingest its source again: it was kept when a run was cut short."));
            }
        }

        findings.AddRange(wanted.Select(h => new WorkspaceFinding($"The original of the paper {h[..16]} is missing.", "Ingest the paper from its source again, or restore the last backup.")));
        return held.Count;
    }

    private static (int Papers, int Passages) CheckIndex(SqliteConnection connection, SqliteTransaction snapshot, string folder, List<WorkspaceFinding> findings)
    {
        var stored = connection.Query<(string Paper, long Count)>("SELECT p.id, (SELECT count(*) FROM passage WHERE paper = p.id) FROM paper p", transaction: snapshot).ToDictionary(p => p.Paper, p => (int)p.Count, StringComparer.Ordinal);
        var sequence = connection.ExecuteScalar<long>("SELECT last FROM sequence", transaction: snapshot);
        var path = Path.Combine(folder, "index");
        const string Rebuild = "Run 'panelminer rebuild-index'.";
        if (LucenePassageIndex.CommittedSequence(path) != sequence)
        {
            findings.Add(new("The index is not level with the store.", "The next run heals it, or run 'panelminer rebuild-index'."));
            return (stored.Count, stored.Values.Sum());
        }

        var indexed = LucenePassageIndex.CountByPaper(path);
        findings.AddRange(stored.Where(s => indexed.GetValueOrDefault(s.Key) != s.Value).Select(s => new WorkspaceFinding($"The index holds {indexed.GetValueOrDefault(s.Key)} of the {s.Value} passages of the paper {s.Key}.", Rebuild)));
        findings.AddRange(indexed.Keys.Where(p => !stored.ContainsKey(p)).Select(p => new WorkspaceFinding($"The index holds the paper {p}, which the store does not.", Rebuild)));
        return (stored.Count, stored.Values.Sum());
    }
}
