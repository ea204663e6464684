using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Keeps apart the commissioner as a body and "PCC" as the role of a named person.</summary>
internal static class PersonRoles
{
    /// <summary>The bodies that are not just the role of a person named beside them: "PCC" in "PCC Ann Dale" and "Ann Dale (PCC)".</summary>
    public static IEnumerable<BodyHit> Without(IReadOnlyList<BodyHit> bodies, IReadOnlyList<PersonHit> people, NameText text)
    {
        var next = 0;
        foreach (var body in bodies)
        {
            while (next < people.Count && Math.Max(people[next].ReadTo, people[next].Next) <= body.From)
            {
                next++;
            }

            if (!(next < people.Count && body is { Kind: BodyKind.Commissioner, Generic: true } && people[next].Name is not null
                && body.From >= people[next].From && !text.IsClass(body.From, WordClass.Determiner) && !text.Is(body.From - 1, "the")))
            {
                yield return body;
            }
        }
    }
}
