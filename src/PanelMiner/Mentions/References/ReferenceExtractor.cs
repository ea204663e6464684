using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.References;

/// <summary>A reference found at tokens of a text.</summary>
/// <param name="From">First token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Target">What it points to.</param>
internal sealed record ReferenceHit(int From, int Next, ReferenceTarget Target);

/// <summary>Finds pointers to meetings, minutes, annexes, papers and outside reports. Linear in the text's length.</summary>
internal sealed class ReferenceExtractor
{
    private const int LongestTitle = 12;

    /// <summary>The references of a text in order, never overlapping.</summary>
    public IReadOnlyList<ReferenceHit> Find(NameText text)
    {
        var found = new List<ReferenceHit>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsWord(i) && At(text, i) is { } hit && (found.Count == 0 || hit.From >= found[^1].Next))
            {
                found.Add(hit);
                i = hit.Next - 1;
            }
        }

        return found;
    }

    /// <summary>A reference as the contract tells it.</summary>
    public static ReferenceMention Mention(NameText text, ReferenceHit hit)
    {
        var (start, end) = (text.Tokens[hit.From].Start, text.Tokens[hit.Next - 1].End);
        return new ReferenceMention(text.Text[start..end], start, end, hit.Target);
    }

    private static ReferenceHit? At(NameText text, int i) =>
        Minute(text, i) ?? Annex(text, i) ?? Meeting(text, i) ?? Paper(text, i) ?? Outside(text, i);

    /// <summary>"Minute 34.12/13", "minute no. 7", "Min. 12".</summary>
    private static ReferenceHit? Minute(NameText text, int i)
    {
        if (!text.IsAny(i, "minute", "minutes", "min"))
        {
            return null;
        }

        var at = AfterNumberWord(text, i + 1);
        return text.Has(at) && text.Tokens[at].Kind == NameTokenKind.Number && !IsDuration(text, at)
            ? new ReferenceHit(i, NumberEnd(text, at), ReferenceTarget.Minute)
            : null;
    }

    private static int AfterNumberWord(NameText text, int at)
    {
        at += text.IsMark(at, '.') ? 1 : 0;
        if (text.IsAny(at, "no", "nos", "number", "numbers", "ref", "reference"))
        {
            at++;
            at += text.IsMark(at, '.') || text.IsMark(at, ':') ? 1 : 0;
        }

        return at;
    }

    private static bool IsDuration(NameText text, int at) =>
        text.IsAny(at + 1, "minutes", "hours", "days", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    /// <summary>The end of a number with dots, slashes and letters: "34.12/13", "7(a)".</summary>
    private static int NumberEnd(NameText text, int at)
    {
        var end = at + 1;
        while ((text.IsMark(end, '.') || text.IsMark(end, '/') || text.IsMark(end, '-')) && text.IsGlued(end) && text.IsGlued(end + 1)
            && text.Has(end + 1) && text.Tokens[end + 1].Kind is NameTokenKind.Number or NameTokenKind.Word)
        {
            end += 2;
        }

        return end;
    }

    /// <summary>"Appendix A", "Annex 2", "Annexes B and C", "the attached appendix" is none.</summary>
    private static ReferenceHit? Annex(NameText text, int i)
    {
        if (!text.IsAny(i, "appendix", "annex", "annexe", "appendices", "annexes", "addendum", "enclosure"))
        {
            return null;
        }

        var end = i + 1;
        while (LabelEnd(text, end) is { } label)
        {
            end = label;
            if ((text.IsMark(end, ',') || text.IsAnd(end) || text.Is(end, "to") || text.IsMark(end, '-')) && LabelEnd(text, end + 1) is not null)
            {
                end++;
            }
        }

        return end > i + 1 ? new ReferenceHit(i, end, ReferenceTarget.Annex) : null;
    }

    private static int? LabelEnd(NameText text, int at)
    {
        if (!text.Has(at))
        {
            return null;
        }

        var token = text.Tokens[at];
        var roman = token.AllCapitals && token.End - token.Start <= 4 && !text.Word(at).ContainsAnyExcept("IVX");
        var letter = token.IsWord && token.Capital
            && (token.End - token.Start == 1 || (token.End - token.Start == 2 && char.IsAsciiDigit(text.Text[token.End - 1])));
        return letter || roman || (token.Kind == NameTokenKind.Number && token.End - token.Start <= 3) ? NumberEnd(text, at) : null;
    }

    /// <summary>"the meeting of 8 September 2016", "its last meeting", "the December meeting".</summary>
    private static ReferenceHit? Meeting(NameText text, int i)
    {
        if (!text.Is(i, "meeting"))
        {
            return null;
        }

        var start = i;
        while (i - start < 4
            && text.IsAny(start - 1, "last", "next", "previous", "forthcoming", "extraordinary", "panel", "board", "committee", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"))
        {
            start--;
        }

        var end = DateEnd(text, i + 1);
        var told = end > i + 1 || (start < i && text.IsClass(start - 1, WordClass.Determiner) && !text.IsAny(start, "panel", "board", "committee"));
        return told ? new ReferenceHit(start, end, ReferenceTarget.Meeting) : null;
    }

    /// <summary>The end of "of 8 September 2016" or "held on 8th September 2016"; the start when no date follows.</summary>
    private static int DateEnd(NameText text, int at)
    {
        var start = at;
        while (at - start < 5 && text.IsAny(at, "held", "on", "of", "the", "in", "dated"))
        {
            at++;
        }

        at += at > start && text.IsAny(at, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") ? 1 : 0;
        at += at > start && text.IsMark(at, ',') ? 1 : 0;
        var first = at;
        while (at - first < 5 && text.Has(at)
            && (text.Tokens[at].Kind == NameTokenKind.Number || IsMonth(text, at) || (at > first && text.Is(at, "of"))))
        {
            at++;
        }

        at += text.IsMark(at, ',') && text.Has(at + 1) && text.Tokens[at + 1] is { Kind: NameTokenKind.Number } year && year.End - year.Start == 4
            && at > first
            ? 2
            : 0;
        return at > start && at > first && (IsMonth(text, first) || IsMonth(text, first + 1) || IsMonth(text, first + 2)) ? at : start;
    }

    private static bool IsMonth(NameText text, int i) =>
        text.IsAny(i, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec");

    /// <summary>"agenda item 7", "item 6", "paper 3", "report no. 12/18", "decision notice 2018/045".</summary>
    private static ReferenceHit? Paper(NameText text, int i)
    {
        var start = i;
        if (text.Is(i, "agenda") && text.IsAny(i + 1, "item", "no", "items"))
        {
            i++;
        }
        else if (text.Is(i, "decision") && text.IsAny(i + 1, "notice", "record", "number", "ref", "reference"))
        {
            i++;
        }
        else if (!text.IsAny(i, "item", "paper", "report")
            || (text.IsAny(i, "report", "paper") && !text.IsAny(i + 1, "no", "number", "ref")
                && !(text.IsCapital(i) && text.Has(i + 1) && text.Tokens[i + 1].Kind == NameTokenKind.Number)))
        {
            return null;
        }

        var at = AfterNumberWord(text, i + 1);
        var label = text.Has(at)
            && (text.Tokens[at].Kind == NameTokenKind.Number || (text.Tokens[at] is { IsWord: true, AllCapitals: true } && text.IsMark(at + 1, '/')));
        return label && !IsDuration(text, at) ? new ReferenceHit(start, NumberEnd(text, at), ReferenceTarget.Paper) : null;
    }

    /// <summary>"the Lammy review", "the Casey Report", "the Winsor reforms" named after who wrote them.</summary>
    private static ReferenceHit? Outside(NameText text, int i)
    {
        if (!text.IsAny(i, "review", "inquiry", "enquiry", "report", "reviews", "recommendations", "reforms") || !text.IsCapital(i - 1)
            || text.IsInitial(i - 1))
        {
            return null;
        }

        var start = i;
        while (i - start < LongestTitle && text.IsCapital(start - 1) && !text.IsInitial(start - 1) && !text.IsClass(start - 1, WordClass.Stop))
        {
            start--;
        }

        return text.Is(start - 1, "the") && !IsOwnReview(text, start, i) ? new ReferenceHit(start, i + 1, ReferenceTarget.OutsideReport) : null;
    }

    private static bool IsOwnReview(NameText text, int start, int i)
    {
        for (var at = start; at < i; at++)
        {
            if (text.IsClass(at, WordClass.NoName | WordClass.Role | WordClass.BodyWord | WordClass.Police))
            {
                return true;
            }
        }

        return false;
    }
}
