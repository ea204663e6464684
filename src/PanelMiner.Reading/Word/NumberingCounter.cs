using System.Text;

namespace PanelMiner.Reading.Word;

/// <summary>The label of a paragraph as Word prints it.</summary>
/// <param name="Number">The number without trailing punctuation; absent for bullets and labels without characters.</param>
/// <param name="Level">Level in its list, from 0.</param>
/// <param name="Indent">Left indent that the list gives, in points.</param>
internal sealed record NumberingLabel(string? Number, int Level, double? Indent);

/// <summary>Counts the paragraphs of all lists of a document in reading order and prints their labels.</summary>
internal sealed class NumberingCounter(NumberingDefinitions definitions)
{
    private const int LevelCount = 9;
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> started = [];

    /// <summary>Counts a paragraph of a list and gives its label; nothing when there is no such list.</summary>
    public NumberingLabel? Next(int list, int level)
    {
        if (definitions.List(list) is not { } found || level is < 0 or >= LevelCount)
        {
            return null;
        }

        if (!counters.TryGetValue(found.Counters, out var values))
        {
            counters[found.Counters] = values = new int?[LevelCount];
        }

        Count(found, level, values);
        var definition = found.Levels[level];
        return new(definition.IsBullet ? null : NumberLabels.Trim(Print(found, level, values)), level, definition.Indent);
    }

    private void Count(NumberingList list, int level, int?[] values)
    {
        for (var above = 0; above < level; above++)
        {
            values[above] ??= StartOf(list, above);
        }

        var first = started.Add((list.Id, level)) && list.StartOverrides.ContainsKey(level);
        values[level] = first || values[level] is null ? StartOf(list, level) : values[level] + 1;
        for (var below = level + 1; below < LevelCount; below++)
        {
            if (RestartsAfter(list.Levels[below], below, level))
            {
                values[below] = null;
            }
        }
    }

    private static int StartOf(NumberingList list, int level) =>
        list.StartOverrides.TryGetValue(level, out var start) ? start : list.Levels[level].Start;

    private static bool RestartsAfter(NumberingLevel definition, int level, int counted) =>
        counted < (definition.RestartAfter is { } after ? Math.Min(after, level) : level);

    private static string Print(NumberingList list, int level, int?[] values)
    {
        var definition = list.Levels[level];
        var label = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            if (definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
            {
                var shown = definition.Text[++i] - '1';
                label.Append(PrintLevel(list.Levels[shown], values[shown] ?? StartOf(list, shown), definition.Legal));
                continue;
            }

            label.Append(definition.Text[i]);
        }

        return label.ToString();
    }

    private static string PrintLevel(NumberingLevel definition, int value, bool legal) =>
        NumberFormatter.Format(value, legal && definition.Format is not ("none" or "bullet") ? "decimal" : definition.Format);
}
