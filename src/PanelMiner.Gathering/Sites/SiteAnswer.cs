using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Gathering.Sites;

/// <summary>What a site answered.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
public sealed record SiteAnswer(Uri Address)
{
    /// <summary>Status code; 0 when there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>The body; empty unless the status is 200.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Media type, such as <c>application/pdf</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>Entity tag and time of the last change, to be sent with the next request.</summary>
    public string? Validator { get; init; }

    /// <summary>What went wrong; absent for 200 and 304.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Why it was not asked for at all: the site's robots.txt forbids it.</summary>
    public string? Forbidden { get; init; }

    /// <summary>Whether nothing changed since the validator was given.</summary>
    public bool NotModified => Status == 304;

    /// <summary>The body as text; UTF-8 unless it begins otherwise.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span).TrimStart('\uFEFF');
}
