using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>A body that took over from another.</summary>
/// <param name="Name">Official name of the successor.</param>
/// <param name="From">Day or month from which, as EDTF.</param>
/// <param name="Announced">Whether it was only announced when the vocabulary was written.</param>
public sealed record BodySuccession(string Name, string From, bool Announced);

/// <summary>What is known of bodies over time: the names that one body bore, and the bodies that succeeded one another.</summary>
public static class BodyRegister
{
    private static readonly string[][] Rows = [.. VocabularyFile.Rows("Bodies.successions")];

    /// <summary>Every official name of the body that bears a name, oldest first; the name alone when no vocabulary knows the body.</summary>
    public static IReadOnlyList<string> NamesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new NameText(name);
        var lexicon = BodyLexicon.Instance;
        var names = lexicon.Forces.Longest(text, 0) is { } force && force.Next == text.Count ? force.Value.Area.Force
            : lexicon.Known.Longest(text, 0) is { Value.Kind: not null } known && known.Next == text.Count ? known.Value.Names : null;
        return names is null ? [name] : [.. names.All];
    }

    /// <summary>The bodies that took over from a body.</summary>
    public static IReadOnlyList<BodySuccession> SuccessorsOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = NamesOf(name);
        return [.. Rows.Select(r => Read(r, names)).OfType<BodySuccession>()];
    }

    private static BodySuccession? Read(string[] row, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (Area(row[0], name) is { } area)
            {
                return new BodySuccession(row[1].Replace("{0}", area, StringComparison.Ordinal), row[2], row[3] == "announced");
            }
        }

        return null;
    }

    /// <summary>The area that makes a form the name; empty when the form has none and is the name; null when they differ.</summary>
    private static string? Area(string form, string name)
    {
        var parts = form.Split("{0}");
        if (parts.Length == 1)
        {
            return string.Equals(form, name, StringComparison.OrdinalIgnoreCase) ? "" : null;
        }

        var fits = name.Length > form.Length - 3 && name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase) && name.EndsWith(parts[1], StringComparison.OrdinalIgnoreCase);
        return fits ? name[parts[0].Length..^parts[1].Length] : null;
    }
}
