using System.Globalization;

namespace PanelMiner.Storage.Index;

/// <summary>Where an answer goes on: how many hits were shown, and the store's sequence number when it began.</summary>
internal sealed record SearchCursor(int Skip, long Sequence)
{
    private const int MostSkipped = 10_000_000;

    /// <summary>Reads a cursor; one that is none is read as the beginning.</summary>
    public static SearchCursor? Read(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip <= MostSkipped
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? new(skip, sequence)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Skip}-{Sequence}");
}
