using System.Reflection;

namespace PanelMiner.Structure.Layout;

/// <summary>What English says of hyphens: first parts that keep theirs, and endings that are no words.</summary>
internal static class HyphenWords
{
    private static readonly Dictionary<string, string> Kinds = Load();

    /// <summary>Whether words that begin so are written with a hyphen, as <c>non-</c> and <c>self-</c>.</summary>
    public static bool IsPrefix(string head) => Kinds.GetValueOrDefault(head) == "prefix";

    /// <summary>Whether these letters end a word and are none themselves, as <c>ment</c>.</summary>
    public static bool IsEnding(string tail) => Kinds.GetValueOrDefault(tail) == "ending";

    private static Dictionary<string, string> Load()
    {
        var name = $"{typeof(HyphenWords).Namespace}.hyphens.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        using var reader = new StreamReader(stream);
        var kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var kind, var part])
            {
                kinds[part] = kind;
            }
        }

        return kinds;
    }
}
