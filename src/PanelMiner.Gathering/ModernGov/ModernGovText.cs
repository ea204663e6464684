using System.Globalization;
using System.Net;
using NodaTime;
using NodaTime.Text;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>How ModernGov writes words and dates.</summary>
internal static class ModernGovText
{
    private static readonly LocalDatePattern[] Days =
    [
        LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu"),
    ];

    /// <summary>Words with entities resolved twice, since the service encodes them twice, and white space made single.</summary>
    public static string Plain(string? text) =>
        string.Join(' ', WebUtility.HtmlDecode(WebUtility.HtmlDecode(text ?? "")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An ISO day from "07/12/2015", "7 Dec 2015" or "Monday, 7th December, 2015 2.00 pm"; absent when there is none.</summary>
    public static string? Day(string text)
    {
        var words = Plain(text).Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var candidate = words[i].Contains('/', StringComparison.Ordinal) ? words[i] : i + 2 < words.Length ? $"{Cardinal(words[i])} {words[i + 1]} {words[i + 2]}" : "";
            var read = Days.Select(p => p.Parse(candidate)).FirstOrDefault(r => r.Success);
            if (read is not null)
            {
                return Iso(read.Value);
            }
        }

        return null;
    }

    /// <summary>A day as the service wants it: dd/MM/yyyy.</summary>
    public static string Asked(string iso) => LocalDatePattern.Iso.Parse(iso).Value.ToString("dd/MM/uuuu", CultureInfo.InvariantCulture);

    /// <summary>A day as ISO.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>"3." becomes "3"; what is no number is absent.</summary>
    public static string? Number(string? text)
    {
        var plain = Plain(text).TrimEnd('.', ':', ')');
        return plain.Length is > 0 and <= 8 && char.IsAsciiLetterOrDigit(plain[0]) && plain.Any(char.IsAsciiDigit) ? plain : null;
    }

    private static string Cardinal(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && word[digits..] is "st" or "nd" or "rd" or "th" ? word[..digits] : word;
    }
}
