using System.Runtime.InteropServices;

namespace PanelMiner.Tagging.Features;

/// <summary>Gathers evidence by name: a name's hash is its place. Groups are scaled so that long passages weigh no more than short ones.</summary>
internal sealed class FeatureSink(int size)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private readonly List<Feature> features = [];
    private int groupStart;

    /// <summary>What was gathered.</summary>
    public List<Feature> Features => features;

    /// <summary>Adds evidence under a name of a group.</summary>
    public void Add(char group, ReadOnlySpan<char> name, float value, int start = -1, int end = -1) => features.Add(new(PlaceOf(Hash(Seed(group), name)), value, start, end));

    /// <summary>Adds evidence under a name of two parts.</summary>
    public void Add(char group, ReadOnlySpan<char> first, ReadOnlySpan<char> second, float value, int start = -1, int end = -1) =>
        features.Add(new(PlaceOf(Hash(Hash(Hash(Seed(group), first), "\u0001"), second)), value, start, end));

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

    private int PlaceOf(ulong hash) => (int)((hash ^ (hash >> 32)) % (ulong)size);

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
