namespace PanelMiner.Structure.Metadata;

/// <summary>What kind of marking it is.</summary>
internal enum MarkingClass
{
    /// <summary>A marking of a protective scheme.</summary>
    Protective,

    /// <summary>A marking for or against publication.</summary>
    Publication,

    /// <summary>A sentence that says whether the paper is public.</summary>
    Sentence,
}

/// <summary>A marking as printed, and what it says about who may see the paper.</summary>
internal sealed record Marking(string Text, PaperAccess Access, MarkingClass Class)
{
    /// <summary>The marking that a paper with several carries, as printed; absent when there is none.</summary>
    public static string? TextOf(IReadOnlyList<Marking> markings) =>
        markings.FirstOrDefault(m => m.Class == MarkingClass.Protective)?.Text ?? markings.FirstOrDefault(m => m.Class == MarkingClass.Publication)?.Text;

    /// <summary>Who may see a paper with these markings.</summary>
    public static PaperAccess AccessOf(IReadOnlyList<Marking> markings) =>
        markings.FirstOrDefault(m => m.Class != MarkingClass.Protective && m.Access != PaperAccess.Unknown)?.Access
        ?? markings.FirstOrDefault(m => m.Access != PaperAccess.Unknown)?.Access ?? PaperAccess.Unknown;
}
