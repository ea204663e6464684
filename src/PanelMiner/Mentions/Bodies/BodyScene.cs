using NodaTime;
using PanelMiner.Mentions.Names;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Bodies;

/// <summary>A text and what is known of its paper, as the grammar of bodies needs them.</summary>
internal sealed class BodyScene
{
    public BodyScene(NameText text, MentionContext context)
    {
        Text = text;
        Context = context;
        Own = [.. context.ForceAreas.Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => OwnArea(a, context))];
        var council = Has(text, WordClass.Council) || (context.Panel is { } panel && !IsPoliceName(panel));
        IsPolice = (Own.Count > 0 && context.Panel is null) || IsPoliceName(context.Panel) || HasPolice(text, council)
            || HasPolice(context.Heading, council) || HasPolice(context.Context, council);
        IsCouncil = council && !IsPolice;
    }

    public NameText Text { get; }

    public MentionContext Context { get; }

    /// <summary>The paper's own force areas.</summary>
    public IReadOnlyList<Area> Own { get; }

    /// <summary>The paper's only force area, if it has just one.</summary>
    public Area? Only => Own.Count == 1 ? Own[0] : null;

    /// <summary>Whether the text or its paper speaks of policing.</summary>
    public bool IsPolice { get; }

    /// <summary>Whether the text or its paper speaks of councils and not of policing.</summary>
    public bool IsCouncil { get; }

    /// <summary>The paper's day: the last of its anchor.</summary>
    public LocalDate? Day => Context.Anchor?.To ?? Context.Anchor?.From;

    public bool IsOwn(Area area) => Own.Any(o => o.Name == area.Name);

    /// <summary>Official name of a known area's force; of another's as a paper writes it.</summary>
    public string ForceOf(Area area, string? written = null) => area.Force.At(Day, written);

    private static Area OwnArea(string name, MentionContext context)
    {
        var bare = name.Trim();
        foreach (var ending in new[] { " Police", " Constabulary" })
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && BodyLexicon.Instance.AreaOf(bare) is null)
            {
                return BodyLexicon.Instance.AreaOf(bare[..^ending.Length]) ?? Area.Unknown(bare[..^ending.Length], bare);
            }
        }

        return BodyLexicon.Instance.AreaOf(bare)
            ?? Area.Unknown(bare.Replace("&", "and", StringComparison.Ordinal), context.Abbreviations.GetValueOrDefault(bare));
    }

    private static bool IsPoliceName(string? name) => name is not null && name.Contains("police", StringComparison.OrdinalIgnoreCase);

    // Words that councils use too tell of policing only where nothing tells of councils.
    private static bool HasPolice(string? words, bool council) => words is { Length: > 0 } && HasPolice(new NameText(words), council);

    private static bool HasPolice(NameText text, bool council) => Has(text, council ? WordClass.Police : WordClass.Police | WordClass.Policing);

    private static bool Has(NameText text, WordClass one) => text.Tokens.Exists(t => (t.Class & one) != 0);
}
