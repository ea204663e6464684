namespace PanelMiner.Mentions.Dates;

/// <summary>Tells from the verbs of its clause whether a date without a year lies back or ahead.</summary>
internal sealed partial class ClauseDirectionDetector
{
    private const int Reach = 40;
    private readonly string text;
    private readonly List<DateToken> tokens;

    public ClauseDirectionDetector(string text, List<DateToken> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    /// <summary>The direction of the clause that holds the expression.</summary>
    public DateDirection Of(DateMatch match)
    {
        // "the November deadline": ahead, unless it "was missed".
        if (Word(match.Next) is "deadline" or "target" or "deadlines")
        {
            return Governing(match.Next + 1) == DateDirection.Past ? DateDirection.Past : DateDirection.Future;
        }

        var first = Governing(match.Next);
        var opensClause = OpensClause(match.Start);
        first = first != DateDirection.Either ? first : opensClause ? Ahead(match.Next, ofClause: false) : BeforeDate(match);
        if (first == DateDirection.Either)
        {
            first = opensClause ? Back(match) : Ahead(match.Next, ofClause: true);
        }

        if (first != DateDirection.Either)
        {
            return first;
        }

        return match.Expression switch
        {
            UntilExpression => Starts(match, "to") && !Word(match.Start - 1).EndsWith("s") ? DateDirection.Either : DateDirection.Future,
            SinceExpression when Starts(match, "since") => DateDirection.Past,
            SinceExpression when StartsAhead(match) => DateDirection.Future,
            _ => DateDirection.Either,
        };
    }

    // "The meeting scheduled for 14 June was cancelled": the verb of the sentence outweighs the participle.
    private DateDirection BeforeDate(DateMatch match)
    {
        var direction = Back(match);
        var reduced = direction == DateDirection.Future && (IsReduced(match.Start - 1) || IsReduced(match.Start - 2));
        return reduced && Ahead(match.Next, ofClause: false) == DateDirection.Past ? DateDirection.Past : direction;
    }

    private bool IsReduced(int i) => Word(i) is "scheduled" or "due" or "planned" or "expected" or "proposed" or "intended"
        && !(Word(i - 1) is "is" or "are" or "be" or "been" or "being" or "was" or "were" or "now" or "not");

    // "the shares from April should be …", "the review in May was …": the verb right after the date governs it.
    private DateDirection Governing(int i)
    {
        if (i >= tokens.Count || tokens[i] is not { Kind: DateTokenKind.Word, Capital: false })
        {
            return DateDirection.Either;
        }

        return Word(i) switch
        {
            "will" or "shall" or "would" or "should" or "must" => DateDirection.Future,
            "was" or "were" or "had" => DateDirection.Past,
            _ => DateDirection.Either,
        };
    }

    private bool StartsAhead(DateMatch match) => Word(match.Start).ToString().ToLowerInvariant() is "from" or "wef" or "with" or "effective" or "starting" or "as";

    private bool Starts(DateMatch match, string cue) => Word(match.Start).Equals(cue, StringComparison.OrdinalIgnoreCase);

    // "The plan was agreed, and on 12 March the Panel will meet": the verb of its own clause follows.
    private bool OpensClause(int start)
    {
        var at = start - 1;
        for (var k = 0; k < 2 && at >= 0 && IsPreposition(at); k++)
        {
            at--;
        }

        return at < 0 || IsSentenceEnd(at) || tokens[at] is { Kind: DateTokenKind.Mark, Mark: ',' } || Word(at) is "and" or "but" or "that" or "which" or "And" or "But";
    }

    private bool IsPreposition(int i) => tokens[i].Word.Class is DateWordClass.On or DateWordClass.In or DateWordClass.The or DateWordClass.During or DateWordClass.From or DateWordClass.By or DateWordClass.Since;

    private DateDirection Back(DateMatch match)
    {
        var from = match.Start - 1;
        var bound = match.Expression is UntilExpression || (match.Expression is SinceExpression && StartsAhead(match));
        for (var i = from; i >= 0 && i > from - Reach && !IsSentenceEnd(i) && !IsClauseStart(i); i--)
        {
            var direction = Direction(i);
            if (direction == DateDirection.Past && bound && DateLexicon.Instance.IsGrant(Word(i)))
            {
                return DateDirection.Future;
            }

            // "which was to be ready by December" may be late or not.
            if (bound && Word(i) is "was" or "were" && Word(i + 1) is "to")
            {
                return DateDirection.Either;
            }

            // "was deferred from March to September", "it was hoped that it would open in April": what came of it is not said.
            if ((from - i > 1 && Word(from) is "to" && DateLexicon.Instance.Tense(Word(i)) == DateTense.Arranged) || (Word(i) is "would" && IsHopedBefore(i)))
            {
                return DateDirection.Either;
            }

            // "asked for a report in October" tells neither when it was asked nor when it is due.
            if (direction == DateDirection.Past && i < from - 2 && Word(i) is "asked" or "wanted" or "sought")
            {
                return DateDirection.Either;
            }

            if (direction != DateDirection.Either)
            {
                return direction;
            }
        }

        return DateDirection.Either;
    }

    // "It was published in May, the consultation runs until August": what stands before such a comma tells nothing of what follows.
    private bool IsClauseStart(int i) => tokens[i] is { Kind: DateTokenKind.Mark, Mark: ',' }
        && Word(i + 1) is "the" or "it" or "he" or "she" or "they" or "we" or "this" or "these" or "there" or "but" or "who" or "which" or "when" or "where";

    /// <param name="from">The token from which to look.</param>
    /// <param name="ofClause">Whether the clause began before the date, so that another verb after "and" tells nothing of it.</param>
    private DateDirection Ahead(int from, bool ofClause)
    {
        for (var i = from; i < tokens.Count && i < from + Reach && !IsSentenceEnd(i) && !(ofClause && IsNextVerb(i)); i++)
        {
            // "On 12 March the next phase began": what is next or last after the date tells nothing of it.
            var direction = tokens[i].Word.Class == DateWordClass.Shift ? DateDirection.Either : Direction(i);
            if (direction != DateDirection.Either)
            {
                return direction;
            }
        }

        return DateDirection.Either;
    }

    // "leaves office in May and thought it right".
    private bool IsNextVerb(int i) => Word(i) is "and" or "but" && Word(i + 1) is not ("was" or "were")
        && (Word(i + 1) is "it" or "he" or "she" or "they" or "we" || DateLexicon.Instance.Tense(Word(i + 1)) != DateTense.None || IsRegularPast(Word(i + 1)));

    private bool IsSentenceEnd(int i)
    {
        var token = tokens[i];
        if (token.Kind != DateTokenKind.Mark || token.Mark is not ('.' or '!' or '?' or ';' or '|'))
        {
            return false;
        }

        return token.Mark != '.' || i + 1 >= tokens.Count || (tokens[i + 1].Spaced && (tokens[i + 1].Capital || tokens[i + 1].Kind != DateTokenKind.Word));
    }

    private ReadOnlySpan<char> Word(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == DateTokenKind.Word ? text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) : "";
}
