using System.CommandLine;
using PanelMiner.Search;

namespace PanelMiner.Cli;

/// <summary>The filters of <c>search</c> and <c>export</c>, as options.</summary>
internal sealed class FilterOptions
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        [SearchFields.Force] = "Only papers about this police force area.",
        [SearchFields.Panel] = "Only papers received by a panel with these words in its name.",
        [SearchFields.Year] = "Only papers of this year or range (2016..2018).",
        [SearchFields.Date] = "Only papers of this day, month or range (2016-04..2017-03).",
        [SearchFields.Kind] = $"Only papers of this kind ({string.Join(", ", FilterReader.ValuesOf(SearchFields.Kind))}).",
        [SearchFields.Tag] = "Only passages with this tag (risk, saving, decision, withdrawal).",
        [SearchFields.Body] = "Only passages that name this body, under any of its names.",
        [SearchFields.Person] = "Only passages that name this person.",
        [SearchFields.Arrangement] = "Only passages that name this arrangement.",
        [SearchFields.Fact] = $"Only passages that state a fact of this kind ({string.Join(", ", FactKinds.All)}).",
        [SearchFields.Amount] = "Only passages that name a sum in this range ('>£1m', 250k..2m).",
        [SearchFields.Paper] = "Only this paper.",
    };

    private readonly List<Option<string[]>> options = [.. SearchFields.All.Select(f => new Option<string[]>($"--{f}") { Description = Descriptions[f], HelpName = f.ToUpperInvariant() })];

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command) => options.ForEach(command.Options.Add);

    /// <summary>The filters given; several of one field are alternatives.</summary>
    /// <exception cref="UsageException">A field cannot have the value given.</exception>
    public IReadOnlyList<SearchFilter> Read(ParseResult parsed) => [.. options.SelectMany(o => (parsed.GetValue(o) ?? []).Select(v => Filter(o.Name.TrimStart('-'), v)))];

    private static SearchFilter Filter(string field, string value) => FilterReader.Of(field, value)
        ?? throw new UsageException($"--{field} cannot be '{value}'. {Descriptions[field]}");
}
