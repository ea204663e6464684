using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Gathers a block's text: white space folded to single spaces, deliberate line breaks kept, links at their exact offsets.</summary>
internal sealed class FoldedText
{
    private const char LastPlain = '\u02FF';
    private readonly StringBuilder text = new();
    private readonly List<RawTextLink> links = [];
    private string? address;
    private int linkStart = -1;
    private bool space;

    /// <summary>Whether nothing printable was gathered yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>UTF-16 code units gathered so far.</summary>
    public int Length => text.Length;

    /// <summary>The links so far.</summary>
    public IReadOnlyList<RawTextLink> Links => links;

    /// <summary>Adds characters, folding white space; control and invisible characters are left out.</summary>
    public void Append(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters.ContainsAnyExceptInRange('\0', LastPlain) ? TextForms.Resolve(characters.ToString()) : characters)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
            }
            else if (!IsInvisible(c))
            {
                Put(c);
            }
        }
    }

    /// <summary>Adds a line break that the author made.</summary>
    public void Break()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        space = false;
    }

    /// <summary>What follows leads to an address, until <see cref="EndLink"/>.</summary>
    public void BeginLink(string target)
    {
        EndLink();
        (address, linkStart) = (target, -1);
    }

    /// <summary>Ends the link begun last.</summary>
    public void EndLink()
    {
        if (address is not null && linkStart >= 0 && text.Length > linkStart)
        {
            links.Add(new(linkStart, text.Length, address));
        }

        address = null;
    }

    /// <summary>Adds another text with its links.</summary>
    public void Append(FoldedText other)
    {
        if (space && text.Length > 0 && text[^1] != '\n' && !other.IsEmpty)
        {
            text.Append(' ');
        }

        var offset = text.Length;
        text.Append(other.text);
        links.AddRange(other.links.Select(l => l with { Start = l.Start + offset, End = l.End + offset }));
        space = other.space || (other.IsEmpty && space);
    }

    /// <summary>The text without leading and trailing white space.</summary>
    public override string ToString() => text.ToString().TrimEnd('\n');

    /// <summary>Takes characters off the front, moving the links.</summary>
    public void Cut(int length)
    {
        text.Remove(0, length);
        for (var i = links.Count - 1; i >= 0; i--)
        {
            var moved = links[i] with { Start = Math.Max(0, links[i].Start - length), End = links[i].End - length };
            if (moved.End <= moved.Start)
            {
                links.RemoveAt(i);
            }
            else
            {
                links[i] = moved;
            }
        }
    }

    private void Put(char c)
    {
        if (space && text.Length > 0 && text[^1] != '\n')
        {
            text.Append(' ');
        }

        space = false;
        if (address is not null && linkStart < 0)
        {
            linkStart = text.Length;
        }

        text.Append(c);
    }

    private static bool IsInvisible(char c) =>
        c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or '\uFFFD';
}
