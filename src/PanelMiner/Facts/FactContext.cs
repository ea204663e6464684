using System.Text.RegularExpressions;
using PanelMiner.Facts.Rules;
using PanelMiner.Mentions;
using PanelMiner.Structure;

namespace PanelMiner.Facts;

/// <summary>Adds to a fact what its surroundings say: who states it, in whose voice, as at when, and which arrangement it concerns.</summary>
internal sealed class FactContext(Cues cues)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern AsAtWords = new(@"\bas\s+(?:at|of)\s+(?:the\s+end\s+of\s+)?$", Options);

    public Fact Add(Fact fact, PassageReading reading)
    {
        var sentence = reading.Sentences.FirstOrDefault(s => fact.Start < s.End);
        var report = sentence is null ? null : Report(sentence, fact);
        var voice = report?.Voice ?? (sentence is not null && IsQuoted(reading.Text, fact) ? FactVoice.Quoted : FactVoice.Author);
        return fact with
        {
            Voice = voice,
            StatedBy = report?.Speaker ?? (voice == FactVoice.Author ? Author(reading) : null),
            AsAt = AsAt(sentence, reading),
            Arrangement = fact.Arrangement ?? ArrangementOf(fact, sentence, reading),
        };
    }

    private sealed record Reported(FactVoice Voice, FactSpeaker? Speaker);

    private Reported? Report(Sentence sentence, Fact fact)
    {
        var cue = cues.In("voice.reported", sentence).FirstOrDefault(c => c.Start < fact.End);
        if (cue is null || (fact is DecisionFact && cue.Start > fact.Start + 60))
        {
            return null;
        }

        var according = cue.Text.StartsWith("according", StringComparison.OrdinalIgnoreCase) || cue.Text.EndsWith("by", StringComparison.OrdinalIgnoreCase);
        var actors = according ? Subjects.After(sentence, cue.End, sentence.End) : Subjects.Before(sentence, cue.Start);
        return new Reported(FactVoice.Reported, actors.Count == 0 ? null : Speaker(sentence, actors[0]));
    }

    private static FactSpeaker Speaker(Sentence sentence, Actor actor)
    {
        var mention = sentence.Mentions.FirstOrDefault(m => m.Start == actor.Span.Start && m is PersonMention or OrganisationMention);
        return mention switch
        {
            PersonMention person => new FactSpeaker(person.Name, person.Role, person.Organisation),
            OrganisationMention body => new FactSpeaker(null, null, body.Canonical ?? body.Text),
            _ => new FactSpeaker(null, actor.Name, null),
        };
    }

    /// <summary>Whether the whole quote stands between quotation marks.</summary>
    private static bool IsQuoted(string text, Fact fact)
    {
        var open = text.LastIndexOf('“', fact.Start);
        return open >= 0 && text.IndexOf('”', open) is var close && (close < 0 || close >= fact.End - 1) && fact.Start - open < 600;
    }

    private static FactSpeaker? Author(PassageReading reading)
    {
        var authors = reading.Tagged.Passage.Part is int part && reading.Paper is { } own && part < own.Parts.Count && own.Parts[part].Authors.Count > 0
            ? own.Parts[part].Authors : reading.Paper?.Authors ?? [];
        return authors.Count == 1 ? new FactSpeaker(authors[0].Name, authors[0].Role, authors[0].Organisation) : null;
    }

    private static string? AsAt(Sentence? sentence, PassageReading reading)
    {
        var stated = sentence?.All<DateMention>().FirstOrDefault(d => d.Edtf is not null && (AsAtWords.IsMatch(sentence.Words(sentence.Start, d.Start)) || d.Text.StartsWith("as at", StringComparison.OrdinalIgnoreCase)));
        var part = reading.Tagged.Passage.Part is int n && reading.Paper is { } paper && n < paper.Parts.Count ? paper.Parts[n].Date : null;
        return stated?.Edtf ?? part ?? reading.Paper?.Date ?? reading.Context.Anchor?.Value;
    }

    /// <summary>The arrangement named in the quote, else in its sentence, else last before it in the passage, else in the heading.</summary>
    private static string? ArrangementOf(Fact fact, Sentence? sentence, PassageReading reading)
    {
        var named = reading.Mentions.OfType<ArrangementMention>().ToList();
        var mention = Nearest(named.Where(a => a.Start >= fact.Start && a.End <= fact.End))
            ?? Nearest(named.Where(a => sentence is not null && a.Start >= sentence.Start && a.End <= sentence.End))
            ?? named.LastOrDefault(a => a.End <= fact.Start);
        return mention is null ? null : mention.Canonical ?? mention.Text;
    }

    /// <summary>A name in full before a bare "the collaboration"; then the first.</summary>
    private static ArrangementMention? Nearest(IEnumerable<ArrangementMention> mentions) =>
        mentions.OrderBy(m => m.Canonical is null ? 1 : 0).ThenBy(m => m.Start).FirstOrDefault();
}
