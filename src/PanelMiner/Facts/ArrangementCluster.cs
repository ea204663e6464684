namespace PanelMiner.Facts;

/// <summary>Uses of names that are taken for one arrangement.</summary>
internal sealed class ArrangementCluster
{
    private readonly SortedDictionary<string, (string Name, int Papers)> support = new(StringComparer.Ordinal);
    private readonly HashSet<string> areas = new(StringComparer.Ordinal);
    private readonly HashSet<string> functions = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public List<ArrangementUse> Uses { get; } = [];

    public List<ArrangementJoin> Joins { get; } = [];

    /// <summary>Number of forces that its names give, or 0.</summary>
    public int Forces { get; private set; }

    public bool IsMerger => Uses.Count > 0 && Uses[0].Name.Kind == "merger";

    public string Kind => Uses.Select(u => u.Name.Kind).FirstOrDefault(k => k.Length > 0) ?? "collaboration";

    public IReadOnlyCollection<string> Areas => areas;

    public IReadOnlyCollection<string> Functions => functions;

    public IReadOnlyCollection<string> Words => words;

    /// <summary>Its participants' names by key; where the name gives their number, those that most papers speak of.</summary>
    public IReadOnlyDictionary<string, string> Parties =>
        (Forces > 0 && support.Count > Forces ? support.OrderByDescending(s => s.Value.Papers).ThenBy(s => s.Key, StringComparer.Ordinal).Take(Forces).OrderBy(s => s.Key, StringComparer.Ordinal) : support.AsEnumerable())
        .ToDictionary(s => s.Key, s => s.Value.Name, StringComparer.Ordinal);

    public void Add(ArrangementUse use)
    {
        Uses.Add(use);
        Forces = Math.Max(Forces, use.Name.Forces);
        areas.UnionWith(use.Areas);
        functions.UnionWith(use.Name.Functions);
        words.UnionWith(use.Name.Words);
        foreach (var (key, name) in use.PartyNames)
        {
            var known = support.TryGetValue(key, out var held) ? held : (Name: name, Papers: 0);
            support[key] = (PartyKey.IsOfficer(known.Name) ? name : known.Name, known.Papers + 1);
        }
    }
}
