using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>One level of a list: how it counts and what it prints.</summary>
/// <param name="Start">First value.</param>
/// <param name="Format">Number format.</param>
/// <param name="Text">What it prints: <c>%1</c> to <c>%9</c> stand for the counters of the levels.</param>
/// <param name="Legal">Whether all counters print as decimals.</param>
/// <param name="RestartAfter">The level from 1 after which it restarts; 0 for never; absent for any level above.</param>
/// <param name="Style">Id of the paragraph style bound to this level.</param>
/// <param name="Indent">Left indent in points.</param>
internal sealed record NumberingLevel(int Start, string Format, string Text, bool Legal, int? RestartAfter, string? Style, double? Indent)
{
    /// <summary>Whether it prints a sign instead of a number.</summary>
    public bool IsBullet => Format == "bullet";
}

/// <summary>A list as used by paragraphs: its levels, the counters that it shares, and where it starts anew.</summary>
/// <param name="Id">Its <c>numId</c>.</param>
/// <param name="Counters">Identifies the counters, shared by all lists of one abstract definition.</param>
/// <param name="Levels">Its nine levels, overrides applied.</param>
/// <param name="StartOverrides">Levels that start anew when this list is first used, with the value they start at.</param>
internal sealed record NumberingList(int Id, int Counters, IReadOnlyList<NumberingLevel> Levels, IReadOnlyDictionary<int, int> StartOverrides);

/// <summary>The lists of a document, from <c>numbering.xml</c>.</summary>
internal sealed class NumberingDefinitions
{
    private const int LevelCount = 9;
    private static readonly NumberingLevel Plain = new(1, "decimal", "", false, null, null, null);
    private readonly Dictionary<int, XElement> abstracts = [];
    private readonly Dictionary<string, int> abstractOfStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<int, NumberingList> lists = [];

    public NumberingDefinitions(XElement? numbering)
    {
        foreach (var definition in numbering.Children("abstractNum"))
        {
            if (WordXml.ToInt(definition.Attr("abstractNumId")) is { } id && abstracts.TryAdd(id, definition) && definition.Val("styleLink") is { } style)
            {
                abstractOfStyle.TryAdd(style, id);
            }
        }

        foreach (var num in numbering.Children("num"))
        {
            if (WordXml.ToInt(num.Attr("numId")) is { } id && num.Int("abstractNumId") is { } definition)
            {
                lists.TryAdd(id, Read(id, Linked(definition), num));
            }
        }
    }

    /// <summary>The list with that <c>numId</c>.</summary>
    public NumberingList? List(int id) => lists.GetValueOrDefault(id);

    // A definition may only point to the numbering style that holds the levels.
    private int Linked(int definition) =>
        abstracts.TryGetValue(definition, out var element)
        && element.Val("numStyleLink") is { } style
        && abstractOfStyle.TryGetValue(style, out var linked)
            ? linked
            : definition;

    private NumberingList Read(int id, int definition, XElement num)
    {
        var levels = Enumerable.Repeat(Plain, LevelCount).ToArray();
        foreach (var level in abstracts.GetValueOrDefault(definition).Children("lvl"))
        {
            Place(levels, level, WordXml.ToInt(level.Attr("ilvl")));
        }

        var starts = new Dictionary<int, int>();
        foreach (var change in num.Children("lvlOverride"))
        {
            var at = WordXml.ToInt(change.Attr("ilvl"));
            if (change.Child("lvl") is { } level)
            {
                Place(levels, level, at);
            }

            if (at is { } index && change.Int("startOverride") is { } start)
            {
                starts[index] = start;
            }
        }

        return new(id, definition, levels, starts);
    }

    private static void Place(NumberingLevel[] levels, XElement level, int? index)
    {
        if (index is >= 0 and < LevelCount)
        {
            levels[index.Value] = ReadLevel(level);
        }
    }

    private static NumberingLevel ReadLevel(XElement level)
    {
        var indent = level.Child("pPr").Child("ind");
        return new(
            level.Int("start") ?? 0,
            Format(level),
            level.Val("lvlText") ?? "",
            level.Toggle("isLgl") ?? false,
            level.Int("lvlRestart"),
            level.Val("pStyle"),
            WordXml.Points(indent.Attr("left") ?? indent.Attr("start")));
    }

    // A format that older versions lack is written by example beside an old one: of the examples "001, 002, ..." the first is the format.
    private static string Format(XElement level)
    {
        var alternate = level.Child("AlternateContent");
        var example = (level.Child("numFmt") ?? alternate.Child("Choice").Child("numFmt")).Attr("format")?.Split(',')[0];
        return example is ['0', ..] && example.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? example
            : level.Val("numFmt") ?? alternate.Child("Fallback").Val("numFmt") ?? "decimal";
    }
}
