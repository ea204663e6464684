using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Passages;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Tests.Structure;

/// <summary>What holds whatever the blocks: no word is lost, every passage is a block's, every address is unique.</summary>
public sealed class StructurePropertyTests
{
    private static readonly string[] Pieces =
    [
        "Report to: Wyreshire Police and Crime Panel", "Date: 5 February 2015", "From:", "AGENDA", "1. Background", "2.4 The lease ends", "(a) the old store", "• buy together", "The board met twice.",
        "Members are asked to:", "RESOLVED: that", "Present: Cllr A Stone", "Appendix A – Plans", "Addendum – 20th November 2018", "Yours sincerely", "JOHN ASKEW CHIEF FINANCE OFFICER", "a@b.example", "01999 555010",
        "Page 3", "", "\u00a0", "\uD83D", "ﬁ ½ …", "EXEMPT", "Dear", "Item 3", "and so on", "|", "::", "12", "Contents .......... 4", "Signed ........................", "WY1 2AB", "Subject: ", "To: To: To:",
    ];

    private static readonly Gen<RawBlock> Blocks =
        from text in Gen.OneOf(Gen.Elements(Pieces), Gen.Elements(Pieces).Two().Select(p => $"{p.Item1} {p.Item2}"), Gen.Elements(Pieces).Two().Select(p => $"{p.Item1}\n{p.Item2}"))
        from kind in Gen.Frequency((8, Gen.Constant(RawBlockKind.Paragraph)), (1, Gen.Constant(RawBlockKind.Note)), (1, Gen.Constant(RawBlockKind.Furniture)), (1, Gen.Constant(RawBlockKind.Table)))
        from level in Gen.Frequency((5, Gen.Constant((int?)null)), (1, Gen.Choose(1, 4).Select(l => (int?)l)))
        from bold in Gen.Elements(true, false)
        select kind == RawBlockKind.Table
            ? new RawBlock(kind, "") { Rows = [new(false, [Cell(text, 0), Cell("x", 1)]), new(false, [Cell("", 0), Cell(text, 1)])] }
            : new RawBlock(kind, text) { HeadingLevel = kind == RawBlockKind.Paragraph ? level : null, Bold = bold };

    private static RawCell Cell(string text, int column) => new(text.Length == 0 ? [] : [new(RawBlockKind.Paragraph, text)], column, 1, false);

    [Test]
    public void No_word_is_lost() => Check(blocks =>
    {
        var document = StructureCases.Structure(blocks);
        var kept = document.Blocks.Sum(b => Letters(b.Number) + Letters(b.Text) + b.Headers.Concat(b.Rows.Select(r => r.Cells)).Sum(r => r.Sum(Letters)));
        return kept == blocks.Sum(b => Letters(CandidateText.Clean(b.Text)) + b.Rows.Sum(r => r.Cells.Sum(c => c.Blocks.Sum(t => Letters(CandidateText.Clean(t.Text))))));
    });

    [Test]
    public void Passages_and_other_blocks_cover_all_blocks() => Check(blocks =>
    {
        var document = StructureCases.Structure(blocks);
        var passages = new PassageSplitter().Split(document);
        var own = document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Note).Select(b => b.Text).ToList();
        return passages.Where(p => p.Kind is not (PassageKind.TableRow or PassageKind.TableCell)).Select(p => p.Text).SequenceEqual(own)
            && passages.Select((p, i) => p.N == i + 1).All(x => x) && passages.Select(p => p.Key).Distinct().Count() == passages.Count
            && passages.All(p => p.Text.Length > 0 && p.Text == CandidateText.Clean(p.Text));
    });

    [Test]
    public void Parts_begin_at_blocks_in_order() => Check(blocks =>
    {
        var document = StructureCases.Structure(blocks);
        return document.PartStarts.Count == document.Paper.Parts.Count && document.PartStarts.SequenceEqual(document.PartStarts.Order()) && document.PartStarts.All(s => s >= 0 && s < document.Blocks.Count);
    });

    [Test]
    public void Links_stay_within_their_text() => Check(
        from words in Gen.Elements(Pieces).Two()
        from offsets in Gen.Choose(0, 60).Two()
        select (Text: $"{words.Item1}  {words.Item2}", From: offsets.Item1, To: offsets.Item2),
        c =>
        {
            var raw = new RawBlock(RawBlockKind.Paragraph, c.Text) { Links = [new(Math.Min(c.From, c.Text.Length), Math.Min(c.To, c.Text.Length), "https://x.example")] };
            return StructureCases.Structure([raw]).Blocks.All(b => b.Links.All(l => l.Start >= 0 && l.Start < l.End && l.End <= b.Text.Length));
        });

    private static int Letters(string? text) => text?.Count(char.IsLetterOrDigit) ?? 0;

    private static void Check(Func<IReadOnlyList<RawBlock>, bool> holds) => Check(Gen.ListOf(Blocks).Select(b => (IReadOnlyList<RawBlock>)[.. b]), holds);

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), holds));
}
