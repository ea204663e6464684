using PanelMiner.Export;
using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Timelines;

namespace PanelMiner.Cli.Exports;

/// <summary>Makes the tables of an export from a workspace.</summary>
internal sealed class ExportTables(Workspace workspace, PassageQuery question)
{
    private readonly ReadQuery read = new QueryReader().Read(question.Query);

    /// <summary>How the query and filters were read.</summary>
    public string ReadAs => (read with { Filters = [.. Filters] }).ToString();

    private IEnumerable<SearchFilter> Filters => read.Filters.Concat(question.Filters);

    private bool TakesEverything => read.Required.Count == 0 && read.Excluded.Count == 0 && !Filters.Any() && question.Since is null && question.Like is null;

    public ExportTable Facts(int? sample, int seed)
    {
        var kinds = Filters.Where(f => f.Field == SearchFields.Fact && !f.Excludes).Select(f => f.Value).ToHashSet(StringComparer.Ordinal);
        return sample is { } size ? FactTable.Sample(Found(), kinds, size, seed) : FactTable.Of(Found(), kinds);
    }

    public ExportTable Passages() => PassageTable.Of(Found());

    /// <summary>Every paper that passes the filters on papers, whether or not anything was found in it.</summary>
    public ExportTable Papers()
    {
        var late = question.Since is null ? null : workspace.Index.Matches(new PassageQuery("") { Since = question.Since }).Select(m => m.Paper).ToHashSet(StringComparer.Ordinal);
        var found = TakesEverything ? null : workspace.Index.Matches(question).GroupBy(m => m.Paper, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlySet<int>)g.SelectMany(m => m.Numbers).ToHashSet(), StringComparer.Ordinal);
        return PaperTable.Of(workspace.Store.MinedSince(0).Select(m => m.Mined).Where(m => PaperFilters.Pass(m.Paper, Filters) && (late is null || late.Contains(m.Paper.Id)))
            .Select(m => Selected(m, found is null ? null : found.GetValueOrDefault(m.Paper.Id) ?? new HashSet<int>())));
    }

    public ExportTable Arrangements()
    {
        var book = LoadedLibrary.Read(workspace, null).Library.Book;
        var named = TakesEverything ? null : workspace.Index.Matches(question).SelectMany(m => book.PaperArrangements.GetValueOrDefault(m.Paper) ?? []).ToHashSet(StringComparer.Ordinal);
        return ArrangementTable.Of(book.Arrangements.Where(a => named is null || named.Contains(a.Id)));
    }

    /// <summary>The story of one arrangement, or of each.</summary>
    /// <exception cref="UsageException">The name fits no arrangement.</exception>
    public ExportTable Timeline(string? name)
    {
        var library = LoadedLibrary.Read(workspace, null).Library;
        var (papers, book) = (library.Papers, library.Book);
        var subjects = name is null ? book.Arrangements : new ArrangementResolver().Find(name, book);
        if (subjects.Count == 0)
        {
            throw new UsageException($"No arrangement goes by the name '{name}'. 'panelminer export arrangements' lists them.");
        }

        var cited = TakesEverything ? null : workspace.Index.Matches(question).SelectMany(m => m.Numbers.Select(n => FormattableString.Invariant($"{m.Paper}:{n}"))).ToHashSet(StringComparer.Ordinal);
        var builder = new TimelineBuilder();
        var entries = subjects.SelectMany(a => builder.Build(TimelineSubject.OfArrangement(a.Id), library).Select(e => new ToldEntry(a.Id, a.Name, e)))
            .Where(t => cited is null || t.Entry.Citations.Any(c => cited.Contains(c.Passage)));
        return TimelineTable.Of(entries, papers.ToDictionary(p => p.Paper.Id, p => Selected(new MinedPaper(p.Paper, p.Passages, p.Facts), null), StringComparer.Ordinal));
    }

    private IEnumerable<SelectedPaper> Found() => TakesEverything
        ? workspace.Store.MinedSince(0).Select(m => Selected(m.Mined, null))
        : workspace.Index.Matches(question).Select(m => (m.Numbers, Mined: workspace.Store.Find(m.Paper))).Where(m => m.Mined is not null)
            .Select(m => Selected(m.Mined!, m.Numbers.ToHashSet()));

    private SelectedPaper Selected(MinedPaper mined, IReadOnlySet<int>? numbers) =>
        new(mined, numbers, workspace.OriginalFile(mined.Paper) is { } file ? new Uri(file).AbsoluteUri : null);
}
