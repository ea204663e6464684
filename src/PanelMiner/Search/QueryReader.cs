namespace PanelMiner.Search;

/// <summary>
/// Reads what a person types into a search box: words, "phrases", OR, -not, beginn*, NEAR/5, (brackets), field:value. Every text can be read;
/// what is no operator is searched as words.
/// </summary>
public sealed class QueryReader
{
    /// <summary>UTF-16 code units of a query that are read; the rest is left out.</summary>
    public const int LongestQuery = 4_000;

    private const int MostTokens = 64;
    private const int DeepestBrackets = 12;

    /// <summary>Reads a query.</summary>
    public ReadQuery Read(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var tokens = QueryLexer.Read(query.Length > LongestQuery ? query[..LongestQuery] : query).Take(MostTokens).ToList();
        return new Reading(tokens).Whole();
    }

    private sealed class Reading(IReadOnlyList<QueryToken> tokens)
    {
        private int at;

        public ReadQuery Whole()
        {
            var parts = new QueryParts();
            while (at < tokens.Count)
            {
                Group(parts, 0);

                // A closing bracket that nothing opened.
                at++;
            }

            return parts.Whole([.. tokens.Select(t => t.Filter).OfType<SearchFilter>().Distinct()]);
        }

        // Reads to the closing bracket, or to the end.
        private void Group(QueryParts parts, int depth)
        {
            while (at < tokens.Count && tokens[at].Kind != QueryTokenKind.Close)
            {
                var token = tokens[at++];
                switch (token.Kind)
                {
                    case QueryTokenKind.Or:
                        parts.JoinNext();
                        break;
                    case QueryTokenKind.Near:
                        parts.NearNext(token.Number);
                        break;
                    case QueryTokenKind.Filter:
                        parts.Break();
                        break;
                    case QueryTokenKind.Open when depth < DeepestBrackets:
                        var inner = new QueryParts();
                        Group(inner, depth + 1);
                        at++;
                        parts.AddGroup(inner, token.Excludes);
                        break;
                    case QueryTokenKind.Open:
                        break;
                    case QueryTokenKind.Word when !token.Excludes:
                        parts.AddWords(Words());
                        break;
                    default:
                        parts.Add(Node(token), token.Excludes);
                        break;
                }
            }
        }

        // Consecutive words, of which several may name one body.
        private List<string> Words()
        {
            var words = new List<string> { tokens[at - 1].Text };
            while (at < tokens.Count && tokens[at] is { Kind: QueryTokenKind.Word, Excludes: false })
            {
                words.Add(tokens[at++].Text);
            }

            return words;
        }

        private static SearchNode? Node(QueryToken token) => token switch
        {
            { Kind: QueryTokenKind.Value } => token.Value,
            { Kind: QueryTokenKind.Phrase } => QueryWords.Phrase(token.Text, token.Number),
            _ => QueryWords.Node(token.Text),
        };
    }
}
