namespace PanelMiner.Timelines;

/// <summary>Marks lines that tell the same happening with another date.</summary>
internal static class TimelineConflicts
{
    /// <summary>Withdrawals of one party at one stage with two dates disagree; each line names the other.</summary>
    public static IReadOnlyList<TimelineEntry> Mark(IReadOnlyList<TimelineEntry> lines)
    {
        var groups = lines.Where(l => l.Kind == "withdrawal" && l.Edtf is not null).GroupBy(l => l.What, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(l => l.Edtf).Distinct().Count() > 1)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
        return [.. lines.Select(l => l.Edtf is not null && groups.TryGetValue(l.What, out var others) && l.Kind == "withdrawal" ? l with { Conflicts = [.. others.Where(o => o.Edtf != l.Edtf && !Within(l, o)).Select(Word)] } : l)];
    }

    /// <summary>A day inside the month that another paper gives is no conflict.</summary>
    private static bool Within(TimelineEntry a, TimelineEntry b) =>
        a.From is not null && a.To is not null && b.From is not null && b.To is not null
        && ((string.CompareOrdinal(a.From, b.From) >= 0 && string.CompareOrdinal(a.To, b.To) <= 0) || (string.CompareOrdinal(b.From, a.From) >= 0 && string.CompareOrdinal(b.To, a.To) <= 0));

    private static string Word(TimelineEntry other) => $"Another paper dates this {other.Edtf}: “{other.Citations[0].Quote}”";
}
