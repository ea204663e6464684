namespace PanelMiner.Structure.Metadata;

/// <summary>A value of the header block with its label.</summary>
/// <param name="Field">What it tells.</param>
/// <param name="Name">The label in lower case.</param>
/// <param name="Value">The value; lines kept apart by <c>\n</c>.</param>
/// <param name="Block">Index of the candidate in which the label stands.</param>
internal sealed record HeaderField(LabelField Field, string Name, string Value, int Block)
{
    /// <summary>Index of the candidate in which the value stands, where it is another.</summary>
    public int? ValueBlock { get; init; }
}

/// <summary>A line of the header without a label.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Block">Index of its candidate.</param>
internal sealed record HeaderLine(string Text, int Block);

/// <summary>What stands before a paper's text: labelled values and lines without labels.</summary>
/// <param name="Fields">Labelled values in order.</param>
/// <param name="Lines">Lines without labels in order.</param>
/// <param name="End">Index of the first candidate of the text itself.</param>
/// <param name="Start">Index of the first candidate of the header.</param>
internal sealed record FrontMatter(IReadOnlyList<HeaderField> Fields, IReadOnlyList<HeaderLine> Lines, int Start, int End)
{
    /// <summary>Whether a salutation follows.</summary>
    public bool IsLetter { get; init; }

    /// <summary>The values of one field that are not empty, in order.</summary>
    public IEnumerable<HeaderField> All(LabelField field) => Fields.Where(f => f.Field == field && f.Value.Length > 0);
}
