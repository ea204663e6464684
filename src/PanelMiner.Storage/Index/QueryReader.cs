using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>What a person asked for, as read: alternatives of parts that must all be found, parts that must not, and filters.</summary>
internal sealed record ReadQuery(IReadOnlyList<IReadOnlyList<QueryPart>> Required, IReadOnlyList<QueryPart> Excluded, IReadOnlyList<SearchFilter> Filters)
{
    /// <summary>The parts that may be found and shown.</summary>
    public IEnumerable<QueryPart> Wanted => Required.SelectMany(r => r);

    /// <summary>How it was read, in the query's own language.</summary>
    public override string ToString() => string.Join(
        ' ',
        Required.Select(r => r.Count == 1 ? r[0].ToString() : $"({string.Join(" OR ", r)})")
            .Concat(Excluded.Select(e => $"-{e}"))
            .Concat(Filters.Select(f => f.Value.Contains(' ', StringComparison.Ordinal) ? $"{f.Field}:\"{f.Value}\"" : $"{f.Field}:{f.Value}"))
            .DefaultIfEmpty("everything"));
}

/// <summary>A word, a phrase, or a beginning.</summary>
internal sealed record QueryPart(QueryPartKind Kind, string Text)
{
    public override string ToString() => Kind switch
    {
        QueryPartKind.Phrase => $"\"{Text}\"",
        QueryPartKind.Prefix => $"{Text}*",
        _ => Text,
    };
}

/// <summary>How a part is matched.</summary>
internal enum QueryPartKind
{
    /// <summary>A word and its inflections.</summary>
    Word,

    /// <summary>Words in order.</summary>
    Phrase,

    /// <summary>Words that begin so.</summary>
    Prefix,
}

/// <summary>Reads a query: words, "phrases", OR, -not, prefix*, field:value. Whatever does not fit is read as words.</summary>
internal static class QueryReader
{
    private const int LongestQuery = 4_000;
    private const int MostParts = 100;

    public static ReadQuery Read(string query)
    {
        var required = new List<IReadOnlyList<QueryPart>>();
        var excluded = new List<QueryPart>();
        var filters = new List<SearchFilter>();
        var joinNext = false;
        foreach (var token in Tokens(query.Length > LongestQuery ? query[..LongestQuery] : query).Take(MostParts))
        {
            if (!token.Quoted && token.Text is "OR" or "|")
            {
                joinNext = required.Count > 0;
            }
            else if (!token.Quoted && token.Text is "AND" or "NOT")
            {
                joinNext = false;
            }
            else if (Filter(token) is { } filter)
            {
                filters.Add(filter);
            }
            else if (Part(token) is { } part)
            {
                Place(part, token.Excluded, joinNext, required, excluded);
                joinNext = false;
            }
        }

        return new(required, excluded, filters);
    }

    private static void Place(QueryPart part, bool isExcluded, bool joinNext, List<IReadOnlyList<QueryPart>> required, List<QueryPart> excluded)
    {
        if (isExcluded)
        {
            excluded.Add(part);
        }
        else if (joinNext)
        {
            required[^1] = [.. required[^1], part];
        }
        else
        {
            required.Add([part]);
        }
    }

    private static SearchFilter? Filter(Token token) =>
        !token.Excluded && token.Field is { } field && IndexFields.Filters.Contains(field, StringComparer.Ordinal) && token.Text.Length > 0
            ? new(field, token.Text)
            : null;

    private static QueryPart? Part(Token token)
    {
        var text = token.Field is null ? token.Text : $"{token.Field} {token.Text}";
        if (!token.Quoted && token.Field is null && text.Length > 2 && text[^1] == '*' && text[..^1].All(char.IsLetterOrDigit))
        {
            return new(QueryPartKind.Prefix, text[..^1]);
        }

        var words = PassageAnalyzers.Terms(PassageAnalyzers.Exact, text).Count;
        var trimmed = text.Trim(' ', '*', '(', ')', '"', ',', '.', ';', '?', '!');
        return words switch
        {
            0 => null,
            1 => new(QueryPartKind.Word, trimmed),
            _ => new(QueryPartKind.Phrase, trimmed.Replace("\"", "", StringComparison.Ordinal)),
        };
    }

    private static IEnumerable<Token> Tokens(string query)
    {
        var i = 0;
        while (i < query.Length)
        {
            if (char.IsWhiteSpace(query[i]))
            {
                i++;
                continue;
            }

            var excluded = query[i] == '-' && i + 1 < query.Length && !char.IsWhiteSpace(query[i + 1]);
            i += excluded ? 1 : 0;
            var field = FieldAt(query, i);
            i += field is null ? 0 : field.Length + 1;
            var (text, quoted, next) = Value(query, i);
            yield return new(field?.ToLowerInvariant(), text, quoted, excluded);
            i = next;
        }
    }

    private static string? FieldAt(string query, int start)
    {
        var end = start;
        while (end < query.Length && char.IsAsciiLetter(query[end]))
        {
            end++;
        }

        return end > start && end < query.Length && query[end] == ':' && IndexFields.Filters.Contains(query[start..end].ToLowerInvariant(), StringComparer.Ordinal)
            ? query[start..end]
            : null;
    }

    private static (string Text, bool Quoted, int Next) Value(string query, int start)
    {
        if (start < query.Length && query[start] == '"')
        {
            var close = query.IndexOf('"', start + 1);
            return close < 0 ? (query[(start + 1)..], true, query.Length) : (query[(start + 1)..close], true, close + 1);
        }

        var end = start;
        while (end < query.Length && !char.IsWhiteSpace(query[end]) && query[end] != '"')
        {
            end++;
        }

        return (query[start..end], false, end);
    }

    private sealed record Token(string? Field, string Text, bool Quoted, bool Excluded);
}
