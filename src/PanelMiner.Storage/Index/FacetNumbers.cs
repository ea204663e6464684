using System.Collections.Concurrent;

namespace PanelMiner.Storage.Index;

/// <summary>Numbers that stand for the counted values while this process runs, so that counting is adding in an array.</summary>
internal static class FacetNumbers
{
    private static readonly ConcurrentDictionary<(string Field, string Value), int> Numbers = new();
    private static readonly ConcurrentDictionary<int, (string Field, string Value)> Values = new();
    private static int last = -1;

    public static int Of(string field, string value) => Numbers.GetOrAdd((field, value), static pair =>
    {
        var number = Interlocked.Increment(ref last);
        Values[number] = pair;
        return number;
    });

    public static (string Field, string Value) Value(int number) => Values[number];
}
