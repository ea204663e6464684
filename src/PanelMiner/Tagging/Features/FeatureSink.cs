using System.Runtime.InteropServices;

namespace PanelMiner.Tagging.Features;

/// <summary>Gathers evidence by name: a name's hash is its place. Groups are scaled so that long passages weigh no more than short ones.</summary>
internal sealed class FeatureSink
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Senses = FeatureExtractor.SensePlaces;
    private const int Others = FeatureExtractor.Size - Senses;
    private readonly List<Feature> features = [];
    private int groupStart;

    /// <summary>What was gathered.</summary>
    public List<Feature> Features => features;

    /// <summary>Adds evidence under a name of a group.</summary>
    public void Add(char group, ReadOnlySpan<char> name, float value, int start = -1, int end = -1) => features.Add(new(PlaceOf(group, Hash(Seed(group), name)), value, start, end));

    /// <summary>Adds evidence under a name of two parts.</summary>
    public void Add(char group, ReadOnlySpan<char> first, ReadOnlySpan<char> second, float value, int start = -1, int end = -1) =>
        features.Add(new(PlaceOf(group, Hash(Hash(Hash(Seed(group), first), "\u0001"), second)), value, start, end));

    /// <summary>Begins a group whose evidence shares one strength.</summary>
    public void BeginShared() => groupStart = features.Count;

    /// <summary>Divides the strength of the group begun by the square root of its size, so that its length is as given.</summary>
    public void EndShared(float length)
    {
        var members = CollectionsMarshal.AsSpan(features)[groupStart..];
        var value = members.Length == 0 ? 0 : length / MathF.Sqrt(members.Length);
        foreach (ref var member in members)
        {
            member = member with { Value = value };
        }
    }

    // Senses have places of their own, so that no word's weight is mixed into theirs.
    private static int PlaceOf(char group, ulong hash)
    {
        var mixed = hash ^ (hash >> 32);
        return IsSense(group) ? (int)(mixed % Senses) : Senses + (int)(mixed % Others);
    }

    private static bool IsSense(char group) => group is 'f' or 'p' or 'q' or 'h' or 'H' or 'i' or 'x' or 'X' or 'y';

    private static ulong Seed(char group) => (Offset ^ group) * Prime;

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
