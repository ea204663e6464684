using PanelMiner.Mentions.Arrangements;
using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Dates;
using PanelMiner.Mentions.Money;
using PanelMiner.Mentions.Links;
using PanelMiner.Mentions.Names;
using PanelMiner.Mentions.People;
using PanelMiner.Mentions.References;

namespace PanelMiner.Mentions;

/// <summary>Finds everything that a passage names, kind by kind, with exact offsets.</summary>
public sealed class MentionExtractor : IMentionExtractor
{
    private readonly DateExtractor dates = new();
    private readonly MoneyExtractor money = new();
    private readonly PercentageExtractor percentages = new();
    private readonly BodyExtractor bodies = new();
    private readonly PeopleExtractor people = new();
    private readonly ArrangementExtractor arrangements = new();
    private readonly ReferenceExtractor references = new();
    private readonly LinkExtractor links = new();

    /// <summary>Name and version, as recorded with what it made.</summary>
    public static string Version => "mentions-2";

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(string text, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var mentions = new List<Mention>(dates.Extract(text, context));
        mentions.AddRange(money.Extract(text, context));
        mentions.AddRange(percentages.Extract(text, context));
        AddNames(new NameText(text), context, mentions);
        return [.. mentions.OrderBy(m => m.Start).ThenBy(m => m.End)];
    }

    private void AddNames(NameText text, MentionContext paper, List<Mention> mentions)
    {
        var context = WithDefinitions(text, paper);
        var named = bodies.Find(text, context);
        var present = people.Find(text, named, context.People);
        mentions.AddRange(present.Select(p => PeopleExtractor.Mention(text, p)));
        mentions.AddRange(PersonRoles.Without(named, present, text).Select(b => BodyExtractor.Mention(text, b)));
        mentions.AddRange(arrangements.Find(text, named, context).Select(a => ArrangementExtractor.Mention(text, a)));
        mentions.AddRange(references.Find(text).Select(r => ReferenceExtractor.Mention(text, r)));
        mentions.AddRange(links.Find(text));
    }

    /// <summary>What the passage itself defines holds before what its paper does.</summary>
    private static MentionContext WithDefinitions(NameText text, MentionContext context)
    {
        var own = DefinitionFinder.Find(text).ToList();
        if (own.Count == 0)
        {
            return context;
        }

        var all = new Dictionary<string, string>(context.Abbreviations, StringComparer.Ordinal);
        foreach (var (key, full) in own)
        {
            all[key] = full;
        }

        return context with { Abbreviations = all };
    }
}
