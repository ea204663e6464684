using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>One pass over a text for everything that may be a body; then the longest of what overlaps.</summary>
internal sealed class BodyScan
{
    private readonly BodyScene scene;
    private readonly NameText text;
    private readonly AreaScanner areas;
    private readonly BodyAbbreviations abbreviations;
    private readonly GenericBodies generics;
    private readonly Dictionary<int, AreaHit> areasByEnd = [];
    private readonly Dictionary<int, AreaHit> areasByStart = [];
    private readonly Dictionary<int, int> placesByEnd = [];
    private readonly HashSet<int> forceTokens = [];
    private readonly HashSet<int> voids = [];
    private readonly HashSet<int> knownTokens = [];
    private readonly List<BodyHit> found = [];
    private readonly Dictionary<int, int> superseded = [];

    public BodyScan(BodyScene scene)
    {
        this.scene = scene;
        text = scene.Text;
        areas = new AreaScanner(scene);
        abbreviations = new BodyAbbreviations(scene);
        generics = new GenericBodies(scene);
    }

    /// <summary>What the text names, longest first where candidates overlap, in order.</summary>
    public IReadOnlyList<BodyHit> Run()
    {
        FindAreas();
        FindForms();
        abbreviations.Learn(found);
        FillCompanies();
        LearnAreas();
        FindAbbreviations();
        FindGenerics();
        FindBareAreas();
        return Longest(found);
    }

    private void FindAreas()
    {
        areasByEnd.Clear();
        areasByStart.Clear();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapital(i) && areas.At(i) is { } hit)
            {
                areasByStart[i] = hit;
                areasByEnd[hit.Next] = hit;
                i = hit.Next - 1;
            }
        }
    }

    private void FindForms()
    {
        var grammar = new HeadGrammar(scene, areasByEnd, areasByStart, placesByEnd, knownTokens.Contains);
        var lexicon = BodyLexicon.Instance;
        for (var i = 0; i < text.Count; i++)
        {
            var capital = text.IsCapital(i);
            if (capital && lexicon.Places.Longest(text, i) is { } place)
            {
                placesByEnd[place.Next] = i;
            }

            if (capital || text.Is(i, "the"))
            {
                FindKnown(i);
            }

            if (Suppliers.After(text, i, t => knownTokens.Contains(t) || areasByStart.ContainsKey(t)) is { } supplier)
            {
                Add(supplier);
            }

            if ((capital || text.IsAny(i, "plc", "police")) && lexicon.Heads.Longest(text, i) is { } head)
            {
                FindForm(grammar, i, head.Next, head.Value);
                i = head.Next - 1;
            }
        }
    }

    private void FindKnown(int i)
    {
        var lexicon = BodyLexicon.Instance;
        if (lexicon.Known.Longest(text, i) is not { } known)
        {
            return;
        }

        var from = text.Is(i, "the") ? i + 1 : i;
        var body = known.Value;
        var hit = body.Kind is { } kind ? new BodyHit(from, known.Next, kind, body.Names.At(scene.Day)) : new BodyHit(from, known.Next, BodyKind.Other, null) { Void = true };
        knownTokens.UnionWith(Enumerable.Range(from, known.Next - from));
        var area = hit.Kind == BodyKind.Force ? lexicon.Forces.Longest(text, from)?.Value.Area : null;
        Add(hit with { Area = area });
    }

    private void FindForm(HeadGrammar grammar, int from, int next, BodyHead head)
    {
        var hit = grammar.Find(from, next, head) ?? Alone(from, next, head);
        if (hit is null)
        {
            return;
        }

        if (hit.Void)
        {
            voids.Add(hit.From);
        }

        Add(hit);
    }

    private BodyHit? Alone(int from, int next, BodyHead head)
    {
        var article = text.IsAny(from - 1, "the", "our", "this", "their", "its", "your");
        if (head.Side == HeadSide.Alone)
        {
            var longer = (text.IsCapital(from - 1) && !text.IsInitial(from - 1) && !text.IsClass(from - 1, WordClass.Stop)) || text.IsAny(from - 1, "local", "self", "-") || (text.IsCapital(next) && !text.IsInitial(next) && !text.IsClass(next, WordClass.Stop));
            return longer || (text.IsInitial(from) && !article && text.IsLower(next) && !text.IsClass(next, WordClass.Verb)) ? null : new BodyHit(from, next, head.Kind, head.Form);
        }

        // "the Force" and the like are read with their article; full titles and abbreviations without.
        var named = head.Form is "C" or "F" or "O" or "P" or "{0} Police, Fire and Crime Panel" && head.Words != "Commissioner";
        if (!named || head.Alone == HeadAlone.Nothing || text.IsAny(next, "election", "elections", "candidate", "candidates", "plan"))
        {
            return null;
        }

        return new BodyHit(from, next, head.Kind, null) { Generic = true, Name = head.IsFire ? "F" : "" };
    }

    private void Add(BodyHit hit)
    {
        found.Add(hit);
        if (hit.Kind == BodyKind.Force && !hit.Void)
        {
            for (var i = hit.From; i < hit.Next; i++)
            {
                forceTokens.Add(i);
            }
        }
    }

    /// <summary>A force named in full makes its area's bare name known.</summary>
    private void LearnAreas()
    {
        foreach (var hit in found.Where(h => h is { Void: false, Area: not null, Name: not null } && h.Kind is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office).OrderBy(h => h.Kind == BodyKind.Force ? 1 : 0))
        {
            if (BodyLexicon.Instance.AreaOf(hit.Area!.Name) is null)
            {
                areas.Learn(hit.Area);
            }
        }

        if (areas.HasLearned)
        {
            FindAreas();
        }
    }

    /// <summary>"Lyndale Facilities" is Lyndale Facilities plc where the paper says so.</summary>
    private void FillCompanies()
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is { Kind: BodyKind.Company, Name: { } name, Canonical: { } written } hit && text.IsWord(hit.From) && abbreviations.Noun(text.Word(hit.From)) is { Kind: BodyKind.Company, Canonical: { } full } && full.StartsWith(written + " ", StringComparison.Ordinal))
            {
                found[i] = hit with { Canonical = full };
            }
        }
    }

    private void FindAbbreviations()
    {
        var defined = new List<BodyHit>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapital(i) && abbreviations.At(i) is { } abbreviation)
            {
                var meaning = abbreviation.Meaning;
                superseded[i] = abbreviation.Next;
                defined.Add(meaning is null ? new BodyHit(i, abbreviation.Next, BodyKind.Other, null) { Void = true } : meaning with { From = i, Next = abbreviation.Next });
            }
        }

        found.RemoveAll(h => superseded.TryGetValue(h.From, out var next) && h.Next == next);
        defined.ForEach(Add);
    }

    private void FindGenerics()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (generics.Find(i) is { } hit)
            {
                var defined = abbreviations.Noun(text.Word(hit.Next - 1));
                Add(defined is null || hit.Next - hit.From > 2 ? hit : hit with { Canonical = defined.Canonical, Kind = defined.Kind, Area = defined.Area });
            }
        }
    }

    private void FindBareAreas()
    {
        var hits = areasByStart.Values.Where(a => a.Abbreviation || (a.Area.Standing != AreaStanding.Named && !IsPlace(a))).OrderBy(a => a.From).ToList();
        hits = UnknownBeside.Add(scene, hits, forceTokens.Contains);
        var roles = new AreaRoles(scene, forceTokens.Contains).Of(hits);
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (!voids.Contains(hit.Next) && Bare(hit, roles[i]) is { } bare)
            {
                found.Add(bare);
            }
        }
    }

    private BodyHit? Bare(AreaHit hit, AreaRole role) => role switch
    {
        AreaRole.Force => new BodyHit(hit.From, hit.Next, BodyKind.Force, scene.ForceOf(hit.Area)) { Area = hit.Area, Name = "" },
        AreaRole.Commissioner => new BodyHit(hit.From, hit.Next, BodyKind.Commissioner, hit.Area.CommissionerAt(scene.Day, false)) { Area = hit.Area, Name = "" },
        AreaRole.Panel => new BodyHit(hit.From, hit.Next, BodyKind.Panel, $"{hit.Area.Name} Police and Crime Panel") { Area = hit.Area, Name = "" },
        _ => null,
    };

    /// <summary>"Kent and Medway" is a place; "Dorset and Wiltshire" may be two forces.</summary>
    private bool IsPlace(AreaHit area) => BodyLexicon.Instance.Places.Longest(text, area.From) is { } place && place.Next > area.Next && !areasByEnd.ContainsKey(place.Next);

    private static List<BodyHit> Longest(List<BodyHit> candidates)
    {
        var chosen = new List<BodyHit>();
        foreach (var hit in candidates.OrderBy(h => h.From).ThenByDescending(h => h.Next))
        {
            if (chosen.Count == 0 || hit.From >= chosen[^1].Next)
            {
                chosen.Add(hit);
            }
            else if (hit.Next - hit.From > chosen[^1].Next - chosen[^1].From && (chosen.Count == 1 || hit.From >= chosen[^2].Next))
            {
                chosen[^1] = hit;
            }
        }

        return chosen;
    }
}
