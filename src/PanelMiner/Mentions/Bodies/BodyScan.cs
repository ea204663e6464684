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
    private readonly Dictionary<int, int> knownEnds = [];
    private readonly HashSet<int> forceTokens = [];
    private readonly HashSet<int> voids = [];
    private readonly List<BodyHit> found = [];

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
        found.AddRange(new BareAreas(scene, forceTokens.Contains).Find(areasByStart.Values, voids.Contains));
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
        var grammar = new HeadGrammar(scene, areasByEnd, areasByStart, placesByEnd, knownEnds);
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

            FindSuppliersAndCouncils(i);
            if ((capital || text.Is(i, "plc")) && lexicon.Heads.Longest(text, i) is { } head)
            {
                FindForm(grammar, i, head.Next, head.Value);
                i = head.Next - 1;
            }
        }
    }

    private void FindSuppliersAndCouncils(int i)
    {
        found.AddRange(PluralCouncils.At(text, i));
        if (Suppliers.After(text, i, t => knownEnds.ContainsKey(t) || areasByStart.ContainsKey(t)) is { } supplier)
        {
            Add(supplier);
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
        for (var t = from; t < known.Next; t++)
        {
            knownEnds[t] = known.Next;
        }

        var body = known.Value;
        Add(body.Kind is { } kind
            ? new BodyHit(from, known.Next, kind, body.Names.At(scene.Day)) { Area = kind == BodyKind.Force
                ? lexicon.Forces.Longest(text, from)?.Value.Area
                : null }
            : new BodyHit(from, known.Next, BodyKind.Other, null) { Void = true });
    }

    private void FindForm(HeadGrammar grammar, int from, int next, BodyHead head)
    {
        if ((grammar.Find(from, next, head) ?? LoneHeads.At(text, from, next, head)) is not { } hit)
        {
            return;
        }

        if (hit.Void)
        {
            voids.Add(hit.From);
        }

        Add(hit);
    }

    private void Add(BodyHit hit)
    {
        found.Add(hit);
        if (hit is { Kind: BodyKind.Force, Void: false })
        {
            forceTokens.UnionWith(Enumerable.Range(hit.From, hit.Next - hit.From));
        }
    }

    /// <summary>A force named in full makes its area's bare name known; what a commissioner's title makes known comes first and gives way.</summary>
    private void LearnAreas()
    {
        var named = found.Where(h => h is { Void: false, Area: not null, Name: not null }
            && h.Kind is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office);
        foreach (var hit in named.OrderBy(h => h.Kind == BodyKind.Force ? 1 : 0).Where(h => BodyLexicon.Instance.AreaOf(h.Area!.Name) is null))
        {
            areas.Learn(hit.Area!);
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
            var hit = found[i];
            if (hit is { Kind: BodyKind.Company, Name: not null, Canonical: { } written } && text.IsWord(hit.From)
                && abbreviations.Noun(text.Word(hit.From)) is { Kind: BodyKind.Company, Canonical: { } full }
                    && full.StartsWith(written + " ", StringComparison.Ordinal))
            {
                found[i] = hit with { Canonical = full };
            }
        }
    }

    private void FindAbbreviations()
    {
        var defined = new Dictionary<int, BodyHit>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapital(i) && abbreviations.At(i) is { } abbreviation)
            {
                defined[i] = abbreviation.Meaning is { } meaning
                    ? meaning with { From = i, Next = abbreviation.Next }
                    : new BodyHit(i, abbreviation.Next, BodyKind.Other, null) { Void = true };
            }
        }

        found.RemoveAll(h => defined.TryGetValue(h.From, out var own) && h.Next == own.Next);
        defined.Values.ToList().ForEach(Add);
    }

    private void FindGenerics()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (generics.Find(i) is { } hit)
            {
                var defined = hit.Next - hit.From > 2 ? null : abbreviations.Noun(text.Word(hit.Next - 1));
                Add(defined is null ? hit : hit with { Canonical = defined.Canonical, Kind = defined.Kind, Area = defined.Area });
            }
        }
    }

    /// <summary>The first of what overlaps, and of those that begin together the longest; "the Force" gives way to "Force Executive Board".</summary>
    private static List<BodyHit> Longest(List<BodyHit> candidates)
    {
        var chosen = new List<BodyHit>();
        foreach (var hit in candidates.OrderBy(h => h.From).ThenByDescending(h => h.Next))
        {
            if (chosen.Count == 0 || hit.From >= chosen[^1].Next)
            {
                chosen.Add(hit);
            }
            else if (chosen[^1].Generic && hit.Next - hit.From > chosen[^1].Next - chosen[^1].From
                && (chosen.Count == 1 || hit.From >= chosen[^2].Next))
            {
                chosen[^1] = hit;
            }
        }

        return chosen;
    }
}
