namespace PanelMiner.Search;

/// <summary>What a token of a question is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word, perhaps with marks about it.</summary>
    Word,

    /// <summary>Words in quotation marks.</summary>
    Phrase,

    /// <summary>A sum or date.</summary>
    Value,

    /// <summary>A filter.</summary>
    Filter,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>OR.</summary>
    Or,

    /// <summary>NEAR, with its distance.</summary>
    Near,
}

/// <summary>A token of a question.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Excludes">Whether a minus or NOT stands before it.</param>
internal sealed record QueryToken(QueryTokenKind Kind, string Text, bool Excludes)
{
    /// <summary>Distance of NEAR, slop of a phrase.</summary>
    public int Number { get; init; }

    /// <summary>The sum or date.</summary>
    public SearchNode? Value { get; init; }

    /// <summary>The filter.</summary>
    public SearchFilter? Filter { get; init; }
}
