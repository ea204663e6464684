namespace PanelMiner.Facts.Links;

/// <summary>
/// Says what later papers make of earlier facts: supersedes, contradicts, follows; which recommendation a decision answers; what became of undertakings.
/// Facts are compared within groups of one measure only, so the work grows as n log n; the order in which papers came in does not matter. Where a reading is not certain there is no link.
/// </summary>
public sealed class FactLinker
{
    /// <summary>The papers with linked facts.</summary>
    /// <param name="papers">Papers whose facts know their arrangement.</param>
    /// <param name="book">The arrangements.</param>
    /// <param name="asOf">The day as of which undertakings are open, kept, late or not heard of; ISO. Absent: they get no state.</param>
    public IReadOnlyList<PaperFacts> Link(IReadOnlyList<PaperFacts> papers, ArrangementBook book, string? asOf)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(book);
        var told = ToldAt.InOrder(ToldAt.Of(papers)).ToList();
        var ledger = new LinkLedger();
        SavingLinks.Find(told, book, ledger);
        WithdrawalLinks.Find(told, ledger);
        AnswerLinks.Find(told, ledger);
        if (asOf is not null)
        {
            CommitmentFates.Find(told, papers, book, asOf, ledger);
        }

        return [.. papers.Select(p => p with { Facts = [.. p.Facts.Select(ledger.Apply)] })];
    }
}
