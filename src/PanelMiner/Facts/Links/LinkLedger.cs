namespace PanelMiner.Facts.Links;

/// <summary>Collects what later facts say of earlier ones.</summary>
internal sealed class LinkLedger
{
    private readonly Dictionary<string, List<FactLink>> supersedes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FactLink>> contradicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FactLink>> follows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Fact, Fact>> changes = new(StringComparer.Ordinal);

    public void Supersede(Fact later, Fact earlier, string reason) => Add(supersedes, later, earlier, reason);

    public void Contradict(Fact later, Fact earlier, string reason) => Add(contradicts, later, earlier, reason);

    public void Follow(Fact later, Fact earlier, string reason) => Add(follows, later, earlier, reason);

    /// <summary>Notes what else the other papers tell of a fact: the recommendation it answers, the fate of an undertaking.</summary>
    public void Change(Fact fact, Func<Fact, Fact> change) => changes[fact.Id!] = changes.TryGetValue(fact.Id!, out var before) ? f => change(before(f)) : change;

    /// <summary>A fact with all that was noted of it.</summary>
    public Fact Apply(Fact fact)
    {
        if (fact.Id is not { } id)
        {
            return fact;
        }

        var changed = changes.TryGetValue(id, out var change) ? change(fact) : fact;
        return changed with
        {
            Supersedes = supersedes.TryGetValue(id, out var s) ? s : changed.Supersedes,
            Contradicts = contradicts.TryGetValue(id, out var c) ? c : changed.Contradicts,
            Follows = follows.TryGetValue(id, out var f) ? f : changed.Follows,
        };
    }

    private static void Add(Dictionary<string, List<FactLink>> links, Fact later, Fact earlier, string reason)
    {
        var list = links.TryGetValue(later.Id!, out var known) ? known : links[later.Id!] = [];
        if (later.Id != earlier.Id && !list.Any(l => l.Fact == earlier.Id))
        {
            list.Add(new FactLink(earlier.Id!, reason));
        }
    }
}
