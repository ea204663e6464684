using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds the names of force areas in a text: those of the vocabulary, the paper's own and those that the text or paper makes known.</summary>
internal sealed class AreaScanner
{
    private const int MostOwn = 50;
    private readonly BodyScene scene;
    private readonly Dictionary<string, List<(NameText Name, Area Area)>> named = new(StringComparer.OrdinalIgnoreCase);

    public AreaScanner(BodyScene scene)
    {
        this.scene = scene;
        foreach (var area in scene.Own.Take(MostOwn).Where(a => BodyLexicon.Instance.AreaOf(a.Name) is null))
        {
            Learn(area);
        }

        foreach (var (name, force) in scene.Context.Abbreviations.Where(a => IsArea(a.Key, a.Value)).Take(MostOwn))
        {
            Learn(Area.Unknown(name, force));
        }
    }

    /// <summary>Whether an abbreviation is the bare name of the area of an unknown force: "Northmoor" for "Northmoor Constabulary".</summary>
    public static bool IsArea(string name, string full) => full.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)
        && full[(name.Length + 1)..] is "Police" or "Constabulary" or "Police Service" or "Police Force"
        && BodyLexicon.Instance.AreaOf(name) is null;

    /// <summary>Whether names were learned that no vocabulary has.</summary>
    public bool HasLearned => named.Count > 0;

    /// <summary>Makes a name known.</summary>
    public void Learn(Area area)
    {
        var name = new NameText(area.Name);
        if (name.Count == 0 || !name.IsWord(0))
        {
            return;
        }

        var first = name.Word(0).ToString();
        var list = named.TryGetValue(first, out var others) ? others : named[first] = [];
        var same = list.FindIndex(n => string.Equals(n.Area.Name, area.Name, StringComparison.OrdinalIgnoreCase));
        if (same >= 0)
        {
            list[same] = (name, area);
        }
        else if (list.Count < MostOwn)
        {
            list.Add((name, area));
        }
    }

    /// <summary>The area that begins at a token.</summary>
    public AreaHit? At(int i)
    {
        if (BodyLexicon.Instance.Areas.Longest(scene.Text, i, t => !t.OwnOnly || scene.IsOwn(t.Area)) is { } match)
        {
            return new AreaHit(i, match.Next, match.Value.Area, match.Value.Abbreviation, true);
        }

        return Named(i)
            ?? (UnknownBeside.IsArea(scene.Text, i) ? new AreaHit(i, i + 1, Area.Unknown(scene.Text.Word(i).ToString()), false, false) : null);
    }

    private AreaHit? Named(int i)
    {
        return named.Count > 0 && scene.Text.IsCapital(i) && named.TryGetValue(scene.Text.Word(i).ToString(), out var names)
            ? names.Select(n => Match(i, n.Name, n.Area)).OfType<AreaHit>().OrderByDescending(h => h.Next).FirstOrDefault() : null;
    }

    private AreaHit? Match(int i, NameText name, Area area)
    {
        for (var n = 0; n < name.Count; n++)
        {
            var same = scene.Text.Has(i + n)
                && ((scene.Text.IsAnd(i + n) && name.IsAnd(n))
                    || (scene.Text.IsWord(i + n) && name.IsWord(n) && scene.Text.Word(i + n).Equals(name.Word(n), StringComparison.OrdinalIgnoreCase))
                || (name.IsMark(n, '-') && scene.Text.IsMark(i + n, '-')));
            if (!same)
            {
                return null;
            }
        }

        return new AreaHit(i, i + name.Count, area, false, true);
    }
}
