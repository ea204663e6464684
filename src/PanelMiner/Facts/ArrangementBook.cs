namespace PanelMiner.Facts;

/// <summary>Every arrangement that a set of papers tells of, and which facts and papers tell of it.</summary>
/// <param name="Arrangements">The arrangements, by name.</param>
/// <param name="FactArrangements">Fact id to arrangement id.</param>
/// <param name="PaperArrangements">Paper id to the ids of the arrangements that it names.</param>
/// <param name="Joins">Why names of different papers were taken for one arrangement.</param>
public sealed record ArrangementBook(
    IReadOnlyList<Arrangement> Arrangements,
    IReadOnlyDictionary<string, string> FactArrangements,
    IReadOnlyDictionary<string, IReadOnlyList<string>> PaperArrangements,
    IReadOnlyList<ArrangementJoin> Joins)
{
    /// <summary>A book without arrangements.</summary>
    public static ArrangementBook Empty { get; } = new([], new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<string>>(), []);
}

/// <summary>Why two names were taken for one arrangement.</summary>
/// <param name="Arrangement">Id of the arrangement.</param>
/// <param name="Paper">Id of the paper that uses the later name.</param>
/// <param name="Name">The later name.</param>
/// <param name="With">The name it was joined with.</param>
/// <param name="Reason">The reason, in plain English.</param>
public sealed record ArrangementJoin(string Arrangement, string Paper, string Name, string With, string Reason);
