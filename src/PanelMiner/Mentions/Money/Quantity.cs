namespace PanelMiner.Mentions.Money;

/// <summary>A number in figures or words, with the power of ten that its words give it.</summary>
/// <param name="Start">First token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Number">The number as written.</param>
/// <param name="Scale">The power of ten written after it; 1 without one.</param>
internal sealed record Quantity(int Start, int Next, decimal Number, decimal Scale)
{
    /// <summary>The number times its power of ten.</summary>
    public decimal Value => Number * Scale;

    /// <summary>Whether it is written in words.</summary>
    public bool InWords { get; init; }

    /// <summary>Whether it has thousands separators.</summary>
    public bool Grouped { get; init; }

    /// <summary>Number of decimal places.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether a power of ten is written after it.</summary>
    public bool Scaled => Scale != 1;

    /// <summary>A value without the decimal places that multiplication leaves behind: 1,100,000.0 is 1,100,000.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}

/// <summary>A sum as written: a quantity with its sign, brackets and currency.</summary>
/// <param name="Start">First token.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Quantity">The figure.</param>
/// <param name="Currency">ISO 4217 code; absent when no currency is written.</param>
internal sealed record Amount(int Start, int Next, Quantity Quantity, string? Currency)
{
    /// <summary>-1 with a minus or in accounting brackets, else 1.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>Whether the currency stands before the figure.</summary>
    public bool Led { get; init; }

    /// <summary>Whether the figure counts pence.</summary>
    public bool Pence { get; init; }

    /// <summary>Value in the unit of the currency.</summary>
    public decimal Value => Sign * (Pence ? Quantity.Value / 100 : Quantity.Value);
}

/// <summary>One amount, or two that make a range; its currency is absent when none is written.</summary>
internal sealed record Sum(int Start, int Next, decimal Low, decimal High, string? Currency);
