using PanelMiner.Structure;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Tells which force area a paper is about when its metadata do not: that of the panel that receives it, else the only one whose commissioner, office or panel it names.</summary>
internal static class PaperAreas
{
    public static IReadOnlyList<string> Of(Paper paper, IReadOnlyList<BodyHit> named)
    {
        if (paper.Panel is { } panel && AreaIn(panel) is { } receiver)
        {
            return [receiver];
        }

        if (paper.Panel is { } other && !other.Contains("police", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var governed = named.Where(h => h.Kind is BodyKind.Commissioner or BodyKind.Office or BodyKind.Panel).Select(h => h.Area!.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var forces = named.Select(h => h.Area!.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return governed.Count == 1 ? governed : governed.Count == 0 && forces.Count == 1 ? forces : [];
    }

    private static string? AreaIn(string panel)
    {
        var hits = new BodyExtractor().Find(new Names.NameText(panel), MentionContext.None);
        return hits.FirstOrDefault(h => h is { Kind: BodyKind.Panel, Area: not null })?.Area!.Name;
    }
}
