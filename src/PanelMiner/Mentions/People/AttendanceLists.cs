using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Knows, while a text is read, whether a list of people goes on: "Councillors A Smith (Chair), B Jones and C D Patel", "Present: …".</summary>
internal sealed class AttendanceLists(NameText text)
{
    private const int LongestGap = 24;
    private int until = -1;
    private int lastTitle = -1;

    /// <summary>The title that holds for the items of the list; empty where it gives none, null outside lists.</summary>
    public string? Title { get; private set; }

    /// <summary>Notes a token that opens or ends a list.</summary>
    public void Enter(int i)
    {
        if (Title is not null && (i > until || Ends(i)))
        {
            Title = null;
        }

        if (text.IsAny(i, "councillors", "cllrs") && text.IsCapital(i))
        {
            Open(i, "Councillor");
        }
        else if (text.IsAny(i, "messrs", "drs", "mesdames"))
        {
            Open(i, "");
        }
        else if (text.IsAny(i, "present", "apologies", "attendance", "attending", "attendees", "absent", "members", "officers", "substitutes")
            && OpensList(i))
        {
            Open(i, "");
        }
        else if (Title is not null && text.IsWord(i))
        {
            until = Math.Max(until, Math.Min(i + LongestGap, until + 1));
        }
    }

    /// <summary>Whether a token begins an item: after the opening word, a comma, "and" or a line's end.</summary>
    public bool IsItem(int i) => text.IsCapital(i)
        && (i == lastTitle + 1 || text.IsMark(i - 1, ',') || text.IsMark(i - 1, ';') || text.IsAnd(i - 1) || text.IsMark(i - 1, ':')
            || text.IsMark(i - 1, ')') || text.IsMark(i - 1, '.') || text.IsMark(i - 1, '|') || text.IsMark(i - 1, '•') || text.IsMark(i - 1, '-'));

    private bool IsInBracket(int i)
    {
        for (var at = i - 1; at >= 0 && i - at < 12; at--)
        {
            if (text.IsMark(at, '(') || text.IsMark(at, ')'))
            {
                return text.IsMark(at, '(');
            }
        }

        return false;
    }

    private void Open(int i, string title)
    {
        (Title, lastTitle, until) = (title, i, int.MaxValue);
    }

    private bool OpensList(int i) => text.IsMark(i + 1, ':')
        || (text.IsAny(i, "present", "attendance") && (text.IsMark(i + 1, '-') || text.Tokens[i].AllCapitals))
        || (text.Is(i, "apologies") && text.IsInitial(i) && text.IsMark(i + 1, ':'));

    // A list is over with a sentence that has a verb, a new heading word or a blank line; initials' full stops end none.
    private bool Ends(int i) => text.Tokens[i].Kind == NameTokenKind.Break
        || (text.IsLower(i) && !IsInBracket(i)
            && !text.IsAny(i, "and", "of", "for", "the", "to", "de", "van", "der", "von", "la", "in", "from", "at", "left", "joined", "until", "via", "virtually", "online"));
}
