using PanelMiner.Facts;

namespace PanelMiner.Timelines.Savings;

/// <summary>One figure of a scheme for one year, with every paper that gives it. Figures of unlike basis are cells of their own and never added.</summary>
/// <param name="Scheme">Name of the scheme, or of the body whose own savings they are.</param>
/// <param name="Status">Target, forecast, achieved or shortfall.</param>
/// <param name="Low">Lower end in pounds.</param>
/// <param name="High">Upper end in pounds.</param>
/// <param name="Citations">The papers' words, earliest first.</param>
public sealed record SavingsCell(string Scheme, SavingStatus Status, decimal Low, decimal High, IReadOnlyList<Citation> Citations)
{
    /// <summary>Id of the arrangement; absent for a body's own savings.</summary>
    public string? ArrangementId { get; init; }

    /// <summary>Period as EDTF; absent where no paper states one.</summary>
    public string? Period { get; init; }

    /// <summary>Annual, cumulative or one-off, where said.</summary>
    public SavingRecurrence? Recurrence { get; init; }

    /// <summary>Gross or net, where said.</summary>
    public SavingBasis? Basis { get; init; }

    /// <summary>Whether cashable, where said.</summary>
    public bool? Cashable { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>Date of the paper that first gave the figure, as EDTF.</summary>
    public string? FirstTold { get; init; }

    /// <summary>Id of the fact whose figure this one replaces: the step before it in the chain of revisions.</summary>
    public string? Revises { get; init; }

    /// <summary>Whether no later figure replaces this one.</summary>
    public bool Latest { get; init; } = true;

    /// <summary>Other figures that papers give for the same, side by side.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];
}
