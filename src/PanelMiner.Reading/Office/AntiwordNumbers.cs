namespace PanelMiner.Reading.Office;

/// <summary>Finds the printed numbers of list items in antiword's text output, which its DocBook output leaves out.</summary>
internal sealed class AntiwordNumbers(string text)
{
    private const int Compared = 60;
    private const int LookAhead = 400;
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');
    private int next;

    /// <summary>The number of the next list item with that text; nothing when it is not found, or printed without one.</summary>
    public string? Of(string item)
    {
        var start = Start(item);
        for (var i = next; i < Math.Min(lines.Length, next + LookAhead); i++)
        {
            var line = lines[i].TrimStart();
            var label = NumberLabels.LengthAtStart(line, out var number);
            if (label > 0 && start.Length > 0 && Start(line[label..]) == start)
            {
                next = i + 1;
                return number;
            }
        }

        return null;
    }

    // Both outputs fold white space in their own ways.
    private static string Start(string text)
    {
        Span<char> start = stackalloc char[Compared];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && length < Compared)
            {
                start[length++] = c;
            }
        }

        return start[..length].ToString();
    }
}
