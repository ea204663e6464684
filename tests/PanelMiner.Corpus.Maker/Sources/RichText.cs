using System.Text;

namespace PanelMiner.Corpus.Maker.Sources;

/// <summary>Words with their looks, links, footnotes and marked mentions.</summary>
internal sealed record RichText(IReadOnlyList<TextRun> Runs, IReadOnlyList<Mark> Marks)
{
    public static RichText Empty { get; } = new([], []);

    /// <summary>The words alone, with a space for a line break, tab or page end: the text of a passage.</summary>
    public string Plain { get; } = Normal(Runs);

    public IEnumerable<RichText> Notes => Runs.Where(r => r.Note is not null).Select(r => r.Note!);

    private static string Normal(IReadOnlyList<TextRun> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run.Text.Replace('\n', ' ').Replace('\t', ' ').Replace('\f', ' '));
        }

        return text.ToString();
    }
}

/// <summary>A stretch of words of one look. A footnote is a run without words.</summary>
internal sealed record TextRun(string Text)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Raised { get; init; }

    public string? Link { get; init; }

    public RichText? Note { get; init; }
}

/// <summary>A mention: its kind (d date, m money, p percentage, o organisation, n person, a arrangement, x open to either reading), where it stands and what it means.</summary>
internal sealed record Mark(char Kind, int Start, int End, string? Value);
