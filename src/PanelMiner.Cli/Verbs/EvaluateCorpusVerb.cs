using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Evaluation;
using PanelMiner.Records;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>evaluate reading, mentions, facts</c>: what is found in the papers of a corpus, held against their answer keys.</summary>
internal static class EvaluateCorpusVerb
{
    public static Command Reading(Terminal terminal) => Create(terminal, "reading", "passages, numbers, sections, tables and metadata", () =>
    {
        var scorer = new ReadingScorer();
        return new Scoring(scorer.Add, _ => { }, () => scorer.Tallies, () => []);
    });

    public static Command Mentions(Terminal terminal) => Create(terminal, "mentions", "dates, sums, people, bodies and arrangements", () =>
    {
        var scorer = new MentionScorer();
        return new Scoring(scorer.Add, _ => { }, () => scorer.Tallies, () => []);
    });

    public static Command Facts(Terminal terminal) => Create(terminal, "facts", "facts, their fields, and what later papers make of earlier ones", () =>
    {
        var (scorer, links) = (new FactScorer(), new LinkScorer());
        return new Scoring(
            (key, found) =>
            {
                scorer.Add(key, found);
                links.Add(key.File, found);
            },
            links.Score,
            () => [.. scorer.Tallies, .. links.Tallies],
            () => scorer.Calibration);
    });

    /// <summary>A score: what it does with each paper, and with the corpus when all are in.</summary>
    private sealed record Scoring(Action<AnswerKey, IReadOnlyList<MinedDocument>> Add, Action<string> End, Func<IReadOnlyList<Tally>> Tallies, Func<IReadOnlyList<string>> Notes);

    private static Command Create(Terminal terminal, string of, string what, Func<Scoring> scoring)
    {
        var path = new Argument<string>("CORPUS") { Description = "Folder with 'papers' and 'expected'.", DefaultValueFactory = _ => "corpus" };
        var only = new Option<string?>("--only") { Description = "Only papers whose file name contains this.", HelpName = "TEXT" };
        var minimum = new Option<double?>("--min-f1") { Description = "End with exit code 5 when any F1 is below this.", HelpName = "F1" };
        var faults = new Option<bool>("--faults") { Description = "List everything that was wrong or missed." };
        var json = SharedOptions.Json();
        var command = new Command(of, $"Scores {what} over a corpus with answer keys.\n\nExample:\n  panelminer evaluate {of} corpus --faults")
        {
            path, only, minimum, faults, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var (add, end, tallies, notes) = scoring();
            using var parts = new Composition(Composition.DefaultWorkers);
            var keys = AnswerKey.ReadAll(parsed.GetValue(path)!).Where(k => Path.GetFileName(k.File).Contains(parsed.GetValue(only) ?? "", StringComparison.OrdinalIgnoreCase));
            foreach (var file in keys.GroupBy(k => k.File, StringComparer.Ordinal))
            {
                var found = parts.Pipeline.MineWithDocuments(new SourceFile(file.Key, File.ReadAllBytes(file.Key)), cancellation);
                foreach (var failed in found.Where(f => f.Mined.Paper.Status == PaperStatus.Failed))
                {
                    // A paper that was not read would be scored as if it held nothing to find.
                    throw new InvalidDataException($"{file.Key} could not be read, so nothing can be scored: {failed.Mined.Paper.Problems[0].Message}");
                }

                file.ToList().ForEach(key => add(key, key.Own(found)));
            }

            end(parsed.GetValue(path)!);
            Print(terminal, of, tallies(), parsed.GetValue(faults), parsed.GetValue(json));
            if (!parsed.GetValue(json))
            {
                notes().ToList().ForEach(terminal.Out.WriteLine);
            }

            return Task.FromResult(tallies().Any(t => t.F1 < parsed.GetValue(minimum)) ? ExitCode.BelowThreshold : ExitCode.Ok);
        });
        return command;
    }

    private static void Print(Terminal terminal, string of, IReadOnlyList<Tally> tallies, bool faults, bool json)
    {
        if (json)
        {
            var records = new RecordWriter(terminal.Out);
            records.Begin("evaluate");
            tallies.ToList().ForEach(t => records.Write(new ScoreRecord(of, t.Name, t.Precision, t.Recall, t.F1, t.Right + t.Missed)));
            return;
        }

        if (faults)
        {
            tallies.SelectMany(t => t.Faults.Select(f => $"{t.Name}: {f}")).ToList().ForEach(terminal.Out.WriteLine);
        }

        terminal.Out.WriteLine($"{of,-20} precision  recall     F1  in the key");
        foreach (var t in tallies)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{t.Name,-20} {t.Precision,9:0.000} {t.Recall,7:0.000} {t.F1,6:0.000} {t.Right + t.Missed,11}"));
        }
    }
}
