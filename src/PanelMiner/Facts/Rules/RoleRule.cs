using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules;

/// <summary>Who is host, lead, chair, funder, overseer of or party to an arrangement or board.</summary>
internal sealed class RoleRule : IFactRule
{
    private static readonly (Pattern Words, ArrangementRole Role, bool Before)[] Forms =
    [
        (new(@"\bhosted\s+by\s+"), ArrangementRole.Host, false),
        (new(@"\bwith\s+([A-Z][\w ]{2,40}?)\s+as\s+(?:the\s+)?host\b", System.Text.RegularExpressions.RegexOptions.None), ArrangementRole.Host, false),
        (new(@"\b(?:is|are|will\s+be|was|acts?\s+as|became|becomes)\s+(?:the\s+)?(?:host|hosting)(?:\s+force)?\b|\bhosts\b|\b(?:will|would|to|should|agreed\s+to)\s+host\b"), ArrangementRole.Host, true),
        (new(@"\bchaired\s+by\s+|\bunder\s+the\s+chairmanship\s+of\s+"), ArrangementRole.Chair, false),
        (new(@"\b(?:chairs|is\s+chair\s+of|will\s+chair|took\s+the\s+chair\s+of)\b"), ArrangementRole.Chair, true),
        (new(@"\bled\s+by\s+"), ArrangementRole.Lead, false),
        (new(@"\b(?:was\s+appointed\s+to\s+lead|will\s+lead|leads|(?:is|will\s+be|was)\s+(?:the\s+)?(?:senior\s+responsible\s+(?:officer|owner)|sro|lead\s+force|programme\s+director))\b"), ArrangementRole.Lead, true),
        (new(@",\s*(?:the\s+)?(?:\w+\s+)?(?:senior\s+responsible\s+(?:officer|owner)|programme\s+director|programme\s+manager)\b"), ArrangementRole.Lead, true),
        (new(@"\bfunded\s+by\s+"), ArrangementRole.Funder, false),
        (new(@"\boverseen\s+by\s+|\bgoverned\s+by\s+|\baccountable\s+to\s+"), ArrangementRole.Overseer, false),
        (new(@"\b(?:oversees|will\s+oversee)\b|\b[Bb]oard\b[^.]{0,120}?\b(?:meets|will\s+meet|met)\s+(?:every|monthly|quarterly|weekly|each|twice|once)\b", System.Text.RegularExpressions.RegexOptions.None), ArrangementRole.Overseer, true),
        (new(@"\b(?:(?:entered|enters|decided\s+to\s+enter|agreed\s+to\s+enter)\s+into\s+(?:the|an?)\s+(?:\w+\s+){0,2}?agreement|joined\s+the\s+(?:\w+\s+){0,2}?(?:collaboration|alliance|partnership|consortium))\b"), ArrangementRole.Party, true),
    ];

    private static readonly Pattern Meets = new(@"\b(?:meets|meet|met|meeting)\s+((?:every|each|twice|once|two|three|four|six)\s+(?:\w+\s+){0,2}?(?:years?|months?|weeks?|quarters?|days?|fortnights?)|monthly|quarterly|weekly|fortnightly|annually|bi-?monthly)\b");

    private static readonly Pattern Arranged = new(@"\b(?:collaborat\w*|alliance|partnership|programme|project|service|board|consortium|agreement|contract|network|unit|forces|merger)\b");

    private static readonly Pattern Not = new(@"\b(?:not|never|no|if|whether|should|could|may|might|n['’]t)\b");

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableRow or PassageKind.TableCell ? [] : passage.Sentences.SelectMany(ReadSentence);

    private static IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        var arranged = Arranged.IsMatch(sentence.Text) || sentence.All<ArrangementMention>().Any();
        foreach (var (words, role, before) in Forms.Where(f => arranged || f.Role is ArrangementRole.Host))
        {
            foreach (var match in words.Matches(sentence.Text).Take(1))
            {
                var at = sentence.Start + match.Index;
                var clause = sentence.ClauseAt(at);
                if (Not.IsMatch(sentence.Words(clause.Start, at)) || Who(sentence, at, match, before, clause.End) is not { } who)
                {
                    continue;
                }

                var span = Quoting.Clauses(sentence, at, at + match.Length);
                yield return new RoleFact
                {
                    Quote = sentence.Words(span),
                    Start = span.Start,
                    End = span.End,
                    Who = who,
                    Role = role,
                    From = sentence.All<DateMention>().FirstOrDefault(d => d.Edtf is not null && d.Start >= clause.Start && d.End <= clause.End) is { } date ? date.Edtf!.Replace("/..", "", StringComparison.Ordinal) : null,
                    Meets = Meets.Match(sentence.Text) is { Success: true } often ? often.Groups[1].Value : null,
                    Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely),
                };
            }
        }
    }

    private static string? Who(Sentence sentence, int at, System.Text.RegularExpressions.Match match, bool before, int end)
    {
        var actors = match.Groups[1].Success ? Subjects.After(sentence, sentence.Start + match.Groups[1].Index, sentence.Start + match.Groups[1].Index + match.Groups[1].Length)
            : before ? Subjects.Before(sentence, Math.Min(at + 6, sentence.End), sentence.ClauseAt(at).Start) : Subjects.After(sentence, at + match.Length, end);
        var near = actors.Where(a => before || match.Groups[1].Success || a.Span.Start - at - match.Length < 40).ToList();
        return Subjects.Join(near);
    }
}
