using Dapper;
using Microsoft.Data.Sqlite;

namespace PanelMiner.Storage;

/// <summary>Brings a database to this build's schema version, one embedded script a version.</summary>
internal static class Schema
{
    public static void Bring(SqliteConnection connection, string folder, bool mayCreate)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (version > Workspace.CurrentSchema)
        {
            throw new WorkspaceException(WorkspaceFault.Newer, $"The workspace {folder} is of version {version}, made by a newer PanelMiner; this one reads up to {Workspace.CurrentSchema}. Use the newer one.");
        }

        if (version == 0 && !mayCreate)
        {
            throw new WorkspaceException(WorkspaceFault.Missing, $"The workspace {folder} was never finished. Run 'panelminer ingest PATH -w {folder}' first.");
        }

        for (var next = version + 1; next <= Workspace.CurrentSchema && mayCreate; next++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute($"{Script(next)}; PRAGMA user_version = {next};", transaction: transaction);
            transaction.Commit();
        }
    }

    private static string Script(int version)
    {
        var name = $"PanelMiner.Storage.Schema.{version:000}.sql";
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema script {name} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
