using Microsoft.Data.Sqlite;

namespace PanelMiner.Storage;

/// <summary>Turns what a disk may do to a write into a message for the reader. What was committed before stays.</summary>
internal static class StorageFaults
{
    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;

    /// <summary>Runs a write.</summary>
    /// <exception cref="WorkspaceException">The disk is full, read-only or failing, or another process holds the database.</exception>
    public static void Translate(string folder, Action write)
    {
        try
        {
            write();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Full or InputOutput or ReadOnly or Busy)
        {
            throw Fault(folder, e.SqliteErrorCode == Full ? "its disk is full" : e.SqliteErrorCode == ReadOnly ? "it is read-only" : e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Fault(folder, e.Message, e);
        }
    }

    private static WorkspaceException Fault(string folder, string why, Exception cause) => new(
        WorkspaceFault.Unusable, $"The workspace {folder} cannot be written: {why.TrimEnd('.')}. What was finished is kept; make room or restore access, then run the same command again.", cause);
}
