using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>search QUERY -w WORKSPACE</c>: passages, best first, with counts.</summary>
internal static class SearchVerb
{
    private const int DefaultLimit = 10;
    private static readonly string[] FilterNames = ["force", "panel", "year", "date", "kind", "tag", "paper"];

    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words, \"phrases\", OR, -not, beginn*, field:value (fields: force, panel, year, date, kind, tag, paper).",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var limit = new Option<int>("--limit") { Description = "Most hits printed.", DefaultValueFactory = _ => DefaultLimit };
        var after = new Option<string?>("--after") { Description = "Go on from an earlier answer's cursor.", HelpName = "CURSOR" };
        var filters = FilterNames.Select(name => new Option<string[]>($"--{name}") { Description = $"Only passages with this {name}; may be given several times." }).ToList();
        var command = new Command("search", "Finds passages in a workspace, best first, each with its citation.\n\nExample:\n  panelminer search 'withdraw* \"roads policing\" -dogs' --tag withdrawal --year 2017..2019 -w library")
        {
            query, json, workspace, limit, after,
        };
        filters.ForEach(command.Options.Add);
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var question = new PassageQuery(string.Join(' ', parsed.GetValue(query)!))
            {
                Limit = parsed.GetValue(limit) is var n and > 0 ? n : throw new UsageException("--limit takes a whole number from 1."),
                After = parsed.GetValue(after),
                Filters = [.. filters.SelectMany(f => (parsed.GetValue(f) ?? []).Select(v => new SearchFilter(f.Name.TrimStart('-'), v)))],
            };
            Run(terminal, question, SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), parsed.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Answers one question.</summary>
    public static void Run(Terminal terminal, PassageQuery question, string folder, bool json)
    {
        using var workspace = Workspace.Open(folder, Composition.Clock);
        var answer = workspace.Index.Search(question);
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
