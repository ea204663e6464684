namespace PanelMiner.Mentions.Names;

/// <summary>What a token is.</summary>
internal enum NameTokenKind
{
    /// <summary>Letters, with digits after the first and apostrophes inside.</summary>
    Word,

    /// <summary>Digits, with letters glued to them.</summary>
    Number,

    /// <summary>A single other character; dashes and apostrophes are made alike.</summary>
    Mark,

    /// <summary>A web or mail address, or a file name.</summary>
    Address,

    /// <summary>A blank line: what stands on its two sides belongs to no common name.</summary>
    Break,
}

/// <summary>A piece of text as the grammars of names see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last; a possessive ending stays outside.</param>
internal readonly record struct NameToken(NameTokenKind Kind, int Start, int End)
{
    /// <summary>Whether white space stands before it.</summary>
    public bool Spaced { get; init; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool Capital { get; init; }

    /// <summary>Whether it has two letters or more, all of them capitals.</summary>
    public bool AllCapitals { get; init; }

    /// <summary>Whether a possessive ending follows it.</summary>
    public bool Possessive { get; init; }

    /// <summary>Whether a sentence, cell or list item begins with it.</summary>
    public bool Initial { get; init; }

    /// <summary>The character of a mark.</summary>
    public char Mark { get; init; }

    /// <summary>What kind of word it is.</summary>
    public WordClass Class { get; init; }

    /// <summary>Its letters without soft hyphens, ligatures and typographic apostrophes, where it has any; otherwise the text itself.</summary>
    public string? Clean { get; init; }

    public bool IsWord => Kind == NameTokenKind.Word;
}
