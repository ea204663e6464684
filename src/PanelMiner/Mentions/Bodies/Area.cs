using NodaTime;

namespace PanelMiner.Mentions.Bodies;

/// <summary>What the name of a force area is when it stands alone.</summary>
internal enum AreaStanding
{
    /// <summary>No place bears it: it is the force.</summary>
    Strong,

    /// <summary>A county or city too.</summary>
    County,

    /// <summary>It is never said of the force without a word for it.</summary>
    Named,
}

/// <summary>A police force area.</summary>
/// <param name="Name">Its name, such as "Avon and Somerset".</param>
/// <param name="Force">Official names of its force.</param>
/// <param name="Standing">What its bare name is.</param>
/// <param name="Commissioners">Who holds the commissioner's powers, each after the first with its first day; empty where a police and crime commissioner always did.</param>
internal sealed record Area(string Name, DatedName Force, AreaStanding Standing, DatedName? Commissioners)
{
    /// <summary>An area that no vocabulary knows, named by a paper.</summary>
    public static Area Unknown(string name, string? force = null) => new(name, DatedName.Read([force
        ?? $"{name} Police"]), AreaStanding.County, null);

    /// <summary>The official title of its commissioner on a day.</summary>
    /// <param name="day">The paper's day.</param>
    /// <param name="fire">Whether the words name a police, fire and crime commissioner.</param>
    public string CommissionerAt(LocalDate? day, bool fire)
    {
        var plain = fire && Commissioners is null ? $"Police, Fire and Crime Commissioner for {Name}" : $"Police and Crime Commissioner for {Name}";
        return Commissioners?.At(day) is { Length: > 0 } title ? title : plain;
    }

    /// <summary>The official name of the office that supports its commissioner.</summary>
    public string OfficeAt(LocalDate? day, bool fire)
    {
        var title = CommissionerAt(day, fire);
        return title.Contains("Office", StringComparison.Ordinal) || title.Contains("Board", StringComparison.Ordinal)
            ? title
            : $"Office of the {title}";
    }
}

/// <summary>A word for a force area.</summary>
/// <param name="Area">The area.</param>
/// <param name="OwnOnly">Whether it means the force only in papers about that area.</param>
/// <param name="Abbreviation">Whether it is an abbreviation of the force's name, not of the area's.</param>
internal sealed record AreaTerm(Area Area, bool OwnOnly, bool Abbreviation);
