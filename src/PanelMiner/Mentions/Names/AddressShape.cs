namespace PanelMiner.Mentions.Names;

/// <summary>Finds a web address, mail address or file name inside a stretch without white space.</summary>
internal static class AddressShape
{
    private static readonly string[] WebStarts = ["https://", "http://", "ftp://", "www."];

    private static readonly string[] Domains = [".gov.uk", ".police.uk", ".nhs.uk", ".org.uk", ".co.uk", ".ac.uk", ".gov.wales", ".parliament.uk", ".org", ".com"];

    private static readonly string[] FileEndings = [".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".html", ".htm", ".csv"];

    /// <summary>First and last offset of the first address in a stretch; null when it has none.</summary>
    public static (int Start, int End)? Of(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 5 || !chunk.ContainsAny('.', '@', ':'))
        {
            return null;
        }

        return Web(chunk) ?? Mail(chunk) ?? Domain(chunk) ?? FileName(chunk);
    }

    private static (int Start, int End)? Web(ReadOnlySpan<char> chunk)
    {
        foreach (var opening in WebStarts)
        {
            var start = chunk.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && (start == 0 || !char.IsLetterOrDigit(chunk[start - 1])) && TrimEnd(chunk, start) is var end
                && end > start + opening.Length + 1)
            {
                return (start, end);
            }
        }

        return null;
    }

    private static (int Start, int End)? Mail(ReadOnlySpan<char> chunk)
    {
        var at = chunk.IndexOf('@');
        if (at <= 0)
        {
            return null;
        }

        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(chunk[start - 1]) || chunk[start - 1] is '.' or '_' or '%' or '+' or '-' or '\'' or '&'))
        {
            start--;
        }

        var end = EndOfDomain(chunk, at + 1);
        return start < at && chunk[(at + 1)..end].Contains('.') ? (start, end) : null;
    }

    private static (int Start, int End)? Domain(ReadOnlySpan<char> chunk)
    {
        foreach (var domain in Domains)
        {
            var dot = chunk.IndexOf(domain, StringComparison.OrdinalIgnoreCase);
            var after = dot + domain.Length;
            if (dot <= 0 || !char.IsLetterOrDigit(chunk[dot - 1]) || (after < chunk.Length && char.IsLetterOrDigit(chunk[after])))
            {
                continue;
            }

            var start = dot;
            while (start > 0 && (char.IsAsciiLetterOrDigit(chunk[start - 1]) || chunk[start - 1] is '.' or '-'))
            {
                start--;
            }

            return (start, after < chunk.Length && chunk[after] == '/' ? TrimEnd(chunk, start) : after);
        }

        return null;
    }

    private static (int Start, int End)? FileName(ReadOnlySpan<char> chunk)
    {
        var end = TrimEnd(chunk, 0);
        foreach (var ending in FileEndings)
        {
            if (end > ending.Length && chunk[..end].EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return (0, end);
            }
        }

        return null;
    }

    private static int EndOfDomain(ReadOnlySpan<char> chunk, int end)
    {
        while (end < chunk.Length && (char.IsAsciiLetterOrDigit(chunk[end]) || chunk[end] is '.' or '-'))
        {
            end++;
        }

        while (end > 0 && chunk[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    // A closing bracket belongs to the address only when it was opened inside it.
    private static int TrimEnd(ReadOnlySpan<char> chunk, int start)
    {
        var end = chunk.Length;
        var stop = chunk[start..].IndexOfAny("<>\"“”|");
        end = stop >= 0 ? start + stop : end;
        while (end > start
            && (chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '}' or '*'
                || (chunk[end - 1] == ')' && !chunk[start..end].Contains('('))))
        {
            end--;
        }

        return end;
    }
}
