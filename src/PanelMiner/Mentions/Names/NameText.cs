namespace PanelMiner.Mentions.Names;

/// <summary>A text with its tokens, and questions about them. Indexes out of range answer "no".</summary>
internal sealed class NameText
{
    public NameText(string text)
    {
        Text = text;
        Tokens = NameTokenizer.Tokenize(text);
    }

    public string Text { get; }

    public List<NameToken> Tokens { get; }

    public int Count => Tokens.Count;

    public bool Has(int i) => i >= 0 && i < Tokens.Count;

    public bool IsWord(int i) => Has(i) && Tokens[i].IsWord;

    public bool IsCapital(int i) => Has(i) && Tokens[i] is { IsWord: true, Capital: true };

    public bool IsLower(int i) => Has(i) && Tokens[i] is { IsWord: true, Capital: false };

    public bool IsMark(int i, char mark) => Has(i) && Tokens[i].Kind == NameTokenKind.Mark && Tokens[i].Mark == mark;

    public bool Is(int i, string word) => IsWord(i) && Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsClass(int i, WordClass one) => Has(i) && (Tokens[i].Class & one) != 0;

    /// <summary>Whether a token is "and", "&amp;" or "+".</summary>
    public bool IsAnd(int i) => IsMark(i, '&') || IsMark(i, '+') || Is(i, "and");

    /// <summary>Whether a token is a dash between phrases, not a hyphen.</summary>
    public bool IsDash(int i) => IsMark(i, '-') && !IsGlued(i + 1);

    /// <summary>Whether a token follows the one before it without white space.</summary>
    public bool IsGlued(int i) => Has(i) && i > 0 && !Tokens[i].Spaced;

    public bool IsInitial(int i) => Has(i) && Tokens[i].Initial;

    /// <summary>The letters of a word or number.</summary>
    public ReadOnlySpan<char> Word(int i) => Tokens[i].Clean is { } clean ? clean : Text.AsSpan(Tokens[i].Start, Tokens[i].End - Tokens[i].Start);

    /// <summary>The words of tokens from one to before another.</summary>
    public string Slice(int from, int to) => to > from ? Text[Tokens[from].Start..Tokens[to - 1].End] : "";

    /// <summary>Index of the first token that starts at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The words of tokens, one space apart, "and" for "&amp;", typographic apostrophes made plain: a name as it is kept.</summary>
    public string Plain(int from, int to)
    {
        var plain = new System.Text.StringBuilder();
        for (var i = from; i < to; i++)
        {
            var token = Tokens[i];
            var joined = token.Kind == NameTokenKind.Mark && token.Mark == '&';
            if (plain.Length > 0 && (token.Spaced || joined || IsMark(i - 1, '&')))
            {
                plain.Append(' ');
            }

            if (token.Kind == NameTokenKind.Mark)
            {
                plain.Append(joined ? "and" : token.Mark.ToString());
            }
            else
            {
                plain.Append(Word(i));
            }

            if (token.Possessive && i < to - 1)
            {
                plain.Append(Word(i)[^1] is 's' or 'S' && !PossessiveHasS(token) ? "'" : "'s");
            }
        }

        return plain.ToString();
    }

    private bool PossessiveHasS(NameToken token) => token.End + 1 < Text.Length && Text[token.End + 1] is 's' or 'S';
}
