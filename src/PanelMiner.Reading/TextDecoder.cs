using System.Text;

namespace PanelMiner.Reading;

/// <summary>Decodes bytes as text: by byte order mark, as UTF-8, or as Windows-1252; bytes with control characters are no text.</summary>
internal static class TextDecoder
{
    // Windows-1252 from 0x80 to 0x9F (Unicode Consortium, CP1252.TXT); 0 marks an unassigned byte.
    private const string HighControls = "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The text without its byte order mark, or nothing when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = DecodeMarked(bytes) ?? DecodeUtf8(bytes) ?? DecodeWindows1252(bytes);
        return text is null || HasControls(text) ? null : text;
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : null;
    }

    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? StrictUtf8.GetString(body) : null;
    }

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value is >= 0x80 and <= 0x9F ? HighControls[value - 0x80] : (char)value);
        }

        return text.ToString();
    }

    private static bool HasControls(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.AsSpan().ContainsAnyInRange('\u000E', '\u001F');
}
