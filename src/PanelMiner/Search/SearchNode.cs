namespace PanelMiner.Search;

/// <summary>A part of a question: what a passage must hold, may hold or must not hold.</summary>
public abstract record SearchNode;

/// <summary>A word in any of its inflections, case and accents aside.</summary>
/// <param name="Text">As typed.</param>
public sealed record WordNode(string Text) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Words in order, as written.</summary>
/// <param name="Text">The words.</param>
public sealed record PhraseNode(string Text) : SearchNode
{
    /// <summary>Words that may stand between them, from 0.</summary>
    public int Slop { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Slop == 0 ? $"\"{Text}\"" : FormattableString.Invariant($"\"{Text}\"~{Slop}");
}

/// <summary>Words that begin so.</summary>
/// <param name="Text">The beginning, without its asterisk.</param>
public sealed record PrefixNode(string Text) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => Text + "*";
}

/// <summary>Two things near each other, in either order.</summary>
/// <param name="Left">A word, phrase or beginning.</param>
/// <param name="Right">A word, phrase or beginning.</param>
/// <param name="Distance">Most words between them.</param>
public sealed record NearNode(SearchNode Left, SearchNode Right, int Distance) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Left} NEAR/{Distance} {Right}");
}

/// <summary>A body, found under each of its names and abbreviations.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Names">Other names and abbreviations.</param>
/// <param name="Canonical">Official names under which passages mention it; empty for a kind of body, such as commissioners.</param>
public sealed record BodyNode(string Text, IReadOnlyList<string> Names, IReadOnlyList<string> Canonical) : SearchNode
{
    private const int Shown = 3;

    /// <inheritdoc/>
    public override string ToString() =>
        $"({string.Join(" OR ", Names.Take(Shown).Prepend(Text).Select(n => n.Contains(' ', StringComparison.Ordinal) ? $"\"{n}\"" : n))}{(Names.Count > Shown ? " OR …" : "")})";
}

/// <summary>A sum of money, however it is written.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Low">Lower end in pounds.</param>
/// <param name="High">Upper end in pounds.</param>
public sealed record SumNode(string Text, decimal Low, decimal High) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => Text.Contains(' ', StringComparison.Ordinal) ? $"\"{Text}\"" : Text;
}

/// <summary>A day, month or period, however it is written.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Edtf">The same as EDTF.</param>
public sealed record DateNode(string Text, string Edtf) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => Text.Contains(' ', StringComparison.Ordinal) ? $"\"{Text}\"" : Text;
}

/// <summary>All of several.</summary>
/// <param name="Nodes">The parts.</param>
public sealed record AllNode(IReadOnlyList<SearchNode> Nodes) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(' ', Nodes)})";
}

/// <summary>Any of several.</summary>
/// <param name="Nodes">The alternatives.</param>
public sealed record AnyNode(IReadOnlyList<SearchNode> Nodes) : SearchNode
{
    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" OR ", Nodes)})";
}
