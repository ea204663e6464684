using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PanelMiner.Passages;
using PanelMiner.Structure;

namespace PanelMiner.Storage.Index;

/// <summary>Days as numbers that sort like them.</summary>
internal static class DayNumber
{
    private const int YearDigits = 4;

    /// <summary>The first day of an EDTF date as yyyymmdd, unknown months and days as 01; 0 when there is none.</summary>
    public static int Of(string? edtf)
    {
        if (Year(edtf) is null)
        {
            return 0;
        }

        var month = Part(edtf!, 5) is var m and >= 1 and <= 12 ? m : 1;
        var day = edtf!.Length >= 10 && Part(edtf, 8) is var d and >= 1 and <= 31 ? d : 1;
        return (((Part(edtf, 0) * 100) + Part(edtf, 2)) * 10_000) + (month * 100) + day;
    }

    public static int Of(LocalDate day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The year with which an EDTF date begins; absent when it has none.</summary>
    public static string? Year(string? edtf) => edtf is { Length: >= YearDigits } && edtf.AsSpan(0, YearDigits).IndexOfAnyExceptInRange('0', '9') < 0 ? edtf[..YearDigits] : null;

    private static int Part(string text, int start) =>
        text.Length >= start + 2 && char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[start + 1]) ? ((text[start] - '0') * 10) + text[start + 1] - '0' : 0;
}

/// <summary>Sums as whole pence.</summary>
internal static class Pence
{
    private const decimal Most = 9_000_000_000_000_000m;

    /// <summary>A sum of pounds without its sign: a cut of £2m and a saving of £2m are one amount.</summary>
    public static long Of(decimal pounds) => (long)Math.Round(Math.Min(Math.Abs(pounds), Most) * 100m);
}

/// <summary>Tells the same passage of the same paper in several packs.</summary>
internal static class Fingerprint
{
    private const int ShortestText = 40;

    /// <summary>A hash of the letters and digits of title and text; 0 for a passage that is too short to be told.</summary>
    public static long Of(Paper paper, Passage passage)
    {
        if (passage.Text.Length < ShortestText)
        {
            return 0;
        }

        var letters = new StringBuilder(passage.Text.Length + 80);
        foreach (var c in $"{paper.Title}\n{passage.Paragraph}\n{passage.Text}".Where(c => char.IsLetterOrDigit(c) || c is '£' or '%' or '.'))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(letters.ToString()))) | 1;
    }
}
