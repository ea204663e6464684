using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Resolves "the PCC", "their PCC", "the OPCC", "the PCP" and "the Force" to the area that is meant.</summary>
internal sealed class OwnBodies(BodyScene scene)
{
    private const int FarthestOwner = 30;

    public IReadOnlyList<BodyHit> Resolve(IReadOnlyList<BodyHit> hits)
    {
        var only = scene.Own.Count > 0 ? scene.Only : OnlyNamed(hits);
        var stated = StatedForces(hits);
        Area? salient = null;
        BodyHit? lastOwner = null;
        var resolved = new List<BodyHit>(hits.Count);
        foreach (var found in hits)
        {
            var hit = found is { Kind: BodyKind.Force, Area: { } home } && (found.Generic || found.Name == "")
                && stated.TryGetValue(home.Name, out var force)
                ? found with { Canonical = force }
                : found;
            if (!hit.Generic || hit.Canonical is not null || hit.Void)
            {
                resolved.Add(hit);
                lastOwner = hit is { Area: not null, Void: false } ? hit : lastOwner;
                continue;
            }

            var possessed = scene.Text.IsAny(hit.From - 1, "their", "its", "his", "her") || scene.Text.IsAny(hit.From, "their", "its");
            var owner = possessed && lastOwner is not null && hit.From - lastOwner.Next < FarthestOwner ? lastOwner.Area : null;
            salient = owner is not null && !scene.IsOwn(owner) && hit.Kind is BodyKind.Commissioner ? owner : salient;
            var area = owner ?? (possessed ? null : hit.Kind is BodyKind.Commissioner or BodyKind.Office ? salient ?? only : only);
            resolved.Add(area is null || IsPlural(hit) ? PanelOf(hit) : Named(hit, area));
        }

        return resolved;
    }

    /// <summary>"the Constabulary" of an area that no vocabulary knows is no police force by name.</summary>
    private bool IsConstabulary(BodyHit hit, Area home, out string? force)
    {
        force = $"{home.Name} Constabulary";
        return hit.Generic && scene.Text.Is(hit.Next - 1, "constabulary") && BodyLexicon.Instance.AreaOf(home.Name) is null
            && home.Force.At(null) == $"{home.Name} Police";
    }

    /// <summary>Forces that the text names in full, of areas that no vocabulary knows.</summary>
    private Dictionary<string, string> StatedForces(IReadOnlyList<BodyHit> hits)
    {
        var stated = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in hits.Where(h => h is { Kind: BodyKind.Force, Generic: false, Void: false, Name.Length: > 0, Area: not null, Canonical: not null }
            && BodyLexicon.Instance.AreaOf(h.Area.Name) is null))
        {
            stated.TryAdd(hit.Area!.Name, hit.Canonical!);
        }

        foreach (var hit in hits.Where(h => h is { Kind: BodyKind.Force, Generic: true, Area: not null }))
        {
            if (IsConstabulary(hit, hit.Area!, out var force))
            {
                stated.TryAdd(hit.Area!.Name, force!);
            }
        }

        return stated;
    }

    /// <summary>The single area that the text names, where the paper gives none.</summary>
    private static Area? OnlyNamed(IReadOnlyList<BodyHit> hits)
    {
        var areas = hits.Where(h => h is { Area: not null, Generic: false, Void: false }).Select(h => h.Area!).DistinctBy(a => a.Name).Take(2).ToList();
        return areas.Count == 1 ? areas[0] : null;
    }

    private bool IsPlural(BodyHit hit) => scene.Text.Word(hit.Next - 1) is var word && word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
        && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase);

    private BodyHit Named(BodyHit hit, Area area) => hit.Kind switch
    {
        BodyKind.Commissioner => hit with { Canonical = area.CommissionerAt(scene.Day, hit.Name == "F"), Area = area },
        BodyKind.Office => hit with { Canonical = area.OfficeAt(scene.Day, hit.Name == "F"), Area = area },
        BodyKind.Force => hit with { Canonical = scene.ForceOf(area), Area = area },
        _ => PanelOf(hit, area),
    };

    private BodyHit PanelOf(BodyHit hit, Area? area = null)
    {
        // "the Panel" is whoever receives the paper; a police and crime panel is also pinned by its area.
        var given = scene.Context.Panel;
        if (hit.Kind != BodyKind.Panel || hit.Name is null)
        {
            return hit;
        }

        return given is not null && given.Contains("Crime Panel", StringComparison.OrdinalIgnoreCase)
            ? hit with { Canonical = given.Replace(" & ", " and ", StringComparison.Ordinal) }
            : area is null ? hit : hit with { Canonical = $"{area.Name} Police and Crime Panel", Area = area };
    }
}
