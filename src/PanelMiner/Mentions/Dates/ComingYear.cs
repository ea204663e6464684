using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Which financial year a paper means by "the coming year": the one that its passage or heading names and that begins within a year of its date.</summary>
internal static class ComingYear
{
    /// <summary>The year in which it begins; null when the paper names none, or several.</summary>
    public static int? Pinned(IReadOnlyList<DateMatch> matches, MentionContext context)
    {
        if (context.Anchor is not { From: { } from, To: { } to })
        {
            return null;
        }

        var named = Years(matches).Concat(Named(context.Heading)).Concat(Named(context.Context)).Distinct()
            .Where(y => y == DateArithmetic.FinancialYearOf(to) + 1 || (y == from.Year && from.Month is 4 or 5)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static IEnumerable<int> Named(string? words) =>
        words is { Length: > 0 } ? Years(new DateGrammar(words, DateTokenizer.Tokenize(words)).FindAll()) : [];

    private static IEnumerable<int> Years(IEnumerable<DateMatch> matches) =>
        matches.Select(m => m.Expression).OfType<FinancialYearExpression>().Where(e => !e.Start.Relative).Select(e => e.Start.Value);
}
