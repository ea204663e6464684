using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Screens;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>search QUERY -w WORKSPACE</c>: passages, best first, with counts.</summary>
internal sealed class SearchVerb
{
    private const int DefaultLimit = 10;
    private const string SinceLast = "last";
    private readonly Terminal terminal;
    private readonly Argument<string[]> query = new("QUERY")
    {
        Description = "Words, \"phrases\", OR, -not, beginn*, NEAR/5, (brackets), field:value (" + string.Join(", ", SearchFields.All) + "), amount > £1m.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> json = SharedOptions.Json();
    private readonly Option<string?> workspace = SharedOptions.Workspace();
    private readonly Option<int> limit = new("--limit") { Description = "Most hits printed.", DefaultValueFactory = _ => DefaultLimit };
    private readonly Option<string?> after = new("--after") { Description = "Go on from an earlier answer's cursor.", HelpName = "CURSOR" };
    private readonly Option<SearchOrder> sort = new("--sort") { Description = "relevance, newest or oldest first." };
    private readonly Option<bool> byPaper = new("--by-paper") { Description = "Show each paper once, by its best passage." };
    private readonly Option<string?> like = new("--like") { Description = "Only passages that speak of the same things as this one.", HelpName = "PAPER:N" };
    private readonly Option<string?> since = new("--since") { Description = "Only papers taken in since this day; with --saved also 'last': since it was last run so.", HelpName = "DATE" };
    private readonly Option<string?> save = new("--save") { Description = "Keep this search in the workspace under a name.", HelpName = "NAME" };
    private readonly Option<string?> saved = new("--saved") { Description = "Run the search kept under a name.", HelpName = "NAME" };
    private readonly Option<string?> forget = new("--forget") { Description = "Forget the search kept under a name.", HelpName = "NAME" };
    private readonly Option<bool> listSaved = new("--list-saved") { Description = "List the searches kept in the workspace." };
    private readonly Option<string?> complete = new("--complete") { Description = "Print ways to finish what was begun, instead of searching.", HelpName = "TEXT" };
    private readonly FilterOptions filters = new();

    private SearchVerb(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var verb = new SearchVerb(terminal);
        var command = new Command("search", "Finds passages in a workspace, best first, each with its citation.\n\nExample:\n  panelminer search 'withdraw* \"roads policing\" -dogs' --tag withdrawal --year 2017..2019 -w library")
        {
            verb.query, verb.json, verb.workspace, verb.limit, verb.after, verb.sort, verb.byPaper, verb.like, verb.since, verb.save, verb.saved, verb.forget, verb.listSaved, verb.complete,
        };
        verb.filters.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    /// <summary>Answers one question.</summary>
    public static void Run(Terminal terminal, PassageQuery question, string folder, bool json)
    {
        using var workspace = Workspace.Open(folder, Composition.Clock);
        Print(terminal, workspace.Index.Search(question), json);
    }

    private int Run(ParseResult parsed)
    {
        RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
        var question = Question(parsed);
        using var opened = Workspace.Open(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
        if (parsed.GetValue(listSaved))
        {
            SearchScreen.ShowSaved(terminal, opened.Searches.All());
            return ExitCode.Ok;
        }

        if (parsed.GetValue(complete) is { } begun)
        {
            opened.Index.Complete(begun, question.Limit).ToList().ForEach(terminal.Out.WriteLine);
            return ExitCode.Ok;
        }

        if (parsed.GetValue(forget) is { } name)
        {
            return opened.Searches.Remove(name) ? ExitCode.Ok : throw Unknown(name);
        }

        Print(terminal, Ask(parsed, question, opened), parsed.GetValue(json));
        return ExitCode.Ok;
    }

    private PassageQuery Question(ParseResult parsed) => new(string.Join(' ', parsed.GetValue(query) ?? []))
    {
        Limit = parsed.GetValue(limit) is var n and > 0 ? n : throw new UsageException("--limit takes a whole number from 1."),
        After = parsed.GetValue(after),
        Filters = filters.Read(parsed),
        Order = parsed.GetValue(sort),
        ByPaper = parsed.GetValue(byPaper),
        Like = parsed.GetValue(like),
        Since = Since(parsed.GetValue(since), parsed.GetValue(saved)),
    };

    private static string? Since(string? since, string? saved)
    {
        if (since is null || (since == SinceLast && saved is not null))
        {
            return since;
        }

        return DayRange.Read(since) is { From: { } day }
            ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : throw new UsageException($"--since takes a day such as 2024-03-31, not '{since}'.");
    }

    private SearchAnswer Ask(ParseResult parsed, PassageQuery question, Workspace opened)
    {
        var now = Composition.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        if (parsed.GetValue(saved) is { } name)
        {
            var kept = opened.Searches.Find(name) ?? throw Unknown(name);
            var last = question.Since == SinceLast;
            var answer = opened.Index.Search(question with
            {
                Query = $"{kept.Query} {question.Query}".Trim(),
                Filters = [.. kept.Filters.Concat(question.Filters)],
                Order = parsed.GetResult(sort) is { Implicit: false } ? question.Order : kept.Order,
                Since = last ? kept.LastRun : question.Since,
            });
            if (last)
            {
                opened.Searches.Put(kept with { LastRun = now });
            }

            return answer;
        }

        if (parsed.GetValue(save) is { } newName)
        {
            opened.Searches.Put(new(newName, question.Query, question.Filters, question.Order, now));
        }

        return opened.Index.Search(question);
    }

    private static UsageException Unknown(string name) => new($"No search is saved as '{name}'. 'panelminer search --list-saved' lists them.");

    private static void Print(Terminal terminal, SearchAnswer answer, bool json)
    {
        if (!json)
        {
            SearchScreen.Show(terminal, answer);
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("search");
        records.Write(new AnswerRecord(answer.Query, answer.ReadAs, answer.Total, answer.Suggestion, answer.Next));
        answer.Hits.ToList().ForEach(h => records.Write(HitRecord.Of(h)));
        answer.Facets.ToList().ForEach(records.Write);
        records.Write(answer.Coverage);
    }
}
