using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>A sentence that names a meeting, as the minutes and agendas of bodies begin.</summary>
/// <param name="Body">The body that met or is to meet; absent when it is not named.</param>
/// <param name="Date">The day of the meeting; absent when it is not given.</param>
internal sealed record MeetingPhrase(string? Body, Edtf? Date)
{
    private const int Furthest = 400;

    private static readonly string[] Openings = ["meeting of the ", "meeting of ", "meeting for the ", "agenda for the ", "agenda of the ", "minutes of the ", "minutes for the ", "notes of the ", "record of the ", "summons to the ", "meeting "];

    /// <summary>The meeting that a line names in such words; nothing when it does not.</summary>
    public static MeetingPhrase? In(string line)
    {
        var text = line.Length > Furthest ? line[..Furthest] : line;
        foreach (var opening in Openings)
        {
            var at = text.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Read(text, at, at + opening.Length) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static MeetingPhrase? Read(string text, int at, int after)
    {
        if (!IsOpening(text[..at]))
        {
            return null;
        }

        var rest = text[after..];
        var body = BodyNames.Receiver(Cut(rest)) ?? BodyNames.Receiver(rest);
        var date = HeaderDates.First(rest);
        return body is not null || (date is not null && IsHeld(rest)) ? new(body, date?.Edtf) : null;
    }

    // Before the words stand at most an article and what kind of record it is: a sentence about another meeting says more.
    private static bool IsOpening(string before) => before.Trim() is var words
        && (words.Length == 0 || (words.AsSpan().Count(' ') < 9 && (StartsRecord(words)
        || words.ToLowerInvariant() is "a" or "the" or "at a" or "at the" or "special" or "extraordinary" or "an extraordinary" or "a special")));

    private static bool StartsRecord(string words) =>
        new[] { "minutes", "draft minutes", "unconfirmed minutes", "agenda", "summons", "notes", "note", "record", "notice", "proceedings", "report of", "a", "at" }
            .Any(w => words.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsHeld(string rest) => rest.StartsWith("held", StringComparison.OrdinalIgnoreCase) || rest.Contains(" held ", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string rest)
    {
        var end = rest.Length;
        foreach (var stop in new[] { " held", " will be", " which", " to be", " on ", " at ", " in the ", " was " })
        {
            var at = rest.IndexOf(stop, StringComparison.OrdinalIgnoreCase);
            end = at > 0 && at < end ? at : end;
        }

        return rest[..end];
    }
}
