using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;

namespace PanelMiner.Timelines.Briefs;

/// <summary>What people put right, kept apart from what papers changed.</summary>
internal static class CorrectionLines
{
    public static IEnumerable<BriefEntry> Since(string since, WorkspaceCorrections corrections, IReadOnlyList<PaperFacts> extracted, BriefChanges changes)
    {
        var said = corrections.Facts.Where(c => string.CompareOrdinal(c.At, since) >= 0).ToLookup(c => c.Fact, StringComparer.Ordinal);
        foreach (var paper in extracted)
        {
            foreach (var fact in paper.Facts.Where(f => f.Id is not null && said.Contains(f.Id)))
            {
                var last = said[fact.Id!].Last();
                var verb = last.State switch { FactReviewState.Confirmed => "confirmed", FactReviewState.Amended => "amended", _ => "rejected" };
                yield return new BriefEntry("corrections", $"{last.By} {verb}: {changes.Say(fact)}{(last.Note is { } note ? $" ({note})" : "")}", [CitationMaker.Of(fact, paper)], BriefCause.Correction);
            }
        }
    }
}
