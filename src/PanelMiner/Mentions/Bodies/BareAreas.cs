namespace PanelMiner.Mentions.Bodies;

/// <summary>Reads names of force areas that stand without a word for a body.</summary>
internal sealed class BareAreas(BodyScene scene, Func<int, bool> isForceAt)
{
    /// <summary>The bodies that bare area names stand for, in order.</summary>
    /// <param name="areas">Area names by their first token.</param>
    /// <param name="isVoidAt">Whether words that only look like a body's begin at a token.</param>
    public IEnumerable<BodyHit> Find(IReadOnlyCollection<AreaHit> areas, Func<int, bool> isVoidAt)
    {
        var ends = areas.Select(a => a.Next).ToHashSet();
        var bare = areas.Where(a => a.Abbreviation || (a.Area.Standing != AreaStanding.Named && !IsPlace(a, ends))).OrderBy(a => a.From).ToList();
        var hits = UnknownBeside.Add(scene, bare, isForceAt);
        var roles = new AreaRoles(scene, isForceAt).Of(hits);
        return hits.Zip(roles).Where(h => !isVoidAt(h.First.Next)).Select(h => Body(h.First, h.Second)).OfType<BodyHit>();
    }

    private BodyHit? Body(AreaHit hit, AreaRole role) => role switch
    {
        AreaRole.Force => Hit(hit, BodyKind.Force, scene.ForceOf(hit.Area)),
        AreaRole.Commissioner => Hit(hit, BodyKind.Commissioner, hit.Area.CommissionerAt(scene.Day, false)),
        AreaRole.Panel => Hit(hit, BodyKind.Panel, $"{hit.Area.Name} Police and Crime Panel"),
        _ => null,
    };

    private static BodyHit Hit(AreaHit hit, BodyKind kind, string canonical) =>
        new(hit.From, hit.Next, kind, canonical) { Area = hit.Area, Name = "" };

    /// <summary>"Kent and Medway" is a place; "Dorset and Wiltshire" may be two forces.</summary>
    private bool IsPlace(AreaHit area, HashSet<int> ends) =>
        BodyLexicon.Instance.Places.Longest(scene.Text, area.From) is { } place && place.Next > area.Next && !ends.Contains(place.Next);
}
