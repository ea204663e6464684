using NodaTime;
using NodaTime.Text;

namespace PanelMiner.Mentions.Bodies;

/// <summary>The official names of a body over time.</summary>
internal sealed class DatedName
{
    private readonly (LocalDate From, string Name)[] names;

    private DatedName((LocalDate From, string Name)[] names) => this.names = names;

    /// <summary>All its names, oldest first.</summary>
    public IEnumerable<string> All => names.Select(n => n.Name);

    /// <summary>Reads names of which each after the first begins with the day from which it holds.</summary>
    public static DatedName Read(IReadOnlyList<string> written) => new([.. written.Select(Read)]);

    /// <summary>The name on a day; without one the name as written where it is official, else the latest.</summary>
    public string At(LocalDate? day, string? written = null)
    {
        if (day is { } known)
        {
            return names.Last(n => n.From <= known).Name;
        }

        return names.FirstOrDefault(n => string.Equals(n.Name, written, StringComparison.OrdinalIgnoreCase)).Name ?? names[^1].Name;
    }

    private static (LocalDate From, string Name) Read(string written)
    {
        if (written.Length > 11 && char.IsAsciiDigit(written[0])
            && LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd").Parse(written[..10]) is { Success: true } day)
        {
            return (day.Value, written[11..]);
        }

        return (LocalDate.MinIsoValue, written);
    }
}
