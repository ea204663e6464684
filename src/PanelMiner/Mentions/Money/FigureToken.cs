namespace PanelMiner.Mentions.Money;

/// <summary>What a token is.</summary>
internal enum FigureTokenKind
{
    /// <summary>A number in figures, with its thousands separators, decimals and vulgar fraction.</summary>
    Number,

    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A sign of currency, whole or broken by a wrong encoding.</summary>
    Currency,

    /// <summary>A single other character; dashes and apostrophes are made alike.</summary>
    Mark,

    /// <summary>An address or file name.</summary>
    Address,
}

/// <summary>A piece of text as the readers of figures see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Spaced">Whether space stands before it.</param>
internal readonly record struct FigureToken(FigureTokenKind Kind, int Start, int End, bool Spaced)
{
    /// <summary>Value of a number.</summary>
    public decimal Value { get; init; }

    /// <summary>Whether a number can be read as a figure: neither too long nor a paragraph number such as <c>1.2.3</c>.</summary>
    public bool Readable { get; init; }

    /// <summary>Whether a number has thousands separators.</summary>
    public bool Grouped { get; init; }

    /// <summary>Number of decimal places.</summary>
    public int Decimals { get; init; }

    /// <summary>What a word does.</summary>
    public FigureWord Word { get; init; }

    /// <summary>The character of a mark.</summary>
    public char Mark { get; init; }

    /// <summary>ISO 4217 code of a sign of currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether a sign of currency is only the guess for a broken character.</summary>
    public bool Guessed { get; init; }
}
