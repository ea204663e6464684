using PanelMiner.Search;
using PanelMiner.Structure;

namespace PanelMiner.Cli.Evaluation;

/// <summary>How one judged query fared.</summary>
/// <param name="Query">The query.</param>
/// <param name="Grades">Grades of the first ten hits; 0 where nobody judged one.</param>
/// <param name="Hits">The hits.</param>
/// <param name="Ndcg">Their discounted gain against the best order of the judged passages, 0 to 1.</param>
internal sealed record QueryScore(JudgedQuery Query, IReadOnlyList<int> Grades, IReadOnlyList<Hit> Hits, double Ndcg)
{
    private const int GoodGrade = 2;

    /// <summary>Rank of the first hit that answers or helps, from 1; 0 when none of ten does.</summary>
    public int FirstGood => Grades.ToList().FindIndex(g => g >= GoodGrade) + 1;
}

/// <summary>Asks judged queries, and says how soon their answers come.</summary>
internal sealed class SearchScorer(IPassageIndex index, IReadOnlyList<Paper> papers)
{
    private const int Depth = 10;
    private readonly Dictionary<string, string> names = papers.ToDictionary(p => p.Id, p => Path.GetFileNameWithoutExtension(p.Source), StringComparer.Ordinal);

    public QueryScore Score(JudgedQuery query)
    {
        var hits = index.Search(new PassageQuery(query.Query) { Limit = Depth }).Hits;
        var open = query.Wants.ToList();
        var grades = hits.Select(h => Grade(h, open)).ToList();
        var ideal = Gain(query.Wants.Select(w => w.Grade).OrderDescending().Take(Depth));
        return new(query, grades, hits, ideal == 0 ? 0 : Gain(grades) / ideal);
    }

    // A judged passage counts once.
    private int Grade(Hit hit, List<JudgedPassage> open)
    {
        var p = hit.Passage.Passage;
        var found = open.FindIndex(w => w.Paper == names[p.Paper] && p.Text.Contains(w.Words, StringComparison.Ordinal));
        if (found < 0)
        {
            return 0;
        }

        var grade = open[found].Grade;
        open.RemoveAt(found);
        return grade;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();
}
