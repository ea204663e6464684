using PanelMiner.Text;

namespace PanelMiner.Mentions;

/// <summary>What a passage needs to know to be understood: its paper's date, area and abbreviations, and what stands around it.</summary>
public sealed record MentionContext
{
    /// <summary>A context that knows nothing.</summary>
    public static MentionContext None { get; } = new();

    /// <summary>The date of the paper or of its dated part (a day, month or year); without it relative dates stay unresolved.</summary>
    public Edtf? Anchor { get; init; }

    /// <summary>The paper's own force areas, such as "Avon and Somerset"; "the Force" and "the OPCC" are theirs when there is just one.</summary>
    public IReadOnlyList<string> ForceAreas { get; init; } = [];

    /// <summary>The body that receives the paper: "the Panel".</summary>
    public string? Panel { get; init; }

    /// <summary>Abbreviations that the paper defines, with their full forms.</summary>
    public IReadOnlyDictionary<string, string> Abbreviations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Full names of the people that the paper names: "Mr Gale" is Robert Gale where only one is meant.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Heading above the passage.</summary>
    public string? Heading { get; init; }

    /// <summary>Lead-in sentence or column headings; they may give the unit (<c>£000s</c>).</summary>
    public string? Context { get; init; }
}

/// <summary>Finds what a passage names, with exact offsets, sorted by start; mentions of one kind never overlap.</summary>
public interface IMentionExtractor
{
    /// <summary>Finds the mentions in a text. Any text is allowed; nothing is thrown.</summary>
    IReadOnlyList<Mention> Extract(string text, MentionContext context);
}
