using PanelMiner.Gathering;
using PanelMiner.Gathering.ModernGov;
using PanelMiner.Ingestion;
using PanelMiner.Sources;

namespace PanelMiner.Cli.Nightly;

/// <summary>Makes the sources that the settings name.</summary>
internal static class NightSources
{
    /// <summary>The sources in the order of the settings.</summary>
    /// <param name="settings">The workspace's settings, checked.</param>
    /// <param name="folder">The workspace: relative paths of folders start there.</param>
    public static IReadOnlyList<IPaperSource> Of(WorkspaceSettings settings, string folder) => [.. settings.Sources.Select(s => Of(s, settings, folder))];

    private static IPaperSource Of(SourceSettings source, WorkspaceSettings settings, string folder) => source.Kind switch
    {
        SourceKind.Folder => new FolderSource(source.Name, Path.GetFullPath(Path.Combine(folder, source.Path!)), new ReadingLimits()),
        SourceKind.Moderngov => new ModernGovSource(source, UserAgent(settings), new ReadingLimits(), Composition.Clock),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "This kind of source is not known."),
    };

    private static string UserAgent(WorkspaceSettings settings) =>
        $"PanelMiner/{ProductVersion.Text.Split('+')[0]}{(settings.Contact is { } contact ? $" (+{contact})" : "")}";
}
