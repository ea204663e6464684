namespace PanelMiner.Mentions.Dates;

/// <summary>What single verbs tell.</summary>
internal sealed partial class ClauseDirectionDetector
{
    private DateDirection Direction(int i)
    {
        if (tokens[i].Kind != DateTokenKind.Word || (tokens[i].Capital && Word(i) is "May" or "March"))
        {
            return DateDirection.Either;
        }

        if (Word(i) is "to")
        {
            return Infinitive(i);
        }

        if (Word(i) is "has" or "have")
        {
            if (Word(i + 1) is "until" or "till")
            {
                return DateDirection.Future;
            }

            return IsPerfect(i + 1) || IsPerfect(i + 2) ? DateDirection.Past : DateDirection.Either;
        }

        var tense = DateLexicon.Instance.Tense(Word(i));
        return tense switch
        {
            DateTense.Modal => DateDirection.Future,
            DateTense.Future => IsPastAuxiliary(i - 1) ? DateDirection.Past : DateDirection.Future,
            DateTense.Arranged when Word(i + 1) is "for" or "to" or "until" => IsPastAuxiliary(i - 1) ? DateDirection.Past : DateDirection.Future,
            DateTense.Past or DateTense.Arranged => Participle(i),
            _ => IsRegularPast(Word(i)) && !IsAdjective(i) ? Participle(i) : DateDirection.Either,
        };
    }

    // "its armed officers", "a detailed plan": between what names it and a noun.
    private bool IsAdjective(int i) => i + 1 < tokens.Count && tokens[i + 1] is { Kind: DateTokenKind.Word, Word.Class: DateWordClass.None }
        && DateLexicon.Instance.Tense(Word(i + 1)) == DateTense.None
        && (tokens[Math.Max(0, i - 1)].Kind == DateTokenKind.Number || Word(i - 1) is "the" or "a" or "an" or "its" or "their" or "our" or "his" or "her" or "s" or "The" or "A" or "An" or "Its" or "Their" or "Our" or "no" or "any" or "these" or "those")
        && Word(i + 1) is not ("that" or "to" or "by" or "with" or "at" or "as" or "into" or "against" or "under");

    // "has met", "have not been told"; but "has until 8 February".
    private bool IsPerfect(int i) => Word(i) is "been" || DateLexicon.Instance.Tense(Word(i)) is DateTense.Past or DateTense.Arranged || IsRegularPast(Word(i));

    // "will be held", "is to be completed": the participle takes the direction of what governs it.
    private DateDirection Participle(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 4 && tokens[k].Kind == DateTokenKind.Word; k--)
        {
            var word = Word(k);
            if (word is "was" or "were" or "had" or "has")
            {
                break;
            }

            // "are tabled for June" is neither; "is dated 3 May" is.
            if (word is "is" or "are" && Word(i) is not "dated")
            {
                return DateDirection.Either;
            }

            if (DateLexicon.Instance.Tense(word) == DateTense.Modal && !tokens[k].Capital)
            {
                return DateDirection.Future;
            }

            // "is to be completed"; "agreed that a report be made".
            if (word is "be")
            {
                return Word(k - 1) is "to" && Word(k - 2) is "had" or "was" or "were" ? DateDirection.Past : DateDirection.Future;
            }
        }

        return DateDirection.Past;
    }

    // "was due", "had been planned"; what has been planned is still to come.
    private bool IsPastAuxiliary(int i) => Word(i) is "was" or "were" or "had" || (Word(i) is "been" && Word(i - 1) is "had");

    // "it was anticipated that the transfer would": an expectation that lies back.
    private bool IsHopedBefore(int would)
    {
        for (var i = would - 1; i > 0 && i > would - 12 && !IsSentenceEnd(i); i--)
        {
            if (Word(i) is "anticipated" or "expected" or "hoped" or "envisaged" or "intended" or "planned" && IsPastAuxiliary(i - 1))
            {
                return true;
            }
        }

        return false;
    }

    // "is to report", "agreed to meet": ahead, unless the intention itself lies back ("were asked to report").
    private DateDirection Infinitive(int i)
    {
        var verb = i + 1 < tokens.Count && tokens[i + 1] is { Kind: DateTokenKind.Word, Capital: false, Word.Class: DateWordClass.None } && !Word(i + 1).EndsWith("s", StringComparison.Ordinal);
        if (!verb || !(Word(i - 1) is "is" or "are" || DateLexicon.Instance.IsIntent(Word(i - 1))))
        {
            return DateDirection.Either;
        }

        var settled = Word(i - 1) is "agreed" or "decided" or "resolved" or "proposed";
        return IsPastAuxiliary(i - 2) && !settled ? DateDirection.Past : DateDirection.Future;
    }

    private static bool IsRegularPast(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("exceed" or "indeed" or "speed" or "proceed" or "succeed" or "hundred" or "detailed" or "based" or "unprecedented" or "united" or "limited" or "related" or "combined" or "estimated");
}
