using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>A note cited in a paragraph.</summary>
/// <param name="IsEndnote">Whether it is an endnote.</param>
/// <param name="Id">Its id in the part of notes.</param>
internal sealed record WordNoteMark(bool IsEndnote, string Id);

/// <summary>What stands in a paragraph, as its runs are read.</summary>
internal sealed class WordParagraph
{
    private readonly Dictionary<int, int> sizes = [];

    /// <summary>Its text.</summary>
    public FoldedText Text { get; } = new();

    /// <summary>Notes that it cites, in order.</summary>
    public List<WordNoteMark> Notes { get; } = [];

    /// <summary>Contents of text boxes anchored in it.</summary>
    public List<XElement> TextBoxes { get; } = [];

    /// <summary>Ids of the parts that hold the texts of diagrams anchored in it.</summary>
    public List<string> Diagrams { get; } = [];

    /// <summary>Whether a page break stands before its text.</summary>
    public bool BreakBefore { get; set; }

    /// <summary>Whether a page break stands in or after its text.</summary>
    public bool BreakAfter { get; set; }

    /// <summary>Length of the text before its first tab; absent without one.</summary>
    public int? FirstTab { get; private set; }

    /// <summary>Whether it has text and all of it is bold.</summary>
    public bool AllBold => sizes.Count > 0 && !hasLight;

    private bool hasLight;

    /// <summary>Font size of most of its characters in half points.</summary>
    public int? HalfPoints => sizes.Count == 0 ? null : sizes.MaxBy(s => s.Value).Key;

    /// <summary>Adds a run's characters with their looks.</summary>
    public void Append(string characters, bool bold, int halfPoints)
    {
        Text.Append(characters);
        var printed = characters.Count(c => !char.IsWhiteSpace(c));
        if (printed > 0)
        {
            sizes[halfPoints] = sizes.GetValueOrDefault(halfPoints) + printed;
            hasLight |= !bold;
        }
    }

    /// <summary>Adds a tab: white space that may end a typed label.</summary>
    public void Tab()
    {
        if (!Text.IsEmpty)
        {
            FirstTab ??= Text.ToString().Length;
        }

        Text.Append("\t");
    }

    /// <summary>Adds a page break.</summary>
    public void PageBreak()
    {
        if (Text.IsEmpty)
        {
            BreakBefore = true;
        }
        else
        {
            BreakAfter = true;
        }
    }
}
