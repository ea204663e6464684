using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>
/// Numbers that Word makes itself: one multilevel outline for headings and paragraphs, a list of its own for every run of lettered or numbered items, and bullets.
/// What Word will print is worked out along the way and held against the label in the source.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 4;
    private const int OutlineId = 1;
    private const int BulletId = 2;

    private readonly Numbering numbering = new();
    private readonly List<NumberingInstance> instances = [];
    private readonly string[] outlineTexts = ["%1.", "%1.%2", "%1.%2.%3", "%1.%2.%3.%4"];
    private readonly int[] outline = new int[Levels];
    private readonly Dictionary<(int Depth, string Pattern), SideList> sideLists = [];
    private int lastAbstract = BulletId;
    private int outlineInstance;
    private int? lastLetter;

    /// <param name="labels">Every label of the outline: the first of each depth says how it is printed.</param>
    /// <param name="boundToStyles">Whether styles carry the outline's first two levels.</param>
    public WordNumbering(IEnumerable<string> labels, bool boundToStyles)
    {
        foreach (var label in labels.Select(l => PrintedLabel.Parse(l)).Reverse())
        {
            outlineTexts[label.Depth] = label.Before + string.Join('.', Enumerable.Range(1, label.Depth + 1).Select(i => "%" + i.ToString(CultureInfo.InvariantCulture))) + label.After;
        }

        numbering.Append(Abstract(OutlineId, MultiLevelValues.Multilevel, [.. Enumerable.Range(0, Levels).Select(level => OutlineLevel(level, boundToStyles))]));
        numbering.Append(Abstract(BulletId, MultiLevelValues.HybridMultilevel, [Bullet(0, "•"), Bullet(1, "o")]));
        instances.Add(Instance(OutlineId, OutlineId));
        instances.Add(Instance(BulletId, BulletId));
        outlineInstance = OutlineId;
    }

    /// <summary>Takes away the number that a style would give.</summary>
    public static NumberingProperties Unnumbered => At(0, 0);

    public static NumberingProperties BulletAt(int depth) => At(BulletId, depth);

    /// <summary>The numbering part, when the last paragraph has been written.</summary>
    public Numbering Finish()
    {
        numbering.Append(instances);
        return numbering;
    }

    /// <summary>The numbering of the next paragraph of the outline.</summary>
    /// <returns>The properties, and whether they are those of the outline's first instance, which a style may carry instead.</returns>
    public (NumberingProperties Properties, bool IsFirstInstance) NextInOutline(string text)
    {
        var label = PrintedLabel.Parse(text);
        outline[label.Depth]++;
        Array.Clear(outline, label.Depth + 1, Levels - label.Depth - 1);
        if (!outline.Take(label.Depth + 1).SequenceEqual(label.Values))
        {
            Restart(label, text);
        }

        return (At(outlineInstance, label.Depth), outlineInstance == OutlineId);
    }

    /// <summary>The numbering of the next item of a lettered or numbered list.</summary>
    public NumberingProperties NextInList(string text, int depth)
    {
        var label = PrintedLabel.Parse(text, lastLetter);
        var key = (depth, label.Pattern);
        if (label.Values[0] == 1 || !sideLists.TryGetValue(key, out var list))
        {
            list = sideLists[key] = NewList(label, depth, sideLists.TryGetValue(key, out var before) ? before.Abstract : null);
        }

        list.Last++;
        lastLetter = label.Format.EndsWith("Letter", StringComparison.Ordinal) ? label.Values[0] : null;
        return list.Last == label.Values[0]
            ? At(list.Instance, depth)
            : throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"Word would print {list.Last} where the source has '{text}'"));
    }

    // A number out of turn starts the outline again: a new instance that begins there.
    private void Restart(PrintedLabel label, string text)
    {
        if (label.Depth > 0 && !outline.Take(label.Depth).SequenceEqual(label.Values.Take(label.Depth)))
        {
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"Word would print {string.Join('.', outline.Take(label.Depth + 1))} where the source has '{text}'"));
        }

        outline[label.Depth] = label.Values[^1];
        var instance = Instance(instances.Count + 1, OutlineId);
        for (var level = 0; level <= label.Depth; level++)
        {
            instance.Append(new LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = outline[level] } });
        }

        instances.Add(instance);
        outlineInstance = instances.Count;
    }

    private SideList NewList(PrintedLabel label, int depth, int? known)
    {
        var id = known ?? ++lastAbstract;
        if (known is null)
        {
            numbering.Append(Abstract(id, MultiLevelValues.HybridMultilevel, [.. Enumerable.Range(0, depth + 1).Select(level => SideLevel(level, label))]));
        }

        var instance = Instance(instances.Count + 1, id);
        instance.Append(new LevelOverride { LevelIndex = depth, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = label.Values[0] } });
        instances.Add(instance);
        return new SideList(id, instances.Count) { Last = label.Values[0] - 1 };
    }

    private static NumberingProperties At(int instance, int level) => new(new NumberingLevelReference { Val = level }, new NumberingId { Val = instance });

    private static NumberingInstance Instance(int id, int abstractId) => new(new AbstractNumId { Val = abstractId }) { NumberID = id };

    private static AbstractNum Abstract(int id, MultiLevelValues kind, IReadOnlyList<Level> levels)
    {
        var definition = new AbstractNum { AbstractNumberId = id };
        definition.Append(new MultiLevelType { Val = kind });
        definition.Append(levels.Select(l => (OpenXmlElement)l.CloneNode(true)));
        return definition;
    }

    private Level OutlineLevel(int level, bool boundToStyles)
    {
        var made = Level(level, NumberFormatValues.Decimal, outlineTexts[level], level < 2 ? 0 : 720, level < 2 ? 720 : 720 * level);
        if (boundToStyles && level < 2)
        {
            // Word binds an outline's level to the style that carries its number.
            made.InsertAfter(new ParagraphStyleIdInLevel { Val = level == 0 ? "Heading1" : "NumberedPara" }, made.GetFirstChild<NumberingFormat>());
        }

        return made;
    }

    private static Level SideLevel(int level, PrintedLabel label) =>
        Level(level, new NumberFormatValues(label.Format), string.Create(CultureInfo.InvariantCulture, $"{label.Before}%{level + 1}{label.After}"), 720 + (level * 567), 1287 + (level * 567));

    private static Level Bullet(int level, string sign)
    {
        var made = Level(level, NumberFormatValues.Bullet, sign, 720 + (level * 567), 1080 + (level * 567));
        made.Append(new NumberingSymbolRunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }));
        return made;
    }

    private static Level Level(int level, NumberFormatValues format, string text, int number, int words) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation
        {
            Left = words.ToString(CultureInfo.InvariantCulture),
            Hanging = (words - number).ToString(CultureInfo.InvariantCulture),
        }))
    {
        LevelIndex = level,
    };

    private sealed record SideList(int Abstract, int Instance)
    {
        public int Last { get; set; }
    }
}
