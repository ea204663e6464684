using PanelMiner.Search;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Ingestion;

/// <summary>The truth of a workspace: papers with their passages and facts, the ledger, and original bytes. One writer, many readers.</summary>
public interface IPaperStore
{
    /// <summary>Number of the last change, from 0; the index follows it.</summary>
    long Sequence { get; }

    /// <summary>Puts original bytes by their hash; putting them twice changes nothing. They are on disk when this returns.</summary>
    void PutOriginal(SourceFile file);

    /// <summary>Original bytes by their hash; absent when they are not held. Their source is the file kept here.</summary>
    SourceFile? Original(string sha256);

    /// <summary>Whether a file with this hash was mined without failing.</summary>
    bool Holds(string sha256);

    /// <summary>Stores the papers of one file and its ledger row, all or nothing.</summary>
    /// <returns>The change's sequence number.</returns>
    long Store(IReadOnlyList<MinedPaper> papers, LedgerEntry entry);

    /// <summary>Ledger rows in the order they were written; of one run, or of all.</summary>
    IReadOnlyList<LedgerEntry> Ledger(string? run = null);

    /// <summary>Papers in order of date, then id, failed ones included.</summary>
    IReadOnlyList<Paper> Papers();

    /// <summary>Papers with passages and facts whose change came after a sequence number, in that order; one at a time in memory.</summary>
    IEnumerable<(long Sequence, MinedPaper Mined)> MinedSince(long sequence);

    /// <summary>One paper with its passages and facts; absent when it is not held.</summary>
    MinedPaper? Find(string paper);

    /// <summary>Keeps a person's answer about a tag. It is on disk when this returns; passages are given with it from now on, and the index follows.</summary>
    void Correct(TagCorrection correction);

    /// <summary>Every answer that people gave, oldest first; about one paper, or about all.</summary>
    IReadOnlyList<TagCorrection> Corrections(string? paper = null);

    /// <summary>What the workspace holds.</summary>
    Coverage Coverage();
}
