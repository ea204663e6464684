using System.CommandLine;
using PanelMiner.Cli.Labels;
using PanelMiner.Cli.Screens;
using PanelMiner.Learning;
using PanelMiner.Records;
using PanelMiner.Tagging;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>evaluate tags PATH</c>: precision, recall, F1 and calibration of each tag on labelled passages.</summary>
internal static class EvaluateTagsVerb
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A JSON Lines file of labelled passages, or a folder of them." };
        var folds = new Option<bool>("--folds") { Description = "Learn anew for each fold of batches, and answer each batch by a tagger that has not seen it." };
        var minimum = new Option<double?>("--min-f1") { Description = "End with exit code 5 when the mean F1 of the tags is below this.", HelpName = "F1" };
        var mistakes = new Option<int>("--mistakes") { Description = "Show this many of the surest mistakes of each tag." };
        var without = new Option<FeatureGroups[]>("--without") { Description = "With --folds: leave out a group of evidence (cues, cue-pairs, words, characters, surroundings, shape).", CustomParser = r => [.. r.Tokens.Select(t => Group(t.Value))] };
        var trainer = new Option<HeadTrainer>("--trainer") { Description = "With --folds: lbfgs or sdca.", DefaultValueFactory = _ => new TaggerSettings().Trainer };
        var l2 = new Option<float>("--l2") { Description = "With --folds: strength of L2 regularisation.", DefaultValueFactory = _ => new TaggerSettings().L2 };
        var weight = new Option<float>("--positive-weight") { Description = "With --folds: how much more a carrier of a tag counts.", DefaultValueFactory = _ => new TaggerSettings().PositiveWeight };
        var json = SharedOptions.Json();
        var command = new Command("tags", "Scores the tagger on labelled passages.\n\nExample:\n  panelminer evaluate tags corpus/labels --folds --min-f1 0.93")
        {
            path, folds, minimum, mistakes, without, trainer, l2, weight, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var passages = LabelledLines.Read(parsed.GetValue(path)!);
            var left = (parsed.GetValue(without) ?? []).Aggregate(FeatureGroups.All, (all, g) => all & ~g);
            var settings = new TaggerSettings { Trainer = parsed.GetValue(trainer), L2 = parsed.GetValue(l2), PositiveWeight = parsed.GetValue(weight), Groups = left };
            var answers = parsed.GetValue(folds)
                ? new TaggerTrainer(settings).CrossValidate(passages, cancellation)
                : Composition.LoadTagger().Tag([.. passages.Select(p => p.Input)]);
            var scores = TagScorer.Score(passages, answers);
            Print(terminal, passages, answers, scores, parsed.GetValue(mistakes), parsed.GetValue(json));
            return Task.FromResult(TagScorer.MacroF1(scores) < parsed.GetValue(minimum) ? ExitCode.BelowThreshold : ExitCode.Ok);
        });
        return command;
    }

    private static FeatureGroups Group(string name) => Enum.TryParse<FeatureGroups>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var group)
        ? group
        : throw new UsageException($"'{name}' is no group of evidence. Say cues, cue-pairs, words, characters, surroundings or shape.");

    private static void Print(
        Terminal terminal, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<IReadOnlyList<PassageTag>> answers, IReadOnlyList<TagScore> scores, int mistakes, bool json)
    {
        if (!json)
        {
            TagScoreScreen.Show(terminal, passages, answers, scores, mistakes);
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("evaluate");
        scores.ToList().ForEach(s => records.Write(new ScoreRecord("tags", s.Tag.ToString().ToLowerInvariant(), s.Precision, s.Recall, s.F1, s.True + s.Missed) { CalibrationError = s.CalibrationError }));
        records.Write(new ScoreRecord("tags", "macro", scores.Average(s => s.Precision), scores.Average(s => s.Recall), TagScorer.MacroF1(scores), passages.Count));
    }
}
