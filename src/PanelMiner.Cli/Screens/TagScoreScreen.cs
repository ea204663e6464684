using System.Globalization;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Screens;

/// <summary>What <c>evaluate tags</c> and <c>train</c> show a person: a line a tag, and the surest mistakes.</summary>
internal static class TagScoreScreen
{
    private const int LongestText = 300;

    public static void Show(
        Terminal terminal, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<IReadOnlyList<PassageTag>> answers, IReadOnlyList<TagScore> scores, int mistakes)
    {
        var output = terminal.Out;
        output.WriteLine("tag         precision  recall     F1   carried  calibration error");
        foreach (var s in scores)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s.Tag.ToString().ToLowerInvariant(),-11} {s.Precision,9:0.000} {s.Recall,7:0.000} {s.F1,6:0.000} {s.True + s.Missed,9} {s.CalibrationError,18:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {TagScorer.MacroF1(scores):0.000} over {passages.Count} passages"));
        if (mistakes > 0)
        {
            scores.ToList().ForEach(s => ShowMistakes(terminal, passages, answers, s.Tag, mistakes));
        }
    }

    private static void ShowMistakes(Terminal terminal, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<IReadOnlyList<PassageTag>> answers, Tag tag, int most)
    {
        var wrong = passages
            .Select((p, i) => (Passage: p, Carries: p.Tags.Contains(tag), Answer: answers[i].Single(a => a.Tag == tag)))
            .Where(m => m.Carries != m.Answer.Applies)
            .OrderByDescending(m => m.Carries ? 1 - m.Answer.Probability : m.Answer.Probability).Take(most);
        foreach (var (passage, carries, answer) in wrong)
        {
            var text = passage.Input.Text.Length > LongestText ? passage.Input.Text[..LongestText] + "…" : passage.Input.Text;
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tag.ToString().ToLowerInvariant()} {(carries ? "missed" : "false ")} {answer.Probability:0.00} {passage.Id} [{passage.Input.Heading}] {text}"));
        }
    }
}
