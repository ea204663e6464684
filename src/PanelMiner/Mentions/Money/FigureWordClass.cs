namespace PanelMiner.Mentions.Money;

/// <summary>What a word does in a figure; the names are those of <c>words.tsv</c>, without hyphens.</summary>
internal enum FigureWordClass
{
    None,

    /// <summary>A count in words: one, twenty.</summary>
    Count,

    /// <summary>A power of ten: m, k, bn, million, hundred.</summary>
    Scale,

    /// <summary>Half, quarter, quarters, by their hundredths.</summary>
    Fraction,
    Article,
    And,
    Or,
    Of,
    To,
    Up,
    Between,
    From,
    Minus,
    Per,
    Each,
    Pence,
    Cent,
    Percent,
    Percentage,
    Point,
    Points,
    Nil,
}

/// <summary>A word's class and value.</summary>
internal readonly record struct FigureWord(FigureWordClass Class, decimal Value);
