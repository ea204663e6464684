using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Finds the dates of a text and resolves them against the paper's own date: the span first, then its meaning (labelling guide, Dates). Linear in the text's length.</summary>
public sealed class DateExtractor
{
    /// <summary>Finds the dates of a text, in order, never overlapping. Any text is allowed; nothing is thrown.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="context">What is known of its paper; without an anchor, relative dates stay unresolved. An anchor that is a month or year only is used as far as it goes.</param>
    public IReadOnlyList<DateMention> Extract(string text, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var tokens = DateTokenizer.Tokenize(text);
        var matches = new DateGrammar(text, tokens).FindAll();
        ShareYears(matches, tokens);
        var directions = new ClauseDirectionDetector(text, tokens);
        var pinned = matches.Exists(m => m.Expression is ComingYearExpression) ? ComingYear.Pinned(matches, context) : null;
        var mentions = new List<DateMention>(matches.Count);
        Edtf? before = null;
        foreach (var match in matches)
        {
            var direction = directions.Of(match);
            var told = ToldDates.Is(match.Expression);
            var resolved = !told ? DateResolver.Resolve(match.Expression, context.Anchor, direction, pinned)
                : before is not null && ToldDates.Resolve(match.Expression, before) is { } following ? new ResolvedDate(following, false) : null;
            before = resolved?.Date ?? before;
            if (!IsDuration(match, direction) && !IsVague(match, direction) && !(told && resolved is null))
            {
                mentions.Add(Mention(text, tokens, match, context.Anchor, resolved));
            }
        }

        return mentions;
    }

    // "answered within 28 days" says how long it took, not when.
    private static bool IsDuration(DateMatch match, DateDirection direction) => match.Expression is StretchExpression { Within: true } && direction == DateDirection.Past;

    // "open on Monday", "in a year": a day only where the clause tells which way it looks.
    private static bool IsVague(DateMatch match, DateDirection direction) => Inner(match.Expression) switch
    {
        WeekdayExpression { WeekShift: null } => direction == DateDirection.Either,
        OffsetExpression { Bare: true } => direction != DateDirection.Future,
        _ => false,
    };

    private static DateExpression Inner(DateExpression expression) => expression switch
    {
        SinceExpression e => e.Date,
        UntilExpression e => e.Date,
        _ => expression,
    };

    private static DateMention Mention(string text, List<DateToken> tokens, DateMatch match, Edtf? anchor, ResolvedDate? resolved)
    {
        var start = tokens[match.Start].Start;
        var end = tokens[match.Next - 1].End;
        var words = text[start..end];
        if (resolved is null)
        {
            return new DateMention(words, start, end, DateMentionBasis.Unresolved);
        }

        var told = ToldDates.Is(match.Expression);
        return new DateMention(words, start, end, told ? DateMentionBasis.Paper : resolved.Anchored ? DateMentionBasis.Anchored : DateMentionBasis.Stated)
        {
            Edtf = resolved.Date.Value,
            From = resolved.Date.From,
            To = resolved.Date.To,
            Precision = resolved.Date.Precision,
            Anchor = resolved.Anchored ? anchor?.Value : null,
        };
    }

    // "April, May and June 2018": in a list, the year of the last is that of all.
    private static void ShareYears(List<DateMatch> matches, List<DateToken> tokens)
    {
        for (var i = matches.Count - 2; i >= 0; i--)
        {
            var (match, following) = (matches[i], matches[i + 1]);
            if (DateYears.LacksYear(match.Expression) && AreListed(match, following, tokens))
            {
                matches[i] = match with { Expression = DateYears.Share(match.Expression, following.Expression).First };
            }
        }
    }

    private static bool AreListed(DateMatch match, DateMatch following, List<DateToken> tokens)
    {
        for (var i = match.Next; i < following.Start; i++)
        {
            var joins = tokens[i] is { Kind: DateTokenKind.Mark, Mark: ',' or '&' or '/' } || tokens[i].Word.Class is DateWordClass.And or DateWordClass.Or or DateWordClass.The or DateWordClass.On;
            if (!joins)
            {
                return false;
            }
        }

        return following.Start - match.Next is 1 or 2 or 3;
    }
}
