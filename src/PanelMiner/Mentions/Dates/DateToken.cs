namespace PanelMiner.Mentions.Dates;

/// <summary>What a token is.</summary>
internal enum DateTokenKind
{
    /// <summary>A run of digits, with an ordinal ending if it has one.</summary>
    Number,

    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A single other character; dashes and apostrophes are made alike.</summary>
    Mark,

    /// <summary>An address or file name.</summary>
    Address,
}

/// <summary>A piece of text as the date grammar sees it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Spaced">Whether space stands before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End, bool Spaced)
{
    /// <summary>Value of a number; -1 when it is too long to be one of a date.</summary>
    public int Value { get; init; }

    /// <summary>Number of digits.</summary>
    public int Digits { get; init; }

    /// <summary>Whether a number has an ordinal ending.</summary>
    public bool Ordinal { get; init; }

    /// <summary>Whether a number has thousands separators.</summary>
    public bool Grouped { get; init; }

    /// <summary>What a word does.</summary>
    public DateWord Word { get; init; }

    /// <summary>Whether a word begins with a capital.</summary>
    public bool Capital { get; init; }

    /// <summary>The character of a mark.</summary>
    public char Mark { get; init; }
}
