using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Finds people by title, rank, role, given name and list of attendance, and roles that stand for people. Linear in the text's length.</summary>
internal sealed class PeopleExtractor
{
    /// <summary>The people of a text in order, never overlapping.</summary>
    public IReadOnlyList<PersonHit> Find(NameText text, IReadOnlyList<BodyHit> bodies) => new PersonScan(new PersonScene(text, bodies)).Run();

    /// <summary>A person as the contract tells it.</summary>
    public static PersonMention Mention(NameText text, PersonHit hit)
    {
        var (start, end) = (text.Tokens[hit.From].Start, text.Tokens[hit.Next - 1].End);
        return new PersonMention(text.Text[start..end], start, end) { Name = hit.Name, Role = hit.Role, Organisation = hit.Organisation };
    }
}
