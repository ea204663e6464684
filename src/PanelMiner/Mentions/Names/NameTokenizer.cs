namespace PanelMiner.Mentions.Names;

/// <summary>Cuts a text into words, numbers and marks with their offsets, in one pass. Single line breaks, markup and invisible characters part nothing.</summary>
internal sealed class NameTokenizer
{
    private const int LongestTag = 24;

    // Bounds the work on a stretch without white space.
    private const int LongestAddress = 2048;
    private readonly string text;
    private readonly List<NameToken> tokens;
    private int at;
    private int plainUntil;
    private bool spaced = true;
    private bool initial = true;

    private NameTokenizer(string text)
    {
        this.text = text;
        tokens = new List<NameToken>((text.Length / 5) + 4);
    }

    public static List<NameToken> Tokenize(string text)
    {
        var tokenizer = new NameTokenizer(text);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    private void Run()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                ReadSpace();
            }
            else if (Letters.IsInvisible(c) || c is '*' or '_')
            {
                at++;
            }
            else if (!SkipTag() && !ReadAddress())
            {
                ReadToken(c);
            }
        }
    }

    private void ReadSpace()
    {
        var (start, lines) = (at, 0);
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            lines += text[at] is '\n' or '\u2029' ? 1 : 0;
            at++;
        }

        spaced = true;
        if (lines > 1 && tokens.Count > 0)
        {
            tokens.Add(new NameToken(NameTokenKind.Break, start, at));
            initial = true;
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsLetter(c))
        {
            ReadWord();
        }
        else if (char.IsAsciiDigit(c))
        {
            var start = at++;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            Add(new NameToken(NameTokenKind.Number, start, at));
        }
        else
        {
            var mark = Letters.Alike(c);
            var opens = (mark == '.' && !EndsAbbreviation()) || mark is '!' or '?' or ':' or '|' or ';' or '•' or '·'
                || (initial && mark is '"' or '(' or '-' or '\'');
            Add(new NameToken(NameTokenKind.Mark, at, ++at) { Mark = mark });
            initial = opens;
        }
    }

    private bool EndsAbbreviation() => tokens.Count > 0 && tokens[^1] is { IsWord: true } last
        && ((last.Capital && last.End - last.Start == 1) || (last.Class & (WordClass.Title | WordClass.Short)) != 0);

    private void Add(NameToken token)
    {
        tokens.Add(token with { Spaced = spaced, Initial = initial });
        spaced = false;
        initial = false;
    }

    private void ReadWord()
    {
        var start = at;
        var (letters, capitals, odd) = (0, 0, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                odd |= c > '\u007F';
            }
            else if (Letters.IsInvisible(c) || IsInnerApostrophe(start))
            {
                odd = true;
            }
            else if (!char.IsAsciiDigit(c))
            {
                break;
            }
        }

        var end = at;
        var possessive = SkipPossessive();
        var clean = odd ? Letters.Clean(text.AsSpan(start, end - start)) : null;
        Add(new NameToken(NameTokenKind.Word, start, end)
        {
            Capital = char.IsUpper(text[start]),
            AllCapitals = letters > 1 && capitals == letters,
            Possessive = possessive,
            Class = clean is null ? NameWords.Of(text.AsSpan(start, end - start)) : NameWords.Of(clean),
            Clean = clean,
        });
    }

    // O'Brien and D'Souza are one word; the Panel's is Panel with a possessive ending.
    private bool IsInnerApostrophe(int start) => Letters.Alike(text[at]) == '\'' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1])
        && !IsEnding(at);

    private bool IsEnding(int apostrophe) => text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 == text.Length || !char.IsLetter(text[apostrophe + 2]));

    private bool SkipPossessive()
    {
        if (at >= text.Length || Letters.Alike(text[at]) != '\'')
        {
            return false;
        }

        if (at + 1 < text.Length && IsEnding(at))
        {
            at += 2;
            return true;
        }

        // A closing quotation mark after s is none when the word was opened by one.
        if (text[at - 1] is 's' or 'S' && !(tokens.Count > 0 && tokens[^1] is { Mark: '\'' or '"' }))
        {
            at++;
            return true;
        }

        return false;
    }

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

    private bool ReadAddress()
    {
        if (at < plainUntil)
        {
            return false;
        }

        var end = at;
        var last = Math.Min(text.Length, at + LongestAddress);
        while (end < last && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        plainUntil = end;
        if (AddressShape.Of(text.AsSpan(at, end - at)) is not { } span)
        {
            return false;
        }

        plainUntil = at + span.Start;
        if (span.Start > 0)
        {
            return false;
        }

        Add(new NameToken(NameTokenKind.Address, at, at + span.End));
        at += span.End;
        return true;
    }
}
