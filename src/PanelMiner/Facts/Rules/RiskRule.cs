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

    private static readonly Pattern Worry = new(@"\b(?:concern(?:ed|s)?|worr(?:y|ied|ies)|fear(?:s|ed)?|uneasy|anxious|anxiety|doubts?)\s+(?:\w+\s+){0,3}?(?:that|about|over|at|whether|regarding)\s+");

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

    private RiskFact? NamedRisk(Sentence sentence)
    {
        var text = sentence.Text;
        if (Public.IsMatch(text) || General.IsMatch(text))
        {
            return null;
        }

        var named = text.Contains("risk", StringComparison.OrdinalIgnoreCase) || text.Contains("threat", StringComparison.OrdinalIgnoreCase) || text.Contains("danger", StringComparison.OrdinalIgnoreCase) || text.Contains("possibility", StringComparison.OrdinalIgnoreCase)
            || InSection(sentence.Passage) ? Named.Match(text) : null;
        if (named is { Success: true } && !Denied.IsMatch(text[..(named.Index + named.Length)]))
        {
            return fields.Of(sentence, sentence.Start + named.Index + named.Length, Evidence.Plain);
        }

        if (Worry.Match(text) is { Success: true } worry && !Denied.IsMatch(text[..(worry.Index + worry.Length)]))
        {
            return fields.Of(sentence, sentence.Start + worry.Index + worry.Length, Evidence.Likely);
        }

        return null;
    }

    /// <summary>A short passage that the tagger surely takes for a risk, in whatever words.</summary>
    private RiskFact? Tagged(PassageReading passage) =>
        passage.Tagged.Carries(Tag.Risk) && passage.Probability(Tag.Risk) >= 0.6 && passage.Sentences.Count is 1 or 2 && !General.IsMatch(passage.Text) && !Denied.IsMatch(passage.Text) && !Public.IsMatch(passage.Text)
            ? fields.Whole(passage) with { Confidence = Evidence.Weigh(passage, Tag.Risk, Evidence.Thin) } : null;

    /// <summary>Words of trouble carry a sentence that the tagger, or its heading, takes for a risk; alone they carry none.</summary>
    private bool Trouble(Sentence sentence)
    {
        var tagged = sentence.Passage.Probability(Tag.Risk);
        return !Public.IsMatch(sentence.Text) && !General.IsMatch(sentence.Text) && (tagged >= 0.5 || (InSection(sentence.Passage) && (tagged is null or >= 0.2))) && cues.Any("risk.trouble", sentence.Text) && !cues.Any("risk.fine", sentence.Text) && !Denied.IsMatch(sentence.Text);
    }

    private static bool InSection(PassageReading passage) => passage.Heading is { Length: < 90 } heading && Heading.IsMatch(heading);

    /// <summary>A short passage under a heading of risks is one.</summary>
    private RiskFact? UnderHeading(PassageReading passage) =>
        InSection(passage) && passage.Text.Length <= Longest && (passage.Probability(Tag.Risk) is null or >= 0.35) && !General.IsMatch(passage.Text) && !Denied.IsMatch(passage.Text) && !Public.IsMatch(passage.Text) && passage.Sentences.Count > 0
            ? fields.Whole(passage) : null;
}
