namespace PanelMiner.Mentions.Money;

/// <summary>Cuts a text into figures, words, signs of currency and marks with their offsets, in one pass.</summary>
internal sealed partial class FigureTokenizer : InlineTokenizer
{
    private const int MostBroken = 2;
    private readonly string text;
    private readonly List<FigureToken> tokens;

    private FigureTokenizer(string text)
        : base(text)
    {
        this.text = text;
        tokens = new List<FigureToken>((text.Length / 5) + 4);
    }

    public static List<FigureToken> Tokenize(string text)
    {
        var tokenizer = new FigureTokenizer(text);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    protected override bool IsMarkup(char c) => c is '*' or '_';

    protected override void AddAddress(int start, int end, bool spaced) => tokens.Add(new FigureToken(FigureTokenKind.Address, start, end, spaced));

    protected override void Read(char c, bool spaced)
    {
        if (ReadCurrency(c, spaced))
        {
            return;
        }

        if (char.IsAsciiDigit(c) || FractionOf(c) > 0 || (c == '.' && DigitAt(At + 1) && !DigitAt(At - 1) && !LetterAt(At - 1)))
        {
            ReadNumber(spaced);
        }
        else if (char.IsLetter(c))
        {
            ReadWord(spaced);
        }
        else
        {
            tokens.Add(new FigureToken(FigureTokenKind.Mark, At, At + 1, spaced) { Mark = Typography.Alike(c) });
            At++;
        }
    }

    private bool DigitAt(int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private bool LetterAt(int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private bool ReadCurrency(char c, bool spaced)
    {
        if (!MayBeSign(c))
        {
            return false;
        }

        foreach (var sign in FigureLexicon.Instance.Signs)
        {
            if (string.CompareOrdinal(text, At, sign.Text, 0, sign.Text.Length) == 0 && (!sign.Broken || IsBrokenSign(At + sign.Text.Length)))
            {
                AddSign(sign, spaced);
                return true;
            }
        }

        return false;
    }

    private static bool MayBeSign(char c) => c is '$' or '&' or '#' or '?' or 'U' || (c > '\u007F' && !(c is >= '\u2010' and <= '\u201F'));

    // What a wrong encoding leaves of a pound sign, once or for each of its bytes, stands free before its figure and close to it.
    private bool IsBrokenSign(int end)
    {
        end = AfterBroken(end);
        return (DigitAt(end) || IsUnit(end)) && !DigitAt(At - 1) && !LetterAt(At - 1);
    }

    private int AfterBroken(int end)
    {
        for (var k = 0; k < MostBroken && text[At] == '\uFFFD' && end < text.Length && text[end] == '\uFFFD'; k++)
        {
            end++;
        }

        return end;
    }

    // "£m" and "£k" in the heading of a table.
    private bool IsUnit(int i) => text[At] == '\uFFFD' && i < text.Length && text[i] is 'm' or 'M' or 'k' or 'K' && !LetterAt(i + 1);

    private void AddSign(CurrencySign sign, bool spaced)
    {
        var end = sign.Broken ? AfterBroken(At + sign.Text.Length) : At + sign.Text.Length;
        var guessed = sign.Broken && sign.Text[0] <= '\u007F';
        tokens.Add(new FigureToken(FigureTokenKind.Currency, At, end, spaced) { Currency = sign.Code, Guessed = guessed });
        At = end;
    }

    private void ReadWord(bool spaced)
    {
        var start = At;
        while (LetterAt(At))
        {
            At++;
        }

        var word = text.AsSpan(start, At - start);
        var isCode = word.Length == 3 && FigureLexicon.Instance.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out _);
        tokens.Add(new FigureToken(isCode ? FigureTokenKind.Currency : FigureTokenKind.Word, start, At, spaced)
        {
            Word = FigureLexicon.Instance.Word(word),
            Currency = FigureLexicon.Instance.CurrencyWord(word),
        });
    }
}
