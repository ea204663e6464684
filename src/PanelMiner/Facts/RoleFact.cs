namespace PanelMiner.Facts;

/// <summary>Who is what in an arrangement.</summary>
public sealed record RoleFact : Fact
{
    /// <summary>Who.</summary>
    public string? Who { get; init; }

    /// <summary>Party, host, lead, chair, funder or overseer.</summary>
    public ArrangementRole? Role { get; init; }

    /// <summary>Since when, as EDTF.</summary>
    public string? From { get; init; }

    /// <summary>Until when, as EDTF.</summary>
    public string? To { get; init; }

    /// <summary>How often it meets, where it is a board.</summary>
    public string? Meets { get; init; }
}

/// <summary>A role in an arrangement.</summary>
public enum ArrangementRole
{
    /// <summary>Takes part.</summary>
    Party,

    /// <summary>Hosts it.</summary>
    Host,

    /// <summary>Leads it.</summary>
    Lead,

    /// <summary>Chairs its board.</summary>
    Chair,

    /// <summary>Pays for it.</summary>
    Funder,

    /// <summary>Oversees it.</summary>
    Overseer,
}
