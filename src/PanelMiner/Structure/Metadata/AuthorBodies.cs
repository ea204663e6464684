namespace PanelMiner.Structure.Metadata;

/// <summary>Completes the body of an author where the paper abbreviates it: "OPCC" in a paper of one force area is that area's office.</summary>
internal static class AuthorBodies
{
    private const string Office = "Office of the Police and Crime Commissioner";

    /// <summary>The author with his or her body written out; one of whose body nothing is printed stays without.</summary>
    public static PaperAuthor Complete(PaperAuthor author, IReadOnlyList<string> areas)
    {
        if (author.Organisation is { } organisation && OfficeOf(organisation, areas) is { } office)
        {
            return author with { Organisation = office };
        }

        return author is { Organisation: null, Role: { } role } && CommissionerFor(role) is { } split ? author with { Role = split.Role, Organisation = split.Body } : author;
    }

    private static string? OfficeOf(string organisation, IReadOnlyList<string> areas)
    {
        var words = organisation.Replace("&", "and", StringComparison.Ordinal).Trim();
        if (words.Equals(Office, StringComparison.OrdinalIgnoreCase) || words is "OPCC" or "the OPCC" or "Office of the PCC" or "The OPCC")
        {
            return areas.Count == 1 ? $"{Office} for {areas[0]}" : null;
        }

        var area = words.StartsWith("OPCC ", StringComparison.Ordinal) ? words[5..] : words.EndsWith(" OPCC", StringComparison.Ordinal) ? words[..^5] : null;
        return area is null ? null : $"{Office} for {(area.StartsWith("for ", StringComparison.Ordinal) ? area[4..] : area)}";
    }

    // "Police and Crime Commissioner for Wyreshire" holds an office that is a body of that name.
    private static (string Role, string Body)? CommissionerFor(string role)
    {
        var at = role.IndexOf("Commissioner for ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && role.StartsWith("Police", StringComparison.OrdinalIgnoreCase)
            ? (role[..(at + "Commissioner".Length)], role.Replace("&", "and", StringComparison.Ordinal)) : null;
    }
}
