using PanelMiner.Structure;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Tells which force area a paper is about when its metadata do not: that of the panel that receives it, else the only one whose commissioner, office or panel it names, at its head or anywhere.</summary>
internal static class PaperAreas
{
    /// <param name="paper">The paper.</param>
    /// <param name="head">Bodies named in its metadata lines and headings.</param>
    /// <param name="named">Bodies named anywhere.</param>
    public static IReadOnlyList<string> Of(Paper paper, IReadOnlyList<BodyHit> head, IReadOnlyList<BodyHit> named)
    {
        if (paper.Panel is { } panel && AreaIn(panel) is { } receiver)
        {
            return [receiver];
        }

        if (paper.Panel is { } other && !other.Contains("police", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var governed = Governed(head) is { Count: 1 } first ? first : Governed(named);
        var forces = named.Select(h => h.Area!.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return governed.Count == 1 ? governed : governed.Count == 0 && forces.Count == 1 ? forces : [];
    }

    private static List<string> Governed(IReadOnlyList<BodyHit> named) =>
        [.. named.Where(h => h.Kind is BodyKind.Commissioner or BodyKind.Office or BodyKind.Panel).Select(h => h.Area!.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(2)];

    private static string? AreaIn(string panel)
    {
        var hits = new BodyExtractor().Find(new Names.NameText(panel), MentionContext.None);
        return hits.FirstOrDefault(h => h is { Kind: BodyKind.Panel, Area: not null })?.Area!.Name;
    }
}
