using System.Globalization;

namespace PanelMiner.Storage.Index;

/// <summary>Where an answer goes on: how many hits were shown, and the state of the index when it began.</summary>
/// <param name="Skip">Hits shown.</param>
/// <param name="Sequence">The store's sequence number then.</param>
/// <param name="Generation">Generation of the index's commit then.</param>
internal sealed record SearchCursor(int Skip, long Sequence, long Generation)
{
    private const int MostSkipped = 10_000_000;

    /// <summary>Reads a cursor; one that is none is read as the beginning.</summary>
    public static SearchCursor? Read(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip <= MostSkipped
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
                ? new(skip, sequence, generation)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Skip}-{Sequence}-{Generation}");
}
