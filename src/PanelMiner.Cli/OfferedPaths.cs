using System.IO.Enumeration;

namespace PanelMiner.Cli;

/// <summary>Expands the paths that a person names: files, folders (with all below them) and globs, in ordinal order, each file once.</summary>
internal static class OfferedPaths
{
    private static readonly char[] GlobSigns = ['*', '?'];

    /// <summary>The files named.</summary>
    /// <exception cref="UsageException">A path names nothing.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.UnionWith(Below(path, "*"));
            }
            else if (path.IndexOfAny(GlobSigns) >= 0)
            {
                files.UnionWith(Matching(path));
            }
            else
            {
                throw new UsageException($"No such file or folder: {path}. Check the path, and offer it again.");
            }
        }

        return [.. files];
    }

    private static List<string> Matching(string glob)
    {
        var name = Path.GetFileName(glob);
        var folder = Path.GetDirectoryName(glob);
        var recursive = folder is not null && (folder == "**" || folder.EndsWith("/**", StringComparison.Ordinal));
        folder = recursive ? folder![..^2].TrimEnd('/') : folder;
        folder = string.IsNullOrEmpty(folder) ? "." : folder;
        if (folder.IndexOfAny(GlobSigns) >= 0 || !Directory.Exists(folder))
        {
            throw new UsageException($"No files match {glob}. A pattern may stand in the file name, or after '**/'.");
        }

        var found = (recursive ? Below(folder, name) : Directory.EnumerateFiles(folder, name).Where(IsOffered)).ToList();
        return found.Count > 0 ? found : throw new UsageException($"No files match {glob}. Check the pattern, and offer it again.");
    }

    private static FileSystemEnumerable<string> Below(string folder, string name) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false, MaxRecursionDepth = 64 })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsOfferedName(entry.FileName)
            && FileSystemName.MatchesSimpleExpression(name, entry.FileName),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static bool IsOffered(string path) => IsOfferedName(Path.GetFileName(path.AsSpan()));

    // Hidden files, and the owner files that Word leaves beside an open document, are no papers.
    private static bool IsOfferedName(ReadOnlySpan<char> name) => name[0] != '.' && !name.StartsWith("~$");
}
