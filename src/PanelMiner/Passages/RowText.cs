using System.Text;

namespace PanelMiner.Passages;

/// <summary>The text of a row: its cells with bars between them.</summary>
/// <param name="Text">The cells joined; empty ones keep their place between others, and are dropped after the last.</param>
/// <param name="Starts">Offset in <paramref name="Text"/> at which each cell begins.</param>
internal sealed record RowText(string Text, IReadOnlyList<int> Starts)
{
    public static RowText Of(IReadOnlyList<string> cells)
    {
        var filled = cells.Count;
        while (filled > 0 && cells[filled - 1].Length == 0)
        {
            filled--;
        }

        var text = new StringBuilder();
        var starts = new List<int>(filled);
        for (var i = 0; i < filled; i++)
        {
            if (i > 0)
            {
                text.Append(text.Length > 0 ? " |" : "|");
            }

            text.Append(text.Length > 0 && cells[i].Length > 0 ? " " : "");
            starts.Add(text.Length);
            text.Append(cells[i]);
        }

        return new(text.ToString(), starts);
    }
}
