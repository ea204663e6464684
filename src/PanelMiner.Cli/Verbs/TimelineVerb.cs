using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Structure;
using PanelMiner.Timelines;
using PanelMiner.Timelines.Cards;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>timeline NAME -w WORKSPACE</c>: the dated story of one arrangement or body across papers, each line cited.</summary>
internal static class TimelineVerb
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Name of an arrangement, as any paper calls it or by its id, or of a body." };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("timeline", "Tells the dated story of an arrangement or a body across papers, each line with the words it rests on.\n\nExample:\n  panelminer timeline 'Tri-Force Operations' -w library")
        {
            name, json, workspace,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            return Run(terminal, parsed.GetValue(name)!, SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Tells one story.</summary>
    public static int Run(Terminal terminal, string name, string folder, bool json)
    {
        using var workspace = Workspace.Open(folder, Composition.Clock);
        var loaded = LoadedLibrary.Read(workspace, null);
        var (papers, book) = (loaded.Library.Papers, loaded.Library.Book);
        var found = new ArrangementResolver().Find(name, book);
        if (found.Count > 1)
        {
            ListCandidates(terminal, name, found);
            return ExitCode.Usage;
        }

        var (subject, heading) = found.Count == 1
            ? (TimelineSubject.OfArrangement(found[0].Id), Heading(found[0]))
            : Body(name, papers) is { } body
                ? (TimelineSubject.OfBody(body), body)
                : throw new UsageException($"No arrangement or body goes by the name '{name}' in {folder}. 'panelminer search' shows how papers call it.");
        var entries = new TimelineBuilder().Build(subject, loaded.Library);
        var card = found.Count == 1 ? new TimelineCardBuilder().Build(found[0], loaded.Library) : null;
        Print(terminal, new Story(heading, found.FirstOrDefault(), card, entries), loaded.Papers, workspace.Store.Coverage(), json);
        return ExitCode.Ok;
    }

    private sealed record Story(string Heading, Arrangement? Arrangement, TimelineCard? Card, IReadOnlyList<TimelineEntry> Entries);

    private static void Print(Terminal terminal, Story story, IReadOnlyDictionary<string, Paper> papers, Coverage coverage, bool json)
    {
        if (!json)
        {
            TimelineScreen.Show(terminal, story.Heading, story.Card, story.Entries, papers);
            terminal.Out.WriteLine(SearchScreen.CoverageLine(coverage));
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("timeline");
        foreach (var record in new object?[] { story.Arrangement, story.Card }.OfType<object>().Concat(story.Entries).Append(coverage))
        {
            records.Write(record);
        }
    }

    private static string Heading(Arrangement arrangement)
    {
        var others = arrangement.Names.Where(n => n != arrangement.Name).ToList();
        var parties = arrangement.Parties.Where(p => p.Role == ArrangementRole.Party).Select(p => p.Who).Distinct(StringComparer.Ordinal).ToList();
        return arrangement.Name
            + (others.Count > 0 ? $" (also: {string.Join("; ", others)})" : "")
            + (parties.Count > 0 ? $"\nParties: {string.Join(", ", parties)}" : "");
    }

    private static void ListCandidates(Terminal terminal, string name, IReadOnlyList<Arrangement> found)
    {
        terminal.Error.WriteLine($"panelminer: '{name}' may be any of these; name one by its id:");
        foreach (var candidate in found)
        {
            var parties = string.Join(", ", candidate.Parties.Select(p => p.Who).Distinct(StringComparer.Ordinal));
            terminal.Error.WriteLine($"  {candidate.Id}  {candidate.Name} ({(parties.Length > 0 ? parties : "parties not stated")}; {candidate.FirstSeen} to {candidate.LastSeen})");
        }
    }

    private static string? Body(string name, IReadOnlyList<PaperFacts> papers) => papers
        .SelectMany(p => p.Passages).SelectMany(p => p.Mentions).OfType<OrganisationMention>()
        .Where(o => o.Canonical is not null
            && (string.Equals(o.Canonical, name, StringComparison.OrdinalIgnoreCase) || string.Equals(o.Text, name, StringComparison.OrdinalIgnoreCase)))
        .GroupBy(o => o.Canonical!, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}
