using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace PanelMiner.Storage.Care;

/// <summary>
/// A consistent copy of a workspace in one file, taken while it is in use: the database as SQLite's online backup gives it, every original that
/// it names, the settings and the saved searches. The index is left out: it is made anew from the store.
/// </summary>
public static class WorkspaceBackup
{
    private const string Manifest = "backup.sha256";
    private const string OriginalsFolder = "originals";

    /// <summary>Writes a backup; it appears under its name when it is whole.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="file">The file to write; one of that name is replaced.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <returns>Files in the backup.</returns>
    /// <exception cref="WorkspaceException">The workspace or the target cannot be used.</exception>
    public static int Write(string folder, string file, CancellationToken cancellation)
    {
        var beside = file + ".part";
        var database = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.db");
        try
        {
            Copy(Path.Combine(folder, SqlitePaperStore.FileName), database);
            int count;
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    count = Fill(zip, folder, database, cancellation);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: true);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new WorkspaceException(WorkspaceFault.Unusable, $"The backup {file} could not be written: {e.Message} Make room, or name another place.", e);
        }
        finally
        {
            File.Delete(beside);
            File.Delete(database);
        }
    }

    /// <summary>Makes a workspace from a backup. Every hash is checked before the workspace appears under its name.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">A folder that does not exist, or is empty.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <returns>Files restored.</returns>
    /// <exception cref="WorkspaceException">The folder holds something, or the backup is damaged.</exception>
    public static int Restore(string file, string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new WorkspaceException(WorkspaceFault.Unusable, $"{folder} is not empty. Restore into a new folder, then move it.");
        }

        var beside = folder.TrimEnd(Path.DirectorySeparatorChar) + ".restoring";
        try
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }

            using (var zip = ZipFile.OpenRead(file))
            {
                Unpack(zip, beside, cancellation);
            }

            var count = Check(beside, file, cancellation);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(beside, folder);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WorkspaceException(WorkspaceFault.Unusable, $"{file} cannot be restored: {e.Message} Use another backup.", e);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    private static void Copy(string from, string to)
    {
        File.Delete(to);
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static int Fill(ZipArchive zip, string folder, string database, CancellationToken cancellation)
    {
        var lines = new List<string>();
        void Add(string path, string name)
        {
            cancellation.ThrowIfCancellationRequested();
            zip.CreateEntryFromFile(path, name, CompressionLevel.Fastest);
            lines.Add($"{HashOf(path)}  {name}");
        }

        Add(database, SqlitePaperStore.FileName);
        foreach (var name in new[] { SettingsReader.FileName, CorrectionFile.FileName, SavedSearches.FileName }.Where(n => File.Exists(Path.Combine(folder, n))))
        {
            Add(Path.Combine(folder, name), name);
        }

        // Originals are put before the papers that name them, so all that the copied database names are here.
        var root = Path.Combine(folder, OriginalsFolder);
        foreach (var original in new OriginalFiles(root).All())
        {
            Add(original, $"{OriginalsFolder}/{Path.GetRelativePath(root, original).Replace('\\', '/')}");
        }

        using var manifest = new StreamWriter(zip.CreateEntry(Manifest).Open()) { NewLine = "\n" };
        lines.ForEach(manifest.WriteLine);
        return lines.Count;
    }

    private static void Unpack(ZipArchive zip, string folder, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (var entry in zip.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var target = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (!target.StartsWith(root, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"it names a file outside itself ({entry.FullName}).");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target);
        }
    }

    private static int Check(string folder, string file, CancellationToken cancellation)
    {
        var manifest = Path.Combine(folder, Manifest);
        if (!File.Exists(manifest))
        {
            throw new InvalidDataException($"{Path.GetFileName(file)} is no backup of a workspace.");
        }

        var lines = File.ReadAllLines(manifest);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            var (hash, name) = (line[..64], line[66..]);
            var path = Path.Combine(folder, name);
            if (!File.Exists(path) || HashOf(path) != hash)
            {
                throw new InvalidDataException($"{name} in it is damaged or missing.");
            }
        }

        File.Delete(manifest);
        return lines.Length;
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
