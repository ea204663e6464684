using PanelMiner.Facts.Corrections;
using PanelMiner.Facts.Links;

namespace PanelMiner.Facts;

/// <summary>Papers whose facts know their arrangement, what people said of them, and what later papers make of earlier ones: what every view of a workspace reads.</summary>
/// <param name="Papers">The papers by date.</param>
/// <param name="Book">The arrangements that they tell of.</param>
public sealed record FactLibrary(IReadOnlyList<PaperFacts> Papers, ArrangementBook Book)
{
    /// <summary>All facts, by paper and place.</summary>
    public IEnumerable<Fact> Facts => Papers.SelectMany(p => p.Facts);
}

/// <summary>Makes a library of papers: people's corrections first, then arrangements, then links between facts. The order in which papers are given does not matter.</summary>
public sealed class FactLibraryBuilder
{
    private readonly ArrangementLinker arrangements = new();
    private readonly FactLinker facts = new();

    /// <summary>The library of a set of papers.</summary>
    /// <param name="papers">Papers with their passages and facts as extracted.</param>
    /// <param name="corrections">What people put right.</param>
    /// <param name="asOf">The day as of which undertakings are open, kept, late or not heard of; ISO. Absent: they get no state.</param>
    public FactLibrary Build(IReadOnlyList<PaperFacts> papers, WorkspaceCorrections corrections, string? asOf)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(corrections);
        var ordered = papers.OrderBy(p => p.Paper.Date ?? "9999", StringComparer.Ordinal).ThenBy(p => p.Paper.Id, StringComparer.Ordinal).ToList();
        var reviewed = FactCorrections.Apply(ordered, corrections.Facts);
        var book = arrangements.Link(reviewed, corrections.Arrangements);
        var placed = reviewed.Select(p => p with { Facts = [.. p.Facts.Select(f => Place(f, book))] }).ToList();
        return new FactLibrary(facts.Link(placed, book, asOf), book);
    }

    /// <summary>The arrangement that a person gave a fact wins over the one that was found.</summary>
    private static Fact Place(Fact fact, ArrangementBook book)
    {
        var said = fact is { Review.State: FactReviewState.Amended, Arrangement: { } name } ? book.ByName(name) : null;
        var arrangement = said ?? (fact.Id is { } id && book.FactArrangements.TryGetValue(id, out var found) ? book.ById(found) : null);
        return arrangement is null ? fact : fact with { ArrangementId = arrangement.Id, Arrangement = fact.Arrangement ?? arrangement.Name };
    }
}
