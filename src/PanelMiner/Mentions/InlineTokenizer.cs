namespace PanelMiner.Mentions;

/// <summary>Walks over a text once: white space, invisible characters and inline markup part or join what stands around them and make no tokens; addresses are one token each.</summary>
internal abstract class InlineTokenizer(string text)
{
    private int plainUntil;

    /// <summary>The next character to be read.</summary>
    protected int At { get; set; }

    /// <summary>Reads the whole text.</summary>
    protected void Run()
    {
        var spaced = true;
        while (At < text.Length)
        {
            var c = text[At];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                At++;
            }
            else if (Typography.IsInvisible(c) || IsMarkup(c))
            {
                At++;
            }
            else if (Typography.AfterTag(text, At) is var after && after > At)
            {
                // Inline markup such as <sup>rd</sup> stands between the characters of one date without parting them.
                At = after;
            }
            else
            {
                if (!ReadAddress(spaced))
                {
                    Read(c, spaced);
                }

                spaced = false;
            }
        }
    }

    /// <summary>Whether a character is a sign of emphasis in plain text.</summary>
    protected abstract bool IsMarkup(char c);

    /// <summary>Reads the token that begins with a character.</summary>
    protected abstract void Read(char c, bool spaced);

    /// <summary>Keeps an address as a token.</summary>
    protected abstract void AddAddress(int start, int end, bool spaced);

    private bool ReadAddress(bool spaced)
    {
        if (At < plainUntil)
        {
            return false;
        }

        plainUntil = Typography.ChunkEnd(text, At);
        if (!Typography.IsAddress(text.AsSpan(At, plainUntil - At)))
        {
            return false;
        }

        AddAddress(At, plainUntil, spaced);
        At = plainUntil;
        return true;
    }
}
