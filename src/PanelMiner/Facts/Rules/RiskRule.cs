using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules;

/// <summary>
/// Risks in running text: sentences that name one ("there is a risk that"), what a list or section of risks holds, and troubles that the tagger takes for a risk.
/// One sentence is one risk; what follows it about causes, results and remedies belongs to it.
/// </summary>
internal sealed class RiskRule(Cues cues) : IFactRule
{
    private static readonly Pattern Named = new(@"\b(?:risks?|threats?|dangers?)\s+(?:\w+\s+){0,3}?(?:is|are|was|were|remains?|being|includes?)\s+(?:\w+ly\s+)?(?:that|to|of)\s+|\b(?:risks?|dangers?|possibility|threats?)\s+(?:that|of|to|from)\s+|\bat\s+risk\s+(?:of\s+|from\s+|if\s+)?|\brisks?\s+\w+ing\s+|\b(?:main|greatest|biggest|highest|principal|chief|key)\s+is\s+that\s+");

    private static readonly Pattern Worry = new(@"\b(?:concern(?:ed|s)?|worr(?:y|ied|ies)|fear(?:s|ed)?|uneasy|anxious|anxiety|doubts?)\s+(?:\w+\s+){0,3}?(?:that|about|over|at|whether|regarding|as\s+to)\s+");

    /// <summary>"X is a concern", "it is concerning that X", "X remains challenging".</summary>
    private static readonly Pattern Declared = new(
        @"\bit\s+(?:is|was)\s+(?:of\s+(?:\w+\s+)?concern|concerning|worrying|regrettable)\s+that\s+|\b(?:is|are|was|were|remains?|remained|becom(?:es|ing)|became)\s+(?:\w+ly\s+|still\s+|now\s+)*(?:a|an|of|the)\s+(?:\w+\s+){0,2}?(?:concern|worry|pressure|problem|threat|difficulty)\b"
        + @"|\b(?:remains?|is|are)\s+(?:\w+ly\s+|very\s+|too\s+|still\s+|now\s+)*(?:challenging|precarious|fragile|unstable|unsustainable|unaffordable|under\s+(?:\w+\s+)?(?:pressure|strain)|in\s+(?:some\s+|serious\s+)?(?:doubt|jeopardy|difficulty|question)|uncertain|unclear|vulnerable|overstretched)\b");

    /// <summary>Troubles of money and time that need no other word: over budget, late, a gap.</summary>
    private static readonly Pattern Adverse = new(
        @"\b(?:over\s+budget|overspen\w+|overspent|more\s+than\s+(?:was|were|had\s+been)\s+(?:approved|budgeted|planned|thought|expected|allowed)|costing\s+more\s+than|go(?:es|ne)?\s+over\s+the\s+(?:total|budget|limit)|behind\s+schedule|(?:is|are)\s+(?:now\s+)?late(?:\s+again)?|months?\s+late|weeks?\s+late|(?:is|are|was|were)\s+(?:not\s+finished|delayed\s+(?:by|until|to))|(?:no\s+longer|not)\s+(?:thought|expected|believed)\s+to\s+be\s+within\s+reach|st(?:ands?|ood)\s+to\s+lose|went\s+into\s+(?:administration|liquidation)|backlog\s+of|(?:funding|budget|budgetary|financial|precept|the)\s+gap\s+(?:is|of|was|to\s+be|remains|now|between)|cannot\s+be\s+taken\s+for\s+granted|cause\s+(?:of|for)\s+concern|too\s+low\s+a\s+figure|are\s+too\s+low)\b");

    /// <summary>"Were X to leave, the others would have to pay": what a supposition would cost.</summary>
    private static readonly Pattern Supposed = new(@"^\W*(?:if|should|were|unless)\s[^.]{5,200}\b(?:would|could|may|might|will)\s+(?:\w+\s+){0,3}?(?:lose|lost|loss|fall\s+on|fail|suffer|be\s+(?:lost|at\s+risk|delayed|unable|short|left)|have\s+to|pay\s+more|cost\s+(?:us|the|more|an?\s+extra)|rise|be\s+in\s+jeopardy)|\b(?:the\s+)?loss\s+to\b[^.]{2,60}\bwould\b");

    /// <summary>How risks are kept and reported in general, which is no risk.</summary>
    private static readonly Pattern Process = new(@"\b(?:risk\s+(?:registers?|reports?|owners?|frameworks?|appetite|specialist|strategy|group|management)|monitoring\s+and\s+control|(?:lists?|listed|holds|held|contains|sets?\s+out|reports?|reviews?|reviewed|monitors?)\s+(?:the\s+|its\s+|all\s+|\d+\s+|key,?\s+|highest\s+)*(?:\w+\s+){0,3}?risks|risks\s+(?:and\s+(?:issues|controls|finances)|are\s+(?:\w+\s+)?(?:reviewed|monitored|reported|managed|recorded|visible))|oversight\s+of\s+the\s+risks|(?:one|two|three|four|five|\d+)\s+(?:risks?\s+(?:has|have|had|were|was)|(?:are|were)\s+rated|have\s+been\s+closed))\b");

    private static readonly Pattern Rating = new(@"^\W*(?:the\s+|it\s+|this\s+|both\s+|one\s+|two\s+|three\s+|\d+\s+)?(?:\w+\s+){0,4}?(?:is|are|remains?|was|were)\s+(?:\w+ly\s+)?(?:rated\s+|graded\s+)?(?:as\s+)?(?:red|amber|green)(?:\s+(?:overall|and\s+none\s+red))?\W*$");

    private static readonly Pattern Lead = new(@"\b(?:risks?|threats?|concerns?|problems?|challenges?|issues?|pressures?|dangers?|uncertaint(?:y|ies)|difficult\w+|weaknesses|shortcomings|failings)\b");

    private static readonly Pattern Heading = new(@"\b(?:risks?|challenges|pressures|uncertainties)\b");

    private static readonly Pattern General = new(@"^\s*(?:none|no\b|nil|not applicable|n/a|there are no|this (?:report|paper|section)|these are|the (?:following|table|register|risks? (?:register|are|were)))|\bas follows\b|\bset out (?:in|below)\b|:\s*$");

    private static readonly Pattern Denied = new(@"\b(?:no|not|never|without|n['’]t|neither|nor|few|little|low)\s+(?:\w+\s+){0,3}?(?:risks?|concern(?:s|ed)?|threats?|worr\w+|dangers?|doubts?|fear\w*)\b|\bdo(?:es)? not (?:expect|anticipate|foresee)\b");

    private static readonly Pattern Public = new(@"\b(?:at[- ]risk (?:children|adults|victims|young)|risk assess\w+|risk (?:of|to) (?:harm|re-?offending|children|the public|victims|life)|high[- ]risk (?:offenders?|victims?|missing)|(?:children|people|adults|women|victims|persons|those) (?:\w+ )?at (?:\w+ )?risk|risk management (?:process|framework|policy|strategy)|risk register (?:is|was|will))\b");

    private const int Longest = 420;

    private readonly RiskFields fields = new();

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        if (passage.Kind is PassageKind.TableRow or PassageKind.TableCell)
        {
            return [];
        }

        var listed = passage.Kind == PassageKind.ListItem && passage.LeadIn is { } lead && Lead.IsMatch(lead) && !Denied.IsMatch(lead);
        if (listed && passage.Sentences.Count > 0 && !General.IsMatch(passage.Text))
        {
            return [fields.Whole(passage)];
        }

        var facts = passage.Sentences.Select(NamedRisk).OfType<RiskFact>().ToList();
        if (facts.Count == 0 && passage.Sentences.FirstOrDefault(Trouble) is { } trouble)
        {
            facts.Add(fields.Of(trouble, trouble.Start, Evidence.Likely));
        }

        return facts.Count > 0 ? facts : (UnderHeading(passage) ?? Tagged(passage)) is { } whole ? [whole] : [];
    }

    private static readonly Pattern Sure = new(@"\brisks?\s+(?:that|of)\b|\b(?:could|may|might)\b");

    private RiskFact? NamedRisk(Sentence sentence)
    {
        var text = sentence.Text;
        if (Public.IsMatch(text) || General.IsMatch(text) || (Process.IsMatch(text) && !Sure.IsMatch(text)))
        {
            return null;
        }

        var named = text.Contains("risk", StringComparison.OrdinalIgnoreCase) || text.Contains("threat", StringComparison.OrdinalIgnoreCase) || text.Contains("danger", StringComparison.OrdinalIgnoreCase) || (text.Contains("possibility", StringComparison.OrdinalIgnoreCase) && sentence.Passage.Probability(Tag.Risk) is null or >= 0.5)
            || InSection(sentence.Passage) ? Named.Match(text) : null;
        if (named is { Success: true } && !Denied.IsMatch(text[..(named.Index + named.Length)]))
        {
            return fields.Of(sentence, sentence.Start + named.Index + named.Length, Evidence.Plain);
        }

        if (Worry.Match(text) is { Success: true } worry && !Denied.IsMatch(text[..(worry.Index + worry.Length)]))
        {
            return fields.Of(sentence, sentence.Start + worry.Index + worry.Length, Evidence.Likely);
        }

        return Plain(sentence);
    }

    /// <summary>Troubles told without the word: declared ones, and those of money and time; the tagger may speak against them.</summary>
    private RiskFact? Plain(Sentence sentence)
    {
        var text = sentence.Text;
        var probability = sentence.Passage.Probability(Tag.Risk);
        if (probability < Least || cues.Any("risk.fine", text) || Denied.IsMatch(text) || Rating.IsMatch(text))
        {
            return null;
        }

        if (Declared.Match(text) is { Success: true } declared && !Process.IsMatch(text))
        {
            return fields.Of(sentence, declared.Value.StartsWith("it ", StringComparison.OrdinalIgnoreCase) ? sentence.Start + declared.Index + declared.Length : sentence.Start, Evidence.Likely);
        }

        return (probability is null or >= Doubtful) && (Adverse.IsMatch(text) || Supposed.IsMatch(text)) ? fields.Of(sentence, sentence.Start, Evidence.Likely) : null;
    }

    /// <summary>Below this probability of the tag no words make a risk.</summary>
    private const double Least = 0.05;

    /// <summary>Below this one, troubles of money and time are taken for mere facts.</summary>
    private const double Doubtful = 0.12;

    /// <summary>A short passage that the tagger surely takes for a risk, in whatever words.</summary>
    private RiskFact? Tagged(PassageReading passage) =>
        passage.Tagged.Carries(Tag.Risk) && passage.Probability(Tag.Risk) >= 0.6 && passage.Sentences.Count is 1 or 2 && !General.IsMatch(passage.Text) && !Process.IsMatch(passage.Text) && !Rating.IsMatch(passage.Text) && !Denied.IsMatch(passage.Text) && !Public.IsMatch(passage.Text)
            ? fields.Whole(passage) with { Confidence = Evidence.Weigh(passage, Tag.Risk, Evidence.Thin) } : null;

    /// <summary>Words of trouble carry a sentence that the tagger, or its heading, takes for a risk; alone they carry none.</summary>
    private bool Trouble(Sentence sentence)
    {
        var tagged = sentence.Passage.Probability(Tag.Risk);
        return !Public.IsMatch(sentence.Text) && !General.IsMatch(sentence.Text) && (tagged >= 0.5 || (InSection(sentence.Passage) && (tagged is null or >= 0.2))) && cues.Any("risk.trouble", sentence.Text) && !cues.Any("risk.fine", sentence.Text) && !Denied.IsMatch(sentence.Text) && !Process.IsMatch(sentence.Text) && !Rating.IsMatch(sentence.Text);
    }

    private static bool InSection(PassageReading passage) => passage.Heading is { Length: < 90 } heading && Heading.IsMatch(heading);

    /// <summary>A short passage under a heading of risks is one.</summary>
    private RiskFact? UnderHeading(PassageReading passage) =>
        InSection(passage) && passage.Text.Length <= Longest && (passage.Probability(Tag.Risk) is null or >= 0.35) && !General.IsMatch(passage.Text) && !Process.IsMatch(passage.Text) && !Rating.IsMatch(passage.Text) && !Denied.IsMatch(passage.Text) && !Public.IsMatch(passage.Text) && passage.Sentences.Count > 0
            ? fields.Whole(passage) : null;
}
