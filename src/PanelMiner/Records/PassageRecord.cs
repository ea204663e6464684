using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Search;
using PanelMiner.Structure;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Records;

/// <summary>The contract's <c>passage</c>.</summary>
public sealed record PassageRecord(
    string Id, string Key, string Paper, int N, PassageKind Kind, IReadOnlyList<string> Section, string? Paragraph, int? Page,
    IReadOnlyList<PageBox> Boxes, string? Context, string Text, IReadOnlyList<PassageTag> Tags, IReadOnlyList<Mention> Mentions, int? Part)
{
    /// <summary>The record of a passage, with the tags that apply.</summary>
    public static PassageRecord Of(TaggedPassage tagged)
    {
        var p = tagged.Passage;
        return new(
            p.Id, p.Key, p.Paper, p.N, p.Kind, p.Section, p.Paragraph, p.Page, p.Boxes, p.Context, p.Text,
            [.. tagged.Tags.Where(t => t.Applies)], tagged.Mentions, p.Part);
    }
}

/// <summary>The contract's <c>hit</c>: a passage found, with where it stands and which words were found.</summary>
public sealed record HitRecord(
    string Id, string Key, string Paper, int N, PassageKind Kind, IReadOnlyList<string> Section, string? Paragraph, int? Page,
    string? Context, string Text, IReadOnlyList<PassageTag> Tags, IReadOnlyList<Mention> Mentions, double Score, string? Title,
    string? Panel, string? Date, string? AgendaItem, string Address, IReadOnlyList<TextSpan> Highlights, string Snippet,
    string? Url, IReadOnlyList<string>? AlsoIn, int? InPaper)
{
    /// <summary>The record of a hit.</summary>
    public static HitRecord Of(Hit hit)
    {
        var p = hit.Passage.Passage;
        return new(
            p.Id, p.Key, p.Paper, p.N, p.Kind, p.Section, p.Paragraph, p.Page, p.Context, p.Text,
            [.. hit.Passage.Tags.Where(t => t.Applies)], hit.Passage.Mentions, hit.Score, hit.Title,
            hit.Panel, hit.Date, hit.AgendaItem, hit.Address, hit.Highlights, hit.Snippet, hit.Url,
            hit.AlsoIn.Count == 0 ? null : hit.AlsoIn, hit.InPaper);
    }
}

/// <summary>An export that was written.</summary>
/// <param name="Of">What its rows are.</param>
/// <param name="Format">csv, jsonl, xlsx or parquet.</param>
/// <param name="File">The file.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="ReadAs">How the query and filters were read.</param>
public sealed record ExportRecord(string Of, string Format, string File, long Rows, string ReadAs);

/// <summary>What a person's verdicts on a sample of facts say.</summary>
/// <param name="Kind">Kind of facts, or <c>all</c>.</param>
/// <param name="Right">Facts that are right.</param>
/// <param name="Wrong">Facts that are wrong.</param>
/// <param name="Open">Facts without a verdict.</param>
/// <param name="Precision">Share of right ones among those with a verdict.</param>
/// <param name="Low">Lower end of its 95% interval.</param>
/// <param name="High">Upper end.</param>
public sealed record VerdictRecord(string Kind, int Right, int Wrong, int Open, double Precision, double Low, double High);

/// <summary>The passage that <c>show</c> was asked for, between its neighbours.</summary>
/// <param name="Passage">Its id.</param>
/// <param name="Address">Its address, by which it is cited.</param>
/// <param name="Paper">Id of its paper.</param>
/// <param name="Citation">Title, panel, date, item, paragraph and page, as a person cites it.</param>
public sealed record ShownRecord(string Passage, string Address, string Paper, string Citation);

/// <summary>The contract's <c>answer</c>: how a question was read and how much was found.</summary>
/// <param name="Query">As typed.</param>
/// <param name="ReadAs">How it was read.</param>
/// <param name="Total">Passages found.</param>
/// <param name="Suggestion">A spelling that would find more.</param>
/// <param name="Next">Cursor to go on from with <c>--after</c>.</param>
public sealed record AnswerRecord(string Query, string ReadAs, int Total, string? Suggestion, string? Next);

/// <summary>A block that is no passage (heading, furniture, metadata …), or a row of column headings of a table, as <c>mine --all-blocks</c> prints it.</summary>
/// <param name="Paper">Id of its paper.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Text">Its words.</param>
/// <param name="Page">Page on which it begins.</param>
public sealed record BlockRecord(string Paper, BlockKind Kind, string? Number, string Text, int? Page);
