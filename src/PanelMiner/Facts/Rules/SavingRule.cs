using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules;

/// <summary>Savings in running text: each figure that a saving word governs, and plain claims without a figure.</summary>
internal sealed class SavingRule(Cues cues) : IFactRule
{
    /// <summary>Farthest that a saving word may stand from its figure, in UTF-16 code units, when they are in different clauses.</summary>
    private const int Reach = 90;

    private readonly SavingFields fields = new(cues);

    public IEnumerable<Fact> Read(PassageReading passage) =>
        passage.Kind == PassageKind.TableRow ? [] : passage.Sentences.SelectMany(ReadSentence);

    private IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        var triggers = Triggers(sentence);
        var heading = triggers.Count == 0 && cues.Any("saving", sentence.Passage.Heading) && !cues.Any("saving.not", sentence.Passage.Heading);
        if ((triggers.Count == 0 && !heading) || Denied(sentence))
        {
            return [];
        }

        var figures = Figures(sentence, triggers, heading).ToList();
        if (figures.Count > 0)
        {
            return figures.Select(f => (Fact)WithFigure(sentence, f, triggers, figures.Count));
        }

        return triggers.Count > 0 && Claim(sentence, triggers) is { } claim ? [claim] : [];
    }

    private List<Cue> Triggers(Sentence sentence)
    {
        var not = cues.In("saving.not", sentence);
        return [.. cues.In("saving", sentence).Where(c => !not.Any(n => n.Start < c.End && c.Start < n.End))];
    }

    private bool Denied(Sentence sentence) => cues.Any("saving.deny", sentence.Text);

    private IEnumerable<Mention> Figures(Sentence sentence, List<Cue> triggers, bool heading)
    {
        foreach (var figure in sentence.Mentions.Where(m => m is MoneyMention or PercentageMention))
        {
            var near = triggers.Count > 0 ? Nearest(triggers, figure) : null;
            if (near is null ? heading && fields.StatusOf(sentence, figure, null) is not null && !Other(sentence, figure, sentence.Start) : Governs(sentence, near, figure))
            {
                yield return figure;
            }
        }
    }

    private bool Governs(Sentence sentence, Cue trigger, Mention figure)
    {
        var gap = Gap(trigger, figure);
        if (figure is PercentageMention && (gap > 60 || OfSomethingElse(sentence, figure)))
        {
            return false;
        }

        var together = sentence.ClauseAt(trigger.Start) == sentence.ClauseAt(figure.Start);
        return (together || gap <= Reach) && !Other(sentence, figure, trigger.End <= figure.Start ? trigger.End : sentence.ClauseAt(figure.Start).Start);
    }

    /// <summary>Whether other words just before the figure say that it is a cost, grant, budget or the like.</summary>
    private bool Other(Sentence sentence, Mention figure, int from)
    {
        var others = cues.In("money.other", sentence.Passage.Text, Math.Min(from, figure.Start), figure.Start);
        return others.Count > 0 && sentence.Words(others[^1].End, figure.Start).Trim().Length == 0;
    }

    private static bool OfSomethingElse(Sentence sentence, Mention figure)
    {
        var after = sentence.Words(figure.End, Math.Min(sentence.End, figure.End + 60)).TrimStart();
        return after.StartsWith("of all ", StringComparison.Ordinal) || after.StartsWith("of the workforce", StringComparison.Ordinal) || after.StartsWith("of staff", StringComparison.Ordinal)
            || (after.StartsWith("of the ", StringComparison.OrdinalIgnoreCase) && after.Contains("dedicated", StringComparison.OrdinalIgnoreCase));
    }

    private SavingFact WithFigure(Sentence sentence, Mention figure, List<Cue> triggers, int count)
    {
        var trigger = triggers.Count > 0 ? Nearest(triggers, figure) : null;
        var status = fields.StatusOf(sentence, figure, trigger);
        var quote = Quoting.For(sentence, Math.Min(figure.Start, trigger?.Start ?? figure.Start), Math.Max(figure.End, trigger?.End ?? figure.End), count == 1);
        var hedges = (status is null ? 1 : 0) + (trigger is null || Gap(trigger, figure) > 60 ? 1 : 0);
        return fields.Fill(sentence, figure.Start, figure.End, quote, figure) with
        {
            Status = status,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Saving, Evidence.Plain, hedges),
        };
    }

    private SavingFact? Claim(Sentence sentence, List<Cue> triggers)
    {
        foreach (var trigger in triggers)
        {
            if (fields.ClaimStatus(sentence, trigger) is SavingStatus status)
            {
                return fields.Fill(sentence, trigger.Start, trigger.End, Quoting.Clauses(sentence, trigger.Start, trigger.End), null) with
                {
                    Status = status,
                    Confidence = Evidence.Weigh(sentence.Passage, Tag.Saving, Evidence.Likely),
                };
            }
        }

        return null;
    }

    private static Cue Nearest(List<Cue> triggers, Mention figure) => triggers.MinBy(t => Gap(t, figure))!;

    private static int Gap(Cue cue, Mention figure) => cue.End <= figure.Start ? figure.Start - cue.End : Math.Max(0, cue.Start - figure.End);
}
