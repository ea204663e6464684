namespace PanelMiner.Search;

/// <summary>A filter of a question.</summary>
/// <param name="Field">One of <see cref="SearchFields"/>.</param>
/// <param name="Value">The value asked for. Year and date take ranges (<c>2016..2018</c>), year, date and amount comparisons (<c>&gt;£1m</c>).</param>
public sealed record SearchFilter(string Field, string Value)
{
    /// <summary>Whether passages that pass it are left out.</summary>
    public bool Excludes { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var (sign, rest) = Field is SearchFields.Year or SearchFields.Date or SearchFields.Amount ? Comparison.Split(Value) : ("", Value);
        var value = rest.Any(char.IsWhiteSpace) ? $"\"{rest}\"" : rest;
        return $"{(Excludes ? "-" : "")}{Field}{(sign.Length == 0 ? ":" : sign)}{value}";
    }
}
