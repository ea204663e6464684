using System.Reflection;

namespace PanelMiner.Corpus.Tests.Support;

/// <summary>Where the project's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Papers { get; } = System.IO.Path.Combine(Root, "corpus", "papers");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IReadOnlyList<string> PaperFiles() => [.. Directory.GetFiles(Papers).Order(StringComparer.Ordinal)];
}
