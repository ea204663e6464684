using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Storage;
using PanelMiner.Text;
using PanelMiner.Timelines.Briefs;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>brief --since DATE</c> or <c>brief --panel P --meeting DATE</c>: what is new, changed or due; or what a panel was last told.</summary>
internal static class BriefVerb
{
    public static Command Create(Terminal terminal)
    {
        var since = new Option<string?>("--since") { Description = "What is new, changed, contradicted or due since this day.", HelpName = "DATE" };
        var panel = new Option<string?>("--panel") { Description = "The panel whose meeting to prepare; part of its name is enough.", HelpName = "PANEL" };
        var meeting = new Option<string?>("--meeting") { Description = "Day of the meeting to prepare.", HelpName = "DATE" };
        var asOf = new Option<string?>("--as-of") { Description = "Day as of which things are due (default: today).", HelpName = "DATE" };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("brief", "Tells what is new, changed, superseded, contradicted or due since a date; or prepares a meeting: what the panel was last told and what has changed since.\n\nExample:\n  panelminer brief --since 2019-01-01 -w library\n  panelminer brief --panel Northmoor --meeting 2019-10-17 -w library")
        {
            since, panel, meeting, asOf, json, workspace,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var question = new BriefQuestion(Day(parsed.GetValue(since), "--since"), parsed.GetValue(panel), Day(parsed.GetValue(meeting), "--meeting"), Day(parsed.GetValue(asOf), "--as-of"));
            return Run(terminal, question, SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), parsed.GetValue(json), int.MaxValue);
        });
        return command;
    }

    /// <summary>What a brief is asked for.</summary>
    internal sealed record BriefQuestion(string? Since, string? Panel, string? Meeting, string? AsOf);

    /// <summary>Prints one brief.</summary>
    public static int Run(Terminal terminal, BriefQuestion question, string folder, bool json, int perGroup)
    {
        var ofMeeting = question is { Panel: not null, Meeting: not null, Since: null };
        if (!ofMeeting && question is not { Since: not null, Panel: null, Meeting: null })
        {
            throw new UsageException("Say either --since DATE, or --panel PANEL and --meeting DATE. 'panelminer brief --help' shows how it is used.");
        }

        using var workspace = Workspace.Open(folder, Composition.Clock);
        var asOf = question.AsOf ?? question.Meeting ?? LoadedLibrary.Today;
        var loaded = LoadedLibrary.Read(workspace, asOf);
        var entries = ofMeeting ? OfMeeting(loaded, question) : new SinceBriefBuilder().Build(loaded.Library, new SinceQuestion(question.Since!, asOf, TakenIn(workspace.Store, question.Since!)), loaded.Corrections, loaded.Extracted);
        var coverage = workspace.Store.Coverage();
        if (!json)
        {
            BriefScreen.Show(terminal, entries, loaded.Papers, perGroup);
            terminal.Out.WriteLine(SearchScreen.CoverageLine(coverage));
            return ExitCode.Ok;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("brief");
        entries.ToList().ForEach(records.Write);
        records.Write(coverage);
        return ExitCode.Ok;
    }

    private static IReadOnlyList<BriefEntry> OfMeeting(LoadedLibrary loaded, BriefQuestion question)
    {
        if (!loaded.Papers.Values.Any(p => p.Panel?.Contains(question.Panel!, StringComparison.OrdinalIgnoreCase) == true))
        {
            var known = string.Join("; ", loaded.Papers.Values.Select(p => p.Panel).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(12));
            throw new UsageException($"No paper of a panel called '{question.Panel}' is held. Known: {known}.");
        }

        return new MeetingBriefBuilder().Build(loaded.Library, new MeetingQuestion(question.Panel!, question.Meeting!));
    }

    /// <summary>Days of first taking in, by paper. A workspace that did not exist on the day cannot tell what it lacked then: the papers' own dates decide alone.</summary>
    private static Dictionary<string, string> TakenIn(IPaperStore store, string since)
    {
        var first = store.Ledger().Where(e => e.Paper is not null && e.Outcome is LedgerOutcome.New or LedgerOutcome.Revised).GroupBy(e => e.Paper!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().At[..10], StringComparer.Ordinal);
        var begun = first.Values.Min(StringComparer.Ordinal);
        return begun is null || string.CompareOrdinal(begun, since) > 0 ? [] : store.Papers().Where(p => first.ContainsKey(p.Id.Split('-')[0])).ToDictionary(p => p.Id, p => first[p.Id.Split('-')[0]], StringComparer.Ordinal);
    }

    /// <summary>A day in ISO form; a month or year stands for its first day.</summary>
    private static string? Day(string? text, string option) => text is null ? null
        : Edtf.TryParseAnchor(text, out var date) && date!.From is { } day ? Edtf.Iso(day)
        : throw new UsageException($"'{text}' is no date for {option}. Write it as 2019-04-01.");
}
