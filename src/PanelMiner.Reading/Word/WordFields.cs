using System.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Reading.Word;

/// <summary>Follows the fields of a document, which may run over paragraphs: their instructions are not text, their results are.</summary>
internal sealed partial class WordFields
{
    private const int MaxNesting = 64;
    private readonly List<Field> open = [];
    private int tooDeep;

    /// <summary>Whether text at this point is printed: every open field has reached its result.</summary>
    public bool IsPrinting => tooDeep == 0 && open.TrueForAll(f => f.InResult);

    /// <summary>Follows a field mark; tells the text where a link begins and ends.</summary>
    public void Mark(string? kind, FoldedText text)
    {
        switch (kind)
        {
            case "begin" when open.Count >= MaxNesting:
                tooDeep++;
                break;
            case "begin":
                open.Add(new());
                break;
            case "separate" when tooDeep == 0 && open.Count > 0:
                BeginResult(open[^1], text);
                break;
            case "end" when tooDeep > 0:
                tooDeep--;
                break;
            case "end" when open.Count > 0:
                EndResult(text);
                break;
        }
    }

    /// <summary>Takes a piece of an instruction.</summary>
    public void Instruct(string instruction)
    {
        if (open.Count > 0 && !open[^1].InResult)
        {
            open[^1].Instruction.Append(instruction);
        }
    }

    /// <summary>The address of a hyperlink instruction, or nothing.</summary>
    public static string? AddressOf(string instruction)
    {
        var match = Hyperlink().Match(instruction);
        return match.Success ? match.Groups["address"].Value : null;
    }

    private static void BeginResult(Field field, FoldedText text)
    {
        field.InResult = true;
        if (AddressOf(field.Instruction.ToString()) is { } address)
        {
            field.IsLink = true;
            text.BeginLink(address);
        }
    }

    private void EndResult(FoldedText text)
    {
        if (open[^1].IsLink)
        {
            text.EndLink();
        }

        open.RemoveAt(open.Count - 1);
    }

    [GeneratedRegex("^\\s*HYPERLINK\\s+\"(?<address>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Hyperlink();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public bool IsLink { get; set; }
    }
}
