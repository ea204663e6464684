using System.Globalization;

namespace PanelMiner.Mentions.Dates;

/// <summary>Cuts a text into numbers, words and marks with their offsets, in one pass.</summary>
internal sealed class DateTokenizer
{
    private const int LongestTag = 24;
    private const int LongestNumber = 8;
    private readonly string text;
    private readonly List<DateToken> tokens;
    private int at;
    private int plainUntil;

    private DateTokenizer(string text)
    {
        this.text = text;
        tokens = new List<DateToken>((text.Length / 5) + 4);
    }

    public static List<DateToken> Tokenize(string text)
    {
        var tokenizer = new DateTokenizer(text);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    private void Run()
    {
        var spaced = true;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                at++;
                continue;
            }

            if (IsInvisible(c) || SkipTag())
            {
                at += IsInvisible(c) ? 1 : 0;
                continue;
            }

            if (!ReadAddress(spaced))
            {
                ReadToken(c, spaced);
            }

            spaced = false;
        }
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    private void ReadToken(char c, bool spaced)
    {
        if (char.IsAsciiDigit(c))
        {
            ReadNumber(spaced);
        }
        else if (char.IsLetter(c) || c == '_')
        {
            ReadWord(spaced);
        }
        else
        {
            tokens.Add(new DateToken(DateTokenKind.Mark, at, at + 1, spaced) { Mark = Alike(c) });
            at++;
        }
    }

    private static char Alike(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u00AF' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u2044' => '/',
        _ => c,
    };

    // Inline markup such as <sup>rd</sup> stands between the characters of one date without parting them.
    private bool SkipTag()
    {
        if (text[at] != '<')
        {
            return false;
        }

        var last = Math.Min(text.Length, at + LongestTag);
        var i = at + 1;
        if (i < last && text[i] == '/')
        {
            i++;
        }

        var first = i;
        while (i < last && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        if (i == first || i >= last || text[i] != '>')
        {
            return false;
        }

        at = i + 1;
        return true;
    }

    private bool ReadAddress(bool spaced)
    {
        if (at < plainUntil)
        {
            return false;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        plainUntil = end;
        if (!IsAddress(text.AsSpan(at, end - at)))
        {
            return false;
        }

        tokens.Add(new DateToken(DateTokenKind.Address, at, end, spaced));
        at = end;
        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Length > 4 && (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || (chunk.Contains('@') && chunk.Contains('.')) || HasFileEnding(chunk) || chunk.Contains(".gov.uk", StringComparison.OrdinalIgnoreCase));

    private static bool HasFileEnding(ReadOnlySpan<char> chunk)
    {
        var bare = chunk.TrimEnd(".,;:)]\"'");
        return bare.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || bare.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
    }

    private void ReadWord(bool spaced)
    {
        var start = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '_'))
        {
            at++;
        }

        if (!JoinOrdinalEnding(start, at, spaced))
        {
            AddWord(start, at, spaced);
        }
    }

    private void AddWord(int start, int end, bool spaced)
    {
        var word = DateLexicon.Instance.Word(text.AsSpan(start, end - start));
        tokens.Add(new DateToken(DateTokenKind.Word, start, end, spaced) { Word = word, Capital = char.IsUpper(text[start]) });
    }

    // "3rd", "3 rd", "3<sup>rd</sup>", "23th" and "15thFebruary": the ending joins the number before it.
    private bool JoinOrdinalEnding(int start, int end, bool spaced)
    {
        if (tokens.Count == 0 || tokens[^1] is not { Kind: DateTokenKind.Number, Digits: <= 2, Grouped: false } number || !IsOrdinalEnding(start, end, spaced))
        {
            return false;
        }

        if (end - start > 2 && DateLexicon.Instance.Word(text.AsSpan(start + 2, end - start - 2)).Class is not (DateWordClass.Month or DateWordClass.MonthShort or DateWordClass.Of))
        {
            return false;
        }

        tokens[^1] = number with { End = start + 2, Ordinal = true };
        if (end - start > 2)
        {
            AddWord(start + 2, end, spaced: false);
        }

        return true;
    }

    private bool IsOrdinalEnding(int start, int end, bool spaced)
    {
        if (end - start < 2)
        {
            return false;
        }

        var ending = text.AsSpan(start, 2);
        if (spaced)
        {
            return end - start == 2 && (ending is "st" or "nd" or "rd" or "th");
        }

        return ending.Equals("st", StringComparison.OrdinalIgnoreCase) || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("rd", StringComparison.OrdinalIgnoreCase) || ending.Equals("th", StringComparison.OrdinalIgnoreCase);
    }

    private void ReadNumber(bool spaced)
    {
        var start = at;
        SkipDigits();
        var digits = at - start;
        var grouped = false;
        while (IsThousands(at))
        {
            at += 4;
            grouped = true;
        }

        var value = digits <= LongestNumber && !grouped ? int.Parse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        tokens.Add(new DateToken(DateTokenKind.Number, start, at, spaced) { Value = value, Digits = digits, Grouped = grouped });
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
    }

    private bool IsThousands(int i) => i + 3 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && char.IsAsciiDigit(text[i + 3]) && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
}
