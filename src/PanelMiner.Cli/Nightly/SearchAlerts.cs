using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PanelMiner.Ingestion;
using PanelMiner.Search;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Nightly;

/// <summary>
/// An Atom feed for each saved search, in <c>feeds/</c> of the workspace: passages of papers that came in this night and answer it. A passage is told once,
/// by its key; what only a new extractor or model changed is not told, since its paper did not come in.
/// </summary>
internal sealed class SearchAlerts
{
    private const string Folder = "feeds";
    private const string ToldFile = "told.json";
    private const int MostEntries = 100;
    private const int Page = 200;
    private const int MostPages = 25;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly Workspace workspace;
    private readonly string folder;
    private readonly TimeProvider clock;

    public SearchAlerts(Workspace workspace, TimeProvider clock)
    {
        this.workspace = workspace;
        this.clock = clock;
        folder = Path.Combine(workspace.Folder, Folder);
    }

    /// <summary>Writes the feeds.</summary>
    /// <returns>New passages by the name of the search.</returns>
    public IReadOnlyDictionary<string, int> Write(IReadOnlyList<LedgerEntry> rows)
    {
        var came = rows.Where(r => r.Outcome is LedgerOutcome.New or LedgerOutcome.Revised).Select(r => r.Paper).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var told = Told();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var search in workspace.Searches.All())
        {
            var known = told.TryGetValue(search.Name, out var keys) ? keys : told[search.Name] = [];
            var fresh = Hits(search).Where(h => came.Contains(h.Passage.Passage.Paper.Split('-')[0]) && known.Add(h.Passage.Passage.Key)).ToList();
            counts[search.Name] = fresh.Count;
            WriteFeed(search, fresh);
        }

        Put(Path.Combine(folder, ToldFile), JsonSerializer.Serialize(told));
        return counts;
    }

    private IEnumerable<Hit> Hits(SavedSearch search)
    {
        var question = new PassageQuery(search.Query) { Filters = search.Filters, Limit = Page };
        for (var page = 0; page < MostPages; page++)
        {
            var answer = workspace.Index.Search(question);
            foreach (var hit in answer.Hits)
            {
                yield return hit;
            }

            if (answer.Next is null)
            {
                yield break;
            }

            question = question with { After = answer.Next };
        }
    }

    private Dictionary<string, HashSet<string>> Told()
    {
        var path = Path.Combine(folder, ToldFile);
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(File.ReadAllText(path)) ?? [] : [];
    }

    private void WriteFeed(SavedSearch search, List<Hit> fresh)
    {
        var path = Path.Combine(folder, $"{FileNameOf(search.Name)}.xml");
        var older = File.Exists(path) ? XDocument.Load(path).Root!.Elements(Atom + "entry").ToList() : [];
        if (fresh.Count == 0 && older.Count > 0)
        {
            return;
        }

        var now = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "title", Printable(search.Name)),
            new XElement(Atom + "id", $"urn:panelminer:search:{Uri.EscapeDataString(search.Name)}"),
            new XElement(Atom + "updated", now),
            new XElement(Atom + "author", new XElement(Atom + "name", "PanelMiner")),
            fresh.Select(h => Entry(h, now)).Concat(older).Take(MostEntries));
        Put(path, new XDocument(feed).ToString());
    }

    private static XElement Entry(Hit hit, string now) => new(Atom + "entry",
        new XElement(Atom + "title", Printable($"{hit.Title ?? hit.Passage.Passage.Paper}{(hit.Passage.Passage.Paragraph is { } p ? $", para {p}" : "")}")),
        new XElement(Atom + "id", $"urn:panelminer:passage:{hit.Passage.Passage.Id}"),
        new XElement(Atom + "updated", now),
        new XElement(Atom + "summary", Printable($"{hit.Panel}{(hit.Date is { } d ? $", {d}" : "")}: {hit.Snippet} ({hit.Address})")));

    private static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".part", text);
        File.Move(path + ".part", path, overwrite: true);
    }

    private static string FileNameOf(string name) => new([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]);

    private static string Printable(string text) => new([.. text.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) ? ' ' : c)]);
}
