using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Tagging;

namespace PanelMiner.Timelines.Cards;

/// <summary>A party of an arrangement with the first passage that names both.</summary>
/// <param name="Key">Key of the party.</param>
/// <param name="Line">Its name, cited.</param>
internal sealed record CardParty(string Key, CardLine Line);

/// <summary>Finds where papers first name the parties of an arrangement.</summary>
internal static class CardParties
{
    public static IReadOnlyList<CardParty> Of(Arrangement arrangement, FactLibrary library)
    {
        var names = arrangement.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var naming = library.Papers.Where(p => library.Book.PaperArrangements.GetValueOrDefault(p.Paper.Id, []).Contains(arrangement.Id, StringComparer.Ordinal))
            .SelectMany(p => p.Passages).Where(p => Names(p, names)).ToList();
        return [.. arrangement.Parties.Where(p => p.Role == ArrangementRole.Party).DistinctBy(p => PartyKey.Of(p.Who), StringComparer.Ordinal).Select(p => Cite(p, naming))];
    }

    private static bool Names(TaggedPassage passage, HashSet<string> names) =>
        passage.Mentions.OfType<ArrangementMention>().Any(m => names.Contains(m.Canonical ?? m.Text) || names.Contains(m.Text));

    private static CardParty Cite(ArrangementParty party, IReadOnlyList<TaggedPassage> naming)
    {
        var key = PartyKey.Of(party.Who);
        var first = naming.FirstOrDefault(p => p.Mentions.OfType<OrganisationMention>().Any(o => PartyKey.Of(o.Canonical ?? o.Text) == key) || p.Mentions.OfType<ArrangementMention>().Any(a => a.Participants.Any(x => PartyKey.Of(x) == key)));
        return new CardParty(key, new CardLine(party.Who, first is null ? [] : [CitationMaker.Of(first)]));
    }
}
