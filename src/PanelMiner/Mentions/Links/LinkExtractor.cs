using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Links;

/// <summary>Finds web and mail addresses that the words show.</summary>
internal sealed class LinkExtractor
{
    /// <summary>The links of a text in order.</summary>
    public IEnumerable<LinkMention> Find(NameText text)
    {
        foreach (var token in text.Tokens.Where(t => t.Kind == NameTokenKind.Address))
        {
            var words = text.Text[token.Start..token.End];
            if (AddressOf(words) is { } address)
            {
                yield return new LinkMention(words, token.Start, token.End, address);
            }
        }
    }

    private static string? AddressOf(string words)
    {
        if (words.Contains("://", StringComparison.Ordinal))
        {
            return words;
        }

        if (words.Contains('@', StringComparison.Ordinal))
        {
            return $"mailto:{words}";
        }

        var slash = words.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? words : words[..slash];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (slash < 0 ? !IsFile(words) : host.Contains('.', StringComparison.Ordinal))
            ? $"https://{words}"
            : null;
    }

    private static bool IsFile(string words) => words.LastIndexOf('.') is var dot && dot >= 0
        && words[dot..].ToUpperInvariant() is ".PDF" or ".DOC" or ".DOCX" or ".XLS" or ".XLSX" or ".PPTX" or ".HTML" or ".HTM" or ".CSV";
}
