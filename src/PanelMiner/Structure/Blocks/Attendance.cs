using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Blocks;

/// <summary>Recognises the lists of who attended a meeting.</summary>
internal static class Attendance
{
    private const int ShortestShare = 2;

    private static readonly string[] Openings =
    [
        "present", "members present", "in attendance", "also in attendance", "also present", "officers present", "officers in attendance", "attendees", "attendance", "other attendees",
        "apologies", "apologies for absence", "apologies received", "apologies from", "absent", "observers", "secretariat", "panel", "members", "officials", "officers", "councillors", "independent members",
        "panel members present", "committee members", "panel members", "those present", "other members present", "by invitation", "substitutes", "host authority", "guests", "invited guests", "presenters",
    ];

    /// <summary>Whether a line opens such a list: its label stands alone or before a colon.</summary>
    public static bool Begins(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, 50)).IndexOf(':');
        var label = (colon > 0 ? text[..colon] : text).Trim().TrimEnd('.', '-', '–', ' ');
        return label.Length <= 50 && Opening(label) && (colon > 0 ? IsNames(text[(colon + 1)..]) : !label.Equals("panel", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line is the label of such a list and no more.</summary>
    public static bool IsLabel(string text) => Opening(text.Trim().TrimEnd(':', '.', '-', '–', ' '));

    /// <summary>Whether a text is little but names of people: each piece between commas or lines a name, perhaps with a role or body.</summary>
    public static bool IsNames(string text)
    {
        var pieces = (text.StartsWith("Councillors ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Cllrs ", StringComparison.OrdinalIgnoreCase) ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : text).Split([',', ';', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(p => p.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        return pieces.Count == 0 || pieces.Count(IsEntry) * ShortestShare > pieces.Count;
    }

    private static bool Opening(string label) => Openings.Contains(label.Split('(')[0].Split('/')[0].Trim().ToLowerInvariant());

    private static bool IsEntry(string piece)
    {
        var name = piece.Split(['(', '–'])[0].Trim().TrimEnd('.');
        return PersonNames.IsPerson(name) || PersonNames.HasTitle(name) || (piece.Length <= 60 && PersonNames.IsRole(piece)) || BodyNames.IsBody(name);
    }
}
