using System.Collections.Frozen;

namespace PanelMiner.Search;

/// <summary>The fields by which passages are filtered.</summary>
public static class SearchFields
{
    /// <summary>Police force area of the paper.</summary>
    public const string Force = "force";

    /// <summary>The body that received the paper.</summary>
    public const string Panel = "panel";

    /// <summary>Year of the paper.</summary>
    public const string Year = "year";

    /// <summary>Date of the paper.</summary>
    public const string Date = "date";

    /// <summary>Kind of the paper.</summary>
    public const string Kind = "kind";

    /// <summary>A tag of the passage.</summary>
    public const string Tag = "tag";

    /// <summary>A body that the passage names.</summary>
    public const string Body = "body";

    /// <summary>A person whom the passage names.</summary>
    public const string Person = "person";

    /// <summary>An arrangement that the passage names.</summary>
    public const string Arrangement = "arrangement";

    /// <summary>Kind of a fact that the passage states.</summary>
    public const string Fact = "fact";

    /// <summary>A sum of money that the passage names, in pounds.</summary>
    public const string Amount = "amount";

    /// <summary>The paper itself, by its id.</summary>
    public const string Paper = "paper";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["area"] = Force,
        ["committee"] = Panel,
        ["type"] = Kind,
        ["organisation"] = Body,
        ["organization"] = Body,
        ["collaboration"] = Arrangement,
        ["sum"] = Amount,
    }.Concat(All.Select(f => KeyValuePair.Create(f, f))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every field, in the order in which help lists them.</summary>
    public static IReadOnlyList<string> All => [Force, Panel, Year, Date, Kind, Tag, Body, Person, Arrangement, Fact, Amount, Paper];

    /// <summary>Fields whose values are counted beside an answer.</summary>
    public static IReadOnlyList<string> Counted { get; } = [Force, Panel, Year, Kind, Tag, Arrangement];

    /// <summary>The field that a person means by a name; absent when none.</summary>
    public static string? Find(string name) => ByName.GetValueOrDefault(name);
}
