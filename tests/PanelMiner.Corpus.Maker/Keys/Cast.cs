namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>The invented bodies, people and arrangements of the story, by the short codes that the sources use.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, Body> bodies;
    private readonly Dictionary<string, Person> people;
    private readonly Dictionary<string, string> arrangements;

    private Cast(string folder)
    {
        bodies = Rows(folder, "bodies.tsv").ToDictionary(r => r[0], r => new Body(r[1], r[2]), StringComparer.Ordinal);
        people = Rows(folder, "people.tsv").ToDictionary(r => r[0], r => new Person(r[1], r[2], BodyOf(r[3]).Name), StringComparer.Ordinal);
        arrangements = Rows(folder, "arrangements.tsv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }

    public static Cast Read(string folder) => new(folder);

    /// <summary>A body by its code, or by its name where the cast does not know it: then of kind "other", or as said after a comma.</summary>
    public Body BodyOf(string code)
    {
        if (bodies.TryGetValue(code, out var body))
        {
            return body;
        }

        var known = bodies.Values.FirstOrDefault(b => b.Name == code);
        var parts = code.Split(", ");
        return known ?? new Body(parts[0], parts.Length > 1 ? parts[1] : "other");
    }

    /// <summary>A person by code, or written out as <c>name, role, body</c>.</summary>
    public Person PersonOf(string code)
    {
        if (people.TryGetValue(code, out var person))
        {
            return person;
        }

        var parts = code.Split(',', StringSplitOptions.TrimEntries);
        return new Person(Part(parts, 0), Part(parts, 1), Part(parts, 2) is { } body ? BodyOf(body).Name : null);
    }

    public string ArrangementOf(string code) => arrangements.GetValueOrDefault(code) ?? code;

    /// <summary>The body that a fact names by code or in words.</summary>
    public string Named(string words) => bodies.TryGetValue(words, out var body) ? body.Name : words;

    private static string? Part(string[] parts, int i) => i < parts.Length && parts[i].Length > 0 ? parts[i] : null;

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}

internal sealed record Body(string Name, string Kind);

internal sealed record Person(string? Name, string? Role, string? Organisation);
