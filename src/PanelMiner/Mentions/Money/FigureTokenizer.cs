namespace PanelMiner.Mentions.Money;

/// <summary>Cuts a text into figures, words, signs of currency and marks with their offsets, in one pass.</summary>
internal sealed partial class FigureTokenizer
{
    private const int MostBroken = 2;
    private readonly string text;
    private readonly List<FigureToken> tokens;
    private int at;
    private int plainUntil;

    private FigureTokenizer(string text)
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
            }
            else if (Typography.IsInvisible(c) || c is '*' or '_')
            {
                at++;
            }
            else if (Typography.AfterTag(text, at) is var after && after > at)
            {
                at = after;
            }
            else
            {
                Read(c, spaced);
                spaced = false;
            }
        }
    }

    private void Read(char c, bool spaced)
    {
        if (ReadAddress(spaced) || ReadCurrency(c, spaced))
        {
            return;
        }

        if (char.IsAsciiDigit(c) || FractionOf(c) > 0 || (c == '.' && DigitAt(at + 1) && !DigitAt(at - 1) && !LetterAt(at - 1)))
        {
            ReadNumber(spaced);
        }
        else if (char.IsLetter(c))
        {
            ReadWord(spaced);
        }
        else
        {
            tokens.Add(new FigureToken(FigureTokenKind.Mark, at, at + 1, spaced) { Mark = Typography.Alike(c) });
            at++;
        }
    }

    private bool DigitAt(int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private bool LetterAt(int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private bool ReadAddress(bool spaced)
    {
        if (at < plainUntil)
        {
            return false;
        }

        plainUntil = Typography.ChunkEnd(text, at);
        if (!Typography.IsAddress(text.AsSpan(at, plainUntil - at)))
        {
            return false;
        }

        tokens.Add(new FigureToken(FigureTokenKind.Address, at, plainUntil, spaced));
        at = plainUntil;
        return true;
    }

    private bool ReadCurrency(char c, bool spaced)
    {
        if (!MayBeSign(c))
        {
            return false;
        }

        foreach (var sign in FigureLexicon.Instance.Signs)
        {
            if (string.CompareOrdinal(text, at, sign.Text, 0, sign.Text.Length) == 0 && (!sign.Broken || IsBrokenSign(at + sign.Text.Length)))
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
        return (DigitAt(end) || IsUnit(end)) && !DigitAt(at - 1) && !LetterAt(at - 1);
    }

    private int AfterBroken(int end)
    {
        for (var k = 0; k < MostBroken && text[at] == '\uFFFD' && end < text.Length && text[end] == '\uFFFD'; k++)
        {
            end++;
        }

        return end;
    }

    // "£m" and "£k" in the heading of a table.
    private bool IsUnit(int i) => text[at] == '\uFFFD' && i < text.Length && text[i] is 'm' or 'M' or 'k' or 'K' && !LetterAt(i + 1);

    private void AddSign(CurrencySign sign, bool spaced)
    {
        var end = sign.Broken ? AfterBroken(at + sign.Text.Length) : at + sign.Text.Length;
        var guessed = sign.Broken && sign.Text[0] <= '\u007F';
        tokens.Add(new FigureToken(FigureTokenKind.Currency, at, end, spaced) { Currency = sign.Code, Guessed = guessed });
        at = end;
    }

    private void ReadWord(bool spaced)
    {
        var start = at;
        while (LetterAt(at))
        {
            at++;
        }

        var word = text.AsSpan(start, at - start);
        var isCode = word.Length == 3 && FigureLexicon.Instance.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out _);
        tokens.Add(new FigureToken(isCode ? FigureTokenKind.Currency : FigureTokenKind.Word, start, at, spaced)
        {
            Word = FigureLexicon.Instance.Word(word),
            Currency = FigureLexicon.Instance.CurrencyWord(word),
        });
    }
}
