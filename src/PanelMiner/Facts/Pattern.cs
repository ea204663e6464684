using System.Text.RegularExpressions;

namespace PanelMiner.Facts;

/// <summary>An expression that is matched in time linear in the text, and built when first asked for: few texts need them all.</summary>
internal sealed class Pattern(string expression, RegexOptions options = RegexOptions.IgnoreCase)
{
    private readonly Lazy<Regex> regex = new(() => new Regex(expression, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    public bool IsMatch(string? text) => text is not null && regex.Value.IsMatch(text);

    public Match Match(string text) => regex.Value.Match(text);

    public IEnumerable<Match> Matches(string text) => regex.Value.Matches(text);
}
