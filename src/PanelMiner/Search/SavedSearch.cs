namespace PanelMiner.Search;

/// <summary>A question kept under a name, to be asked again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Query">What the person typed.</param>
/// <param name="Filters">Its filters.</param>
/// <param name="Order">In which order its hits come.</param>
/// <param name="LastRun">When it was last asked, ISO 8601 with offset: what was taken in later is new to it.</param>
public sealed record SavedSearch(string Name, string Query, IReadOnlyList<SearchFilter> Filters, SearchOrder Order, string LastRun);
