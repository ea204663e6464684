using System.Reflection;

namespace PanelMiner.Structure.Layout;

/// <summary>What stamps and pages left empty say.</summary>
internal static class FurnitureWords
{
    private static readonly Dictionary<string, string> Kinds = Load();

    /// <summary>Whether the words are a stamp, such as <c>DRAFT</c>.</summary>
    public static bool IsStamp(string text) => Kinds.GetValueOrDefault(text.Trim(' ', '.', '!', '*')) == "stamp";

    /// <summary>Whether the words only say that the page is empty.</summary>
    public static bool IsBlankPage(string text) => Kinds.GetValueOrDefault(text.Trim(' ', '.', '(', ')', '[', ']', '*')) == "blank";

    private static Dictionary<string, string> Load()
    {
        var name = $"{typeof(FurnitureWords).Namespace}.furniture.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        using var reader = new StreamReader(stream);
        var kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var kind, var words])
            {
                kinds[words] = kind;
            }
        }

        return kinds;
    }
}
