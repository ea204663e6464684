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
        var heading = triggers.Count == 0 && (IsTopic(sentence.Passage) || (sentence.Passage.Probability(Tag.Saving) >= Sure && Yields.IsMatch(sentence.Text))) && !Spending.IsMatch(sentence.Text);
        if ((triggers.Count == 0 && !heading && !Refers(sentence)) || Denied(sentence))
        {
            return [];
        }

        if (triggers.Count == 0 && Refers(sentence) && Carried(sentence) is { Count: > 0 } carried)
        {
            return carried;
        }

        var figures = Figures(sentence, triggers, heading).ToList();
        if (figures.Count > 0)
        {
            return figures.Select(f => (Fact)WithFigure(sentence, f, triggers, figures.Count));
        }

        return triggers.Count > 0 && !IsAsked(sentence) && !sentence.Text.TrimEnd().EndsWith(':') && !AtRisk.IsMatch(sentence.Text) && Claim(sentence, triggers) is { } claim ? [claim] : [];
    }

    /// <summary>A heading or title of savings makes the figures below it savings, where they say how far these have come.</summary>
    private bool IsTopic(PassageReading passage) => Tells(passage.Heading) || IsListed(passage) || (Tells(passage.Paper?.Title) && !Budget.IsMatch(passage.Paper?.Title));

    /// <summary>The tagger's probability at which a passage is about savings even where no word says so.</summary>
    private const double Sure = 0.75;

    /// <summary>What arrangements do with money that is saved; in a passage about savings such a sum is one.</summary>
    private static readonly Pattern Yields = new(@"\b(?:releas\w+|deliver\w*|achiev\w+|realis\w+|(?:expects?|expected) to make|worth|contribut\w+|down (?:by|£)|freed up|taken out|removed|business case|outturn)\b");

    /// <summary>An item of a list that its lead-in says to be of savings ("£2.9m has been identified:" under "Savings").</summary>
    private bool IsListed(PassageReading passage) => passage.Kind == PassageKind.ListItem && Tells(passage.LeadIn);

    private static readonly Pattern Spending = new(@"\b(?:grants?|council tax|precept|spend(?:ing)?|spent|costs? (?:of|are|is|was|were|have|has|about|around|£)|costing|set-?up costs?|price|capital|receipts?|borrow\w*|loan|reserves?|overspen\w+|underspen\w+|pay award|needed £|paid|payments?|salar(?:y|ies)|fees?|compensation)\b");

    private bool Tells(string? words) => cues.Any("saving", words) && !cues.Any("saving.not", words);

    private static readonly Pattern Budget = new(@"\b(?:budget|precept|accounts|strategy)\b");

    /// <summary>"Northmoor's share is £0.8m", "of that, £0.3m" after a sentence that tells a saving.</summary>
    private bool Refers(Sentence sentence) =>
        sentence.Previous is { } previous && sentence.All<MoneyMention>().FirstOrDefault() is { } first && (first.Start - sentence.Start < 3 || (cues.In("saving.refers", sentence).FirstOrDefault() is { } refers && (refers.Start - sentence.Start < 50 || (refers.End <= first.Start && first.Start - refers.End < 40) || (refers.Start >= first.End && refers.Start - first.End < 60))))
        && !Spending.IsMatch(sentence.Text) && !Denied(previous) && (Triggers(previous).Count > 0 || Refers(previous));

    private List<Fact> Carried(Sentence sentence)
    {
        var before = ReadSentence(sentence.Previous!).OfType<SavingFact>().LastOrDefault();
        if (before is null)
        {
            return [];
        }

        var figures = sentence.All<MoneyMention>().Where(m => !Other(sentence, m, sentence.Start) && !IsDifference(sentence, m)).ToList();
        return [.. figures.Select(f => Inherit(WithFigure(sentence, f, [], figures.Count), before))];
    }

    private static SavingFact Inherit(SavingFact fact, SavingFact before) => fact with
    {
        Status = fact.Status ?? before.Status,
        Recurrence = fact.Recurrence ?? before.Recurrence,
        Period = fact.Period ?? before.Period,
        Basis = fact.Basis ?? before.Basis,
    };

    /// <summary>Whether a sentence only asks for savings to be reported or considered, or says what a paper is for.</summary>
    private bool IsAsked(Sentence sentence) => RecommendationRule.IsRecommendation(sentence, cues) || Purpose.IsMatch(sentence.Text);

    private static readonly Pattern Purpose = new(@"^\W*(?:to\s+(?:report|tell|inform|update|present|provide|set out|consider|advise|seek|note|comment)|the purpose of|this (?:report|paper)\s+(?:sets|provides|presents|updates|informs|outlines))\b");

    private static bool IsBeside(string between) => between.Trim() is "" or "a year" or "per year" or "per annum";

    private static readonly Pattern CostsLess = new(@"\bcost(?:s|ing)?\s+(?:us\s+|them\s+|it\s+|about\s+|around\s+|some\s+|nearly\s+|over\s+)?$");

    /// <summary>How far a saving stays behind what was hoped for.</summary>
    private static readonly Pattern Behind = new(@"^\s*(?:a year\s+|per year\s+|per annum\s+)?(?:less|lower|below|short|behind|under)\b");

    /// <summary>"£0.1m better than planned" tells how far a saving is from a plan, "from £3.2m to £2.9m" what a forecast was before.</summary>
    private bool IsDifference(Sentence sentence, Mention figure) =>
        cues.In("saving.after", sentence.Passage.Text, figure.End, Math.Min(sentence.End, figure.End + 40)).FirstOrDefault() is { } after && IsBeside(sentence.Words(figure.End, after.Start)) && !(CostsLess.IsMatch(sentence.Words(sentence.Start, figure.Start)) && after.Text.StartsWith("less", StringComparison.OrdinalIgnoreCase))
        || (sentence.Words(sentence.Start, figure.Start).TrimEnd().EndsWith(" from", StringComparison.OrdinalIgnoreCase) && sentence.All<MoneyMention>().Any(m => m.Start >= figure.End && sentence.Words(figure.End, m.Start).Trim() == "to"));

    /// <summary>"£0.1m less than promised" of a saving is missing; of a cost it is a saving, and no difference.</summary>
    private static bool IsShortfall(Sentence sentence, Mention figure, List<Cue> triggers) =>
        figure is MoneyMention && triggers.Count > 0 && Behind.IsMatch(sentence.Words(figure.End, Math.Min(sentence.End, figure.End + 30))) && Hoped.IsMatch(sentence.Words(figure.End, Math.Min(sentence.End, figure.End + 60)));

    private static readonly Pattern Hoped = new(@"\b(?:promised|planned|budget(?:ed)?|forecast|target|plan|expected|hoped|required|guaranteed|estimated?|business case)\b");

    private static readonly Pattern AtRisk = new(@"\b(?:at risk|in jeopardy|(?:would|could|might|may) be lost|in doubt)\b");

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
            if ((IsDifference(sentence, figure) && !IsShortfall(sentence, figure, triggers)) || AtRisk.IsMatch(sentence.Words(sentence.ClauseAt(figure.Start))) || (figure is PercentageMention && sentence.All<MoneyMention>().Any(m => sentence.ClauseAt(m.Start) == sentence.ClauseAt(figure.Start))))
            {
                continue;
            }

            if (near is null ? heading && figure is MoneyMention && fields.StatusOf(sentence, figure, null) is not null && !Other(sentence, figure, sentence.Start) : Governs(sentence, near, figure))
            {
                yield return figure;
            }
        }
    }

    private bool Governs(Sentence sentence, Cue trigger, Mention figure)
    {
        var gap = Gap(trigger, figure);
        if (figure is PercentageMention && (gap > 60 || (!IsObject(sentence, trigger, figure) && OfSomethingElse(sentence, figure))))
        {
            return false;
        }

        var together = sentence.ClauseAt(trigger.Start) == sentence.ClauseAt(figure.Start);
        return trigger.Start <= figure.Start && figure.End <= trigger.End ? true : (together || gap <= Reach) && !Other(sentence, figure, trigger.End <= figure.Start ? trigger.End : sentence.ClauseAt(figure.Start).Start);
    }

    /// <summary>Whether other words just before the figure say that it is a cost, grant, budget or the like.</summary>
    private bool Other(Sentence sentence, Mention figure, int from)
    {
        var others = cues.In("money.other", sentence.Passage.Text, Math.Min(from, figure.Start), figure.Start);
        return others.Count > 0 && sentence.Words(others[^1].End, figure.Start).Trim().Length == 0;
    }

    /// <summary>"Saved 10% of its budget": the verb just before governs the share.</summary>
    private static bool IsObject(Sentence sentence, Cue trigger, Mention figure) =>
        trigger.End <= figure.Start && figure.Start - trigger.End < 22 && trigger.Text.StartsWith("sav", StringComparison.OrdinalIgnoreCase) && !sentence.Words(trigger.End, figure.Start).Contains("and", StringComparison.OrdinalIgnoreCase);

    private static readonly Pattern Whole = new(@"^of\s+(?:the|its|their|all|our|those)\s+(?:\w+\s+){0,3}?(?:costs?|budgets?|workforce|staff|officers|expenditure|spend(?:ing)?|population|respondents|people|posts|income|total|savings?)\b");

    private static bool OfSomethingElse(Sentence sentence, Mention figure)
    {
        var after = sentence.Words(figure.End, Math.Min(sentence.End, figure.End + 60)).TrimStart();
        return Whole.IsMatch(after) || after.StartsWith("of all ", StringComparison.Ordinal) || after.StartsWith("of the workforce", StringComparison.Ordinal) || after.StartsWith("of staff", StringComparison.Ordinal)
            || (after.StartsWith("of the ", StringComparison.OrdinalIgnoreCase) && after.Contains("dedicated", StringComparison.OrdinalIgnoreCase));
    }

    private SavingFact WithFigure(Sentence sentence, Mention figure, List<Cue> triggers, int count)
    {
        var trigger = triggers.Count > 0 ? Nearest(triggers, figure) : null;
        var status = IsShortfall(sentence, figure, triggers) ? SavingStatus.Shortfall : fields.StatusOf(sentence, figure, trigger);
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
