namespace PanelMiner.Search;

/// <summary>What a person asked for, as it was read.</summary>
/// <param name="Required">Parts that must all be found.</param>
/// <param name="Optional">Small words that only lift what has them.</param>
/// <param name="Excluded">Parts that must not be found.</param>
/// <param name="Filters">Filters; those of one field are alternatives.</param>
public sealed record ReadQuery(
    IReadOnlyList<SearchNode> Required, IReadOnlyList<SearchNode> Optional, IReadOnlyList<SearchNode> Excluded, IReadOnlyList<SearchFilter> Filters)
{
    private const int FewestToRelax = 3;

    /// <summary>How many of the required parts suffice; absent when all are required.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The parts that may be found and shown.</summary>
    public IEnumerable<SearchNode> Wanted => Required.Concat(Optional);

    /// <summary>
    /// The same question asking for fewer and fewer of its words, down to half of them; none where it is no plain list of at least three words.
    /// </summary>
    public IEnumerable<ReadQuery> Relaxed()
    {
        if (AtLeast is null && Required.Count >= FewestToRelax && Excluded.Count == 0 && Required.All(n => n is WordNode or BodyNode or SumNode or DateNode))
        {
            for (var least = Required.Count - 1; least >= Math.Max(2, (Required.Count + 1) / 2); least--)
            {
                yield return this with { AtLeast = least };
            }
        }
    }

    /// <summary>How it was read, in the query's own language.</summary>
    public override string ToString()
    {
        var required = AtLeast is { } least
            ? [FormattableString.Invariant($"at least {least} of: {string.Join(' ', Required)}")]
            : Required.Select(r => r.ToString()!);
        var read = string.Join(' ', required.Concat(Excluded.Select(e => $"-{e}")).Concat(Filters.Select(f => f.ToString())).DefaultIfEmpty("everything"));
        return Optional.Count == 0 ? read : $"{read} [less weight: {string.Join(' ', Optional)}]";
    }
}
