using System.Globalization;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Storage;
using PanelMiner.Structure;

namespace PanelMiner.Cli;

/// <summary>A workspace's facts as every view shows them: corrected, linked, with their arrangements.</summary>
internal sealed class LoadedLibrary
{
    private LoadedLibrary(IReadOnlyList<PaperFacts> extracted, WorkspaceCorrections corrections, FactLibrary library)
    {
        Extracted = extracted;
        Corrections = corrections;
        Library = library;
        Papers = library.Papers.ToDictionary(p => p.Paper.Id, p => p.Paper, StringComparer.Ordinal);
    }

    /// <summary>The papers before corrections.</summary>
    public IReadOnlyList<PaperFacts> Extracted { get; }

    /// <summary>What people put right.</summary>
    public WorkspaceCorrections Corrections { get; }

    /// <summary>The papers with corrected and linked facts.</summary>
    public FactLibrary Library { get; }

    /// <summary>Papers by id.</summary>
    public IReadOnlyDictionary<string, Paper> Papers { get; }

    /// <summary>Reads a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="asOf">The day as of which undertakings are judged; ISO.</param>
    public static LoadedLibrary Read(Workspace workspace, string? asOf)
    {
        var extracted = workspace.Store.MinedSince(0).Select(m => new PaperFacts(m.Mined.Paper, m.Mined.Passages, m.Mined.Facts)).ToList();
        var corrections = CorrectionFile.Read(workspace.Folder);
        return new LoadedLibrary(extracted, corrections, new FactLibraryBuilder().Build(extracted, corrections, asOf));
    }

    /// <summary>Today, for questions that name no day.</summary>
    public static string Today => Composition.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
