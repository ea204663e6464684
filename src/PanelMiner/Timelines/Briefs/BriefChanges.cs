using PanelMiner.Facts;

namespace PanelMiner.Timelines.Briefs;

/// <summary>Puts facts, and what they change in earlier ones, into lines of a brief.</summary>
internal sealed class BriefChanges
{
    private readonly Dictionary<string, (Fact Fact, PaperFacts Paper)> known;
    private readonly ArrangementBook book;

    public BriefChanges(FactLibrary library)
    {
        book = library.Book;
        known = library.Papers.SelectMany(p => p.Facts.Where(f => f.Id is not null).Select(f => (f, p))).DistinctBy(x => x.f.Id).ToDictionary(x => x.f.Id!, x => x, StringComparer.Ordinal);
    }

    public BriefEntry Line(string group, Fact fact, PaperFacts paper, string lead = "") =>
        new(group, lead + Say(fact), [CitationMaker.Of(fact, paper)], BriefCause.Paper) { ArrangementId = fact.ArrangementId };

    public IEnumerable<BriefEntry> Superseded(Fact fact, PaperFacts paper) => Changes("superseded", fact, paper, fact.Supersedes, "in place of");

    public IEnumerable<BriefEntry> Contradicted(Fact fact, PaperFacts paper) => Changes("contradictions", fact, paper, fact.Contradicts, "against");

    public IEnumerable<BriefEntry> StagesMoved(Fact fact, PaperFacts paper) => fact is WithdrawalFact ? Changes("withdrawal-stages", fact, paper, fact.Follows, "after") : [];

    public string Say(Fact fact) => FactSummary.Of(fact, fact.ArrangementId is { } id ? book.ById(id)?.Name : fact.Arrangement);

    private IEnumerable<BriefEntry> Changes(string group, Fact fact, PaperFacts paper, IReadOnlyList<FactLink> links, string joined) =>
        links.Where(l => known.ContainsKey(l.Fact)).Select(l => new BriefEntry(
            group,
            $"{Say(fact)} – {joined}: {Lower(Say(known[l.Fact].Fact))} ({l.Reason})",
            [CitationMaker.Of(fact, paper), CitationMaker.Of(known[l.Fact].Fact, known[l.Fact].Paper)],
            BriefCause.Paper)
        {
            ArrangementId = fact.ArrangementId,
        });

    private static string Lower(string line) => line.Length > 1 && char.IsLower(line[1]) && line.Split(' ')[0] is "Forecast" or "Target" or "Saving" or "Savings" ? char.ToLowerInvariant(line[0]) + line[1..] : line;
}
