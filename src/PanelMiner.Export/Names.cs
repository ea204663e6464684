using System.Text.Json;

namespace PanelMiner.Export;

/// <summary>Names of values as records write them.</summary>
internal static class Names
{
    public static string? Kebab<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
}
