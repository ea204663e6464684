using PanelMiner.Facts;
using PanelMiner.Facts.Links;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Timelines;

/// <summary>Makes the citations of facts and passages.</summary>
internal static class CitationMaker
{
    /// <summary>Shortest quote that says something by itself, in UTF-16 code units.</summary>
    private const int Telling = 24;

    private const int Longest = 240;

    /// <summary>Where a fact is told. A figure of a table is told with its whole row: alone it says nothing.</summary>
    public static Citation Of(Fact fact, PaperFacts told) =>
        new(fact.Paper ?? told.Paper.Id, fact.Passage ?? "", RowOf(fact, told) ?? fact.Quote) { Paragraph = fact.Paragraph, Page = fact.Page, Fact = fact.Id };

    /// <summary>The head of a passage, cut at a word.</summary>
    public static Citation Of(TaggedPassage passage)
    {
        var text = passage.Passage.Text;
        var cut = text.Length <= Longest ? text.Length : text.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest;
        return new Citation(passage.Passage.Paper, passage.Passage.Id, text[..cut]) { Paragraph = passage.Passage.Paragraph, Page = passage.Passage.Page };
    }

    private static string? RowOf(Fact fact, PaperFacts told) =>
        fact.Quote.Length < Telling ? told.Passages.FirstOrDefault(p => p.Passage.Id == fact.Passage && p.Passage.Kind == PassageKind.TableRow)?.Passage.Text : null;

    /// <summary>Whether a saving is a part of a scheme that a row of a table lists: the scheme's own figure says more.</summary>
    public static bool IsPart(Fact fact, PaperFacts told) =>
        fact is SavingFact && told.Passages.FirstOrDefault(p => p.Passage.Id == fact.Passage) is { Passage.Kind: PassageKind.TableRow } row && SavingMeasure.LabelOf(new ToldAt(fact, told.Paper, row, 0)) is not null;
}
