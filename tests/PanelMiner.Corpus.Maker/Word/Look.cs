using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Fonts, sizes (in points) and habits of one office's documents.</summary>
internal sealed record Look(string Font, double Size, double HeadingSize, double TitleSize, string HeadingColour, bool HeadingCaps, bool TitleCentred, bool Justified)
{
    private static readonly Dictionary<string, Look> Offices = new(StringComparer.Ordinal)
    {
        ["plain"] = new("Arial", 11, 12, 14, "000000", false, true, false),
        ["county"] = new("Arial", 12, 12, 13, "000000", true, true, true),
        ["modern"] = new("Arial", 11, 15, 22, "1F3864", false, false, false),
        ["coast"] = new("Arial", 10.5, 13, 18, "00605A", false, false, false),
        ["serif"] = new("Times New Roman", 12, 13, 16, "000000", false, true, true),
    };

    public static Look Of(SourceHeader header) => Offices.GetValueOrDefault(header["look"] ?? "plain")
        ?? throw new SourceException($"no look is called '{header["look"]}'");

    /// <summary>A size in the half points of Word.</summary>
    public static string HalfPoints(double points) => ((int)(points * 2)).ToString(CultureInfo.InvariantCulture);
}
