using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Search;

/// <summary>A question to the index.</summary>
/// <param name="Query">What the person typed.</param>
public sealed record PassageQuery(string Query)
{
    /// <summary>Most hits returned.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Cursor of an earlier answer, to go on from.</summary>
    public string? After { get; init; }

    /// <summary>Only passages that pass all of these; values of one field are alternatives.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>In which order hits come.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Whether each paper is shown once, by its best passage.</summary>
    public bool ByPaper { get; init; }

    /// <summary>Id of a passage (<c>PAPERID:N</c>): only passages that speak of the same things, without itself.</summary>
    public string? Like { get; init; }

    /// <summary>Only papers that were taken in since then: an ISO day or instant.</summary>
    public string? Since { get; init; }
}

/// <summary>In which order hits come.</summary>
public enum SearchOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Papers of the latest date first.</summary>
    Newest,

    /// <summary>Papers of the earliest date first.</summary>
    Oldest,
}

/// <summary>What the index answers.</summary>
/// <param name="Query">As typed.</param>
/// <param name="ReadAs">How it was read.</param>
/// <param name="Total">Passages found.</param>
/// <param name="Hits">The best of them, best first.</param>
/// <param name="Facets">Counts of the whole result.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record SearchAnswer(
    string Query, string ReadAs, int Total, IReadOnlyList<Hit> Hits, IReadOnlyList<Facet> Facets, Coverage Coverage)
{
    /// <summary>A spelling that would find more.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Cursor to go on from; absent at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>A passage found.</summary>
/// <param name="Passage">The passage with its tags and mentions.</param>
/// <param name="Score">Its score; higher is better.</param>
/// <param name="Highlights">The words that were found, in the passage's text.</param>
/// <param name="Snippet">The stretch of its text around them.</param>
/// <param name="Address">Address of the passage: <c>PAPERID#p2.4</c>, or <c>PAPERID:N</c> without a number.</param>
public sealed record Hit(TaggedPassage Passage, double Score, IReadOnlyList<TextSpan> Highlights, string Snippet, string Address)
{
    /// <summary>Title of the paper.</summary>
    public string? Title { get; init; }

    /// <summary>The panel that received it.</summary>
    public string? Panel { get; init; }

    /// <summary>The paper's date, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Agenda item.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Public address of the paper.</summary>
    public string? Url { get; init; }

    /// <summary>Addresses of the same passage of the same paper in other packs, which are not shown as hits of their own.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>Passages of this paper that were found; only where papers are shown once.</summary>
    public int? InPaper { get; init; }
}

/// <summary>Passages of one paper that were found.</summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Numbers">Their numbers, in reading order.</param>
public sealed record PaperMatches(string Paper, IReadOnlyList<int> Numbers);

/// <summary>Counts of a result by one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Its values with their counts, most first.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values);

/// <summary>A value with its count.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">Passages that have it.</param>
public sealed record FacetValue(string Value, int Count);

/// <summary>What a workspace holds, so that "nothing found" can be trusted.</summary>
/// <param name="Papers">Papers searched.</param>
/// <param name="Panels">Panels whose papers they are.</param>
/// <param name="Failed">Files that could not be read.</param>
/// <param name="Partial">Papers that were read in part.</param>
/// <param name="HeldBack">Papers and parts held back.</param>
/// <param name="MeetingsWithoutPaper">Meetings known by their agenda of which no paper is held.</param>
public sealed record Coverage(int Papers, IReadOnlyList<string> Panels, int Failed, int Partial, int HeldBack, int MeetingsWithoutPaper)
{
    /// <summary>Date of the oldest paper, as EDTF.</summary>
    public string? From { get; init; }

    /// <summary>Date of the newest paper, as EDTF.</summary>
    public string? To { get; init; }
}
