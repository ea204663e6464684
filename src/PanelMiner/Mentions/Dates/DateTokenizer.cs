using System.Globalization;

namespace PanelMiner.Mentions.Dates;

/// <summary>Cuts a text into numbers, words and marks with their offsets, in one pass.</summary>
internal sealed class DateTokenizer : InlineTokenizer
{
    private const int LongestNumber = 8;
    private readonly string text;
    private readonly List<DateToken> tokens;

    private DateTokenizer(string text)
        : base(text)
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

    protected override bool IsMarkup(char c) => c == '*';

    protected override void AddAddress(int start, int end, bool spaced) => tokens.Add(new DateToken(DateTokenKind.Address, start, end, spaced));

    protected override void Read(char c, bool spaced)
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
            tokens.Add(new DateToken(DateTokenKind.Mark, At, At + 1, spaced) { Mark = Typography.Alike(c) });
            At++;
        }
    }

    private void ReadWord(bool spaced)
    {
        var start = At;
        while (At < text.Length && (char.IsLetter(text[At]) || text[At] == '_'))
        {
            At++;
        }

        if (!JoinOrdinalEnding(start, At, spaced))
        {
            AddWord(start, At, spaced);
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
        var start = At;
        SkipDigits();
        var digits = At - start;
        var grouped = false;
        while (IsThousands(At))
        {
            At += 4;
            grouped = true;
        }

        var value = digits <= LongestNumber && !grouped ? int.Parse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        tokens.Add(new DateToken(DateTokenKind.Number, start, At, spaced) { Value = value, Digits = digits, Grouped = grouped });
    }

    private void SkipDigits()
    {
        while (At < text.Length && char.IsAsciiDigit(text[At]))
        {
            At++;
        }
    }

    private bool IsThousands(int i) => i + 3 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && char.IsAsciiDigit(text[i + 3]) && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
}
