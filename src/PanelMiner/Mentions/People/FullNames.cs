namespace PanelMiner.Mentions.People;

/// <summary>Knows the full names of a paper's people, so that "Mr Gale" and "R Gale" are Robert Gale where only one is meant.</summary>
internal sealed class FullNames
{
    private readonly Dictionary<string, List<string>> bySurname = new(StringComparer.OrdinalIgnoreCase);

    public FullNames(IEnumerable<string> names)
    {
        foreach (var name in names.Where(IsFull).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var surname = Surname(name);
            (bySurname.TryGetValue(surname, out var same) ? same : bySurname[surname] = []).Add(name);
        }
    }

    /// <summary>Whether a name has a given name in full and a surname.</summary>
    public static bool IsFull(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && name[space - 1] != '.' && name[1..space].Any(char.IsLower);
    }

    /// <summary>The full name meant by a surname, alone or with initials; the name itself when none or several are.</summary>
    public string Resolve(string name)
    {
        if (bySurname.Count == 0 || IsFull(name) || !bySurname.TryGetValue(Surname(name), out var same))
        {
            return name;
        }

        var fitting = same.Where(s => !name.Contains(' ', StringComparison.Ordinal) || s[0] == name[0]).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : name;
    }

    private static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
