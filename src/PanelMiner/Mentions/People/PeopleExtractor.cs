using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Finds people by title, rank, role, given name and list of attendance, and roles that stand for people. Linear in the text's length.</summary>
internal sealed class PeopleExtractor
{
    /// <summary>The people of a text in order, never overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bodies">The bodies found in it.</param>
    /// <param name="known">Full names that its paper gives.</param>
    public IReadOnlyList<PersonHit> Find(NameText text, IReadOnlyList<BodyHit> bodies, IReadOnlyList<string>? known = null)
    {
        var hits = new PersonScan(new PersonScene(text, bodies)).Run();
        var names = new FullNames(hits.Select(h => h.Name).OfType<string>().Concat(known ?? []));
        return [.. hits.Select(h => h.Name is null ? h : h with { Name = names.Resolve(h.Name) })];
    }

    /// <summary>A person as the contract tells it.</summary>
    public static PersonMention Mention(NameText text, PersonHit hit)
    {
        var (start, end) = (text.Tokens[hit.From].Start, text.Tokens[hit.Next - 1].End);
        return new PersonMention(text.Text[start..end], start, end) { Name = hit.Name, Role = hit.Role, Organisation = hit.Organisation };
    }
}
