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
    private readonly Lazy<Dictionary<string, Arrangement>> byId = new(() => Arrangements.ToDictionary(a => a.Id, StringComparer.Ordinal));

    /// <summary>The arrangement of an id; null where there is none.</summary>
    public Arrangement? ById(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>The one arrangement that goes by a name; null where there is none, or several.</summary>
    public Arrangement? ByName(string name)
    {
        var found = Arrangements.Where(a => a.Names.Append(a.Name).Contains(name, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

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
