using System.Globalization;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Dates;
using PanelMiner.Mentions.Money;
using PanelMiner.Text;

namespace PanelMiner.Search;

/// <summary>Cuts a question into its tokens. One pass; whatever is no operator is a word.</summary>
internal sealed class QueryLexer
{
    private const int UsualDistance = 10;
    private const int LongestDistance = 100;
    private const string Quotes = "\"“”„«»";

    private readonly string query;
    private readonly IReadOnlyDictionary<int, (int End, SearchNode Value)> values;
    private readonly List<QueryToken> tokens = [];
    private int at;
    private bool excludes;

    private QueryLexer(string query)
    {
        this.query = query;
        values = Values(query);
    }

    public static IReadOnlyList<QueryToken> Read(string query)
    {
        var lexer = new QueryLexer(query);
        while (lexer.at < query.Length)
        {
            lexer.Next();
        }

        return lexer.tokens;
    }

    private void Next()
    {
        var c = query[at];
        if (char.IsWhiteSpace(c))
        {
            at++;
        }
        else if (IsMinus(c) && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]) && !IsMinus(query[at + 1]))
        {
            excludes = true;
            at++;
        }
        else if (c is '(' or ')')
        {
            Add(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, "");
            at++;
        }
        else if (Quotes.Contains(c, StringComparison.Ordinal))
        {
            Phrase();
        }
        else if (!Filter() && !Value())
        {
            Word();
        }
    }

    private static bool IsMinus(char c) => c is '-' or '−';

    private void Add(QueryTokenKind kind, string text, int number = 0)
    {
        tokens.Add(new(kind, text, excludes) { Number = number });
        excludes = false;
    }

    private void Phrase()
    {
        var (text, next) = Quoted(at);
        at = next;
        Add(QueryTokenKind.Phrase, text, Slop());
    }

    private (string Text, int Next) Quoted(int start)
    {
        var close = query.AsSpan(start + 1).IndexOfAny(Quotes);
        return close < 0 ? (query[(start + 1)..], query.Length) : (query.Substring(start + 1, close), start + close + 2);
    }

    private int Slop()
    {
        if (at >= query.Length || query[at] != '~')
        {
            return 0;
        }

        var end = at + 1;
        while (end < query.Length && char.IsAsciiDigit(query[end]))
        {
            end++;
        }

        var number = Distance(query[(at + 1)..end]) ?? 0;
        at = end;
        return number;
    }

    private static int? Distance(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, LongestDistance) : null;

    private bool Filter()
    {
        if (FilterReader.At(query, at) is not { } found)
        {
            return false;
        }

        tokens.Add(new(QueryTokenKind.Filter, found.Filter.ToString(), false) { Filter = found.Filter with { Excludes = excludes } });
        excludes = false;
        at = found.Next;
        return true;
    }

    private bool Value()
    {
        if (!values.TryGetValue(at, out var value))
        {
            return false;
        }

        tokens.Add(new(QueryTokenKind.Value, query[at..value.End], excludes) { Value = value.Value });
        excludes = false;
        at = value.End;
        return true;
    }

    private void Word()
    {
        var start = at;
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')') && !Quotes.Contains(query[at], StringComparison.Ordinal))
        {
            at++;
        }

        var word = query[start..at];
        switch (word)
        {
            case "OR" or "|" or "||":
                Add(QueryTokenKind.Or, "");
                break;
            case "AND" or "&&" or "+":
                break;
            case "NOT":
                excludes = true;
                break;
            case var near when near.StartsWith("NEAR", StringComparison.Ordinal) && near.Length == 4:
                Add(QueryTokenKind.Near, "", UsualDistance);
                break;
            case var near when near.StartsWith("NEAR/", StringComparison.OrdinalIgnoreCase) && Distance(near[5..]) is { } distance:
                Add(QueryTokenKind.Near, "", distance);
                break;
            default:
                Add(QueryTokenKind.Word, word.TrimStart('+'));
                break;
        }
    }

    // Sums and full dates are found by what they say. A lone year is a word like any other.
    private static Dictionary<int, (int End, SearchNode Value)> Values(string query)
    {
        var found = new Dictionary<int, (int, SearchNode)>();
        if (!query.Any(char.IsAsciiDigit))
        {
            return found;
        }

        foreach (var date in new DateExtractor().Extract(query, MentionContext.None).Where(d => d is { Basis: DateMentionBasis.Stated, Edtf: not null, Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.FinancialYear or DatePrecision.Quarter }))
        {
            found[date.Start] = (date.End, new DateNode(date.Text, date.Edtf!));
        }

        foreach (var sum in new MoneyExtractor().Extract(query, MentionContext.None).OfType<MoneyMention>())
        {
            found[sum.Start] = (sum.End, new SumNode(sum.Text, sum.Low, sum.High));
        }

        return found;
    }
}
