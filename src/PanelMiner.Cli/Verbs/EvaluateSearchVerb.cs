using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Evaluation;
using PanelMiner.Cli.Screens;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Storage.Index;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>evaluate search CORPUS</c>: how soon the answers to judged queries come.</summary>
internal static class EvaluateSearchVerb
{
    private const int Shown = 3;

    public static Command Create(Terminal terminal)
    {
        var corpus = new Argument<string>("CORPUS") { Description = "Folder with 'papers' and 'queries'.", DefaultValueFactory = _ => "corpus" };
        var workspace = new Option<string?>("--workspace", "-w") { Description = "A workspace that holds the corpus (default: a temporary one is made).", HelpName = "FOLDER" };
        var faults = new Option<bool>("--faults") { Description = "Show the first hits of each query whose answer is not among them." };
        var show = new Option<int>("--show") { Description = "Show the first hits of this many queries.", HelpName = "N" };
        var success = new Option<double?>("--min-success") { Description = "End with exit code 5 when fewer have an answer among their first three hits.", HelpName = "SHARE" };
        var ndcg = new Option<double?>("--min-ndcg") { Description = "End with exit code 5 when nDCG@10 is below this.", HelpName = "NDCG" };
        var weights = new Option<string[]>("--weight") { Description = $"Try another weight ({string.Join(", ", WeightNames)}), as NAME=VALUE.", HelpName = "WEIGHT" };
        var json = SharedOptions.Json();
        var command = new Command("search", "Scores search on judged queries.\n\nExample:\n  panelminer evaluate search corpus --faults --min-success 0.95 --min-ndcg 0.85")
        {
            corpus, workspace, faults, show, success, ndcg, weights, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var folder = parsed.GetValue(corpus)!;
            var queries = JudgedQuery.ReadAll(folder);
            var chosen = (parsed.GetValue(weights) ?? []).Aggregate(SearchWeights.Default, With);
            var scores = parsed.GetValue(workspace) is { } made
                ? Scores(queries, made, chosen)
                : await ScoresAsync(terminal, queries, folder, chosen, cancellation);
            var score = Summary(scores);
            Print(terminal, scores, score, parsed.GetValue(faults), parsed.GetValue(show), parsed.GetValue(json));
            return score.Success3 < parsed.GetValue(success) || score.Ndcg10 < parsed.GetValue(ndcg) ? ExitCode.BelowThreshold : ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<string> WeightNames => typeof(SearchWeights).GetProperties().Where(p => p.PropertyType == typeof(float)).Select(p => p.Name.ToLowerInvariant());

    private static SearchWeights With(SearchWeights weights, string asked)
    {
        var parts = asked.Split('=');
        if (parts.Length != 2 || !float.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            throw new UsageException($"--weight takes NAME=VALUE, not '{asked}'.");
        }

        return parts[0].ToLowerInvariant() switch
        {
            "heading" => weights with { Heading = value },
            "title" => weights with { Title = value },
            "exact" => weights with { Exact = value },
            "synonym" => weights with { Synonym = value },
            "small" => weights with { Small = value },
            "saturation" => weights with { Saturation = value },
            "length" => weights with { Length = value },
            _ => throw new UsageException($"There is no weight '{parts[0]}'. There are {string.Join(", ", WeightNames)}."),
        };
    }

    private static async Task<IReadOnlyList<QueryScore>> ScoresAsync(Terminal terminal, IReadOnlyList<JudgedQuery> queries, string corpus, SearchWeights weights, CancellationToken cancellation)
    {
        var made = Directory.CreateTempSubdirectory("panelminer-evaluate-");
        try
        {
            await IngestVerb.RunAsync(terminal, OfferedPaths.Expand([Path.Combine(corpus, "papers")]), made.FullName, verbose: false, cancellation);
            return Scores(queries, made.FullName, weights);
        }
        finally
        {
            RunLog.Close();
            made.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<QueryScore> Scores(IReadOnlyList<JudgedQuery> queries, string folder, SearchWeights weights)
    {
        using var opened = Workspace.Open(folder, Composition.Clock);
        using var index = opened.IndexWith(weights);
        var scorer = new SearchScorer(index, opened.Store.Papers());
        return [.. queries.Select(scorer.Score)];
    }

    private static SearchScoreRecord Summary(IReadOnlyList<QueryScore> scores) => new(
        scores.Count,
        scores.Average(s => s.FirstGood == 1 ? 1.0 : 0),
        scores.Average(s => s.FirstGood is >= 1 and <= 3 ? 1.0 : 0),
        scores.Average(s => s.Ndcg),
        scores.Average(s => s.FirstGood == 0 ? 0 : 1.0 / s.FirstGood));

    private static void Print(Terminal terminal, IReadOnlyList<QueryScore> scores, SearchScoreRecord summary, bool faults, int show, bool json)
    {
        if (json)
        {
            var records = new RecordWriter(terminal.Out);
            records.Begin("evaluate");
            records.Write(summary);
            return;
        }

        foreach (var score in scores.Where((s, i) => i < show || (faults && s.FirstGood is 0 or > Shown)))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Query.Id} {score.Query.Query}  (first answer {score.FirstGood}, nDCG {score.Ndcg:0.00})"));
            for (var i = 0; i < Math.Min(Shown, score.Hits.Count); i++)
            {
                var hit = score.Hits[i];
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. [{score.Grades[i]}] {hit.Date} {Words.Short(hit.Title ?? "", 50)}: {Words.Short(hit.Passage.Passage.Text, 100)}"));
            }
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{summary.Queries} queries: success@1 {summary.Success1:0.000}, success@3 {summary.Success3:0.000}, nDCG@10 {summary.Ndcg10:0.000}, MRR {summary.Mrr:0.000}"));
    }
}
