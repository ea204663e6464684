using System.CommandLine;
using PanelMiner.Cli.Labels;
using PanelMiner.Cli.Screens;
using PanelMiner.Learning;
using PanelMiner.Storage;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>train</c>: learns the tagger from labelled passages, and says how good it is on batches that it had not seen.</summary>
internal static class TrainVerb
{
    private const int ShownMistakes = 5;

    public static Command Create(Terminal terminal)
    {
        var labels = new Option<string>("--labels") { Description = "Folder of labelled passages.", DefaultValueFactory = _ => Path.Combine("corpus", "labels") };
        var to = new Option<string>("--to") { Description = "Folder for the model.", DefaultValueFactory = _ => Path.Combine("models", "tagger") };
        var workspace = new Option<string?>("--workspace", "-w") { Description = "Learn from the corrections of this workspace too.", HelpName = "FOLDER" };
        var command = new Command("train", "Learns the tagger from labelled passages, and from the corrections of a workspace.\n\nExample:\n  panelminer train --labels corpus/labels --to models/tagger")
        {
            labels, to, workspace,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var passages = LabelledLines.Read(parsed.GetValue(labels)!);
            if (parsed.GetValue(workspace) is { } folder)
            {
                using var opened = Workspace.Open(folder, Composition.Clock);
                passages = [.. passages, .. CorrectedPassages.Of(opened.Store)];
            }

            Run(terminal, passages, parsed.GetValue(to)!, cancellation);
            return Task.FromResult(ExitCode.Ok);
        });
        return command;
    }

    private static void Run(Terminal terminal, IReadOnlyList<LabelledPassage> passages, string folder, CancellationToken cancellation)
    {
        var trainer = new TaggerTrainer();
        try
        {
            var answers = trainer.CrossValidate(passages, cancellation);
            var scores = TagScorer.Score(passages, answers);
            TagScoreScreen.Show(terminal, passages, answers, scores, ShownMistakes);
            var tagger = (TrainedTagger)trainer.Train(passages, cancellation);
            var batches = passages.Select(p => p.Batch).Distinct(StringComparer.Ordinal).Count();
            ModelFolder.Save(tagger, folder, new ModelOrigin(passages.Count, batches, Math.Round(TagScorer.MacroF1(scores), 4)));
            terminal.Out.WriteLine($"{tagger.Version} is in {folder}");
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
