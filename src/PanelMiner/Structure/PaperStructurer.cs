using PanelMiner.Structure.Blocks;
using PanelMiner.Structure.Metadata;
using PanelMiner.Structure.Parts;

namespace PanelMiner.Structure;

/// <summary>Decides the blocks of one paper and reads what it says about itself.</summary>
internal static class PaperStructurer
{
    private const int FewestWords = 5;
    private const int FewestInSentence = 9;

    /// <summary>The document of one paper.</summary>
    /// <param name="paper">What is known of it before it is read.</param>
    /// <param name="candidates">Its candidates, cleaned.</param>
    public static PanelDocument Structure(Paper paper, IReadOnlyList<CandidateBlock> candidates)
    {
        var draft = new Draft(candidates);
        FurnitureDetector.Decide(draft);
        var header = PaperHeaderReader.Read(draft, 0);
        DecideHeader(draft, header);
        var attended = AttendanceDetector.Decide(draft, 0);
        AddressDetector.Decide(draft, header.Front.End);
        var signOff = SignOffDetector.Decide(draft, header.Front.End);
        MeetingMarks.Decide(draft);
        var looks = HeadingLooks.Of(draft);
        var listed = ListedDocuments.In(draft);
        new HeadingDetector(draft, looks, listed).Decide(0);
        ListDetector.Decide(draft);
        KeepText(draft);
        HeadingLevels.Set(draft, looks);
        var numbers = HeadingNumbers.Find(draft);
        var kind = PaperKindDetector.Detect(draft, header, attended, signOff);
        var parts = PartDetector.Detect(draft, listed, header.Front.End);
        var composed = PaperComposer.Compose(paper, draft, header, signOff, kind) with { Parts = [.. parts.Select(p => p.Part)] };
        return new(composed, [.. Enumerable.Range(0, draft.Count).Select(i => BlockMaker.Make(draft, i, numbers.GetValueOrDefault(i)))], [.. parts.Select(p => p.Start)]);
    }

    // A paper of which nothing but its title is left, or headings, or lines of a header, still says what they say.
    private static void KeepText(Draft draft)
    {
        var all = Enumerable.Range(0, draft.Count).ToList();
        if (all.Exists(i => draft.KindOf(i) is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Table or BlockKind.Note))
        {
            return;
        }

        foreach (var kind in new[] { BlockKind.Title, BlockKind.Heading, BlockKind.Metadata })
        {
            var words = kind == BlockKind.Metadata ? FewestWords : 1;
            var text = all.FindAll(i => draft.KindOf(i) == kind && !draft.Candidates[i].IsTable && draft.Candidates[i].Text.AsSpan().Count(' ') >= words - 1
                && (HeaderLabels.At(draft.Candidates[i].Text) is null || draft.Candidates[i].Text.AsSpan().Count(' ') >= FewestInSentence));
            text.ForEach(draft.MakeText);
            if (text.Count > 0)
            {
                return;
            }
        }
    }

    private static void DecideHeader(Draft draft, PaperHeader header)
    {
        foreach (var block in header.TitleBlocks)
        {
            draft.Decide(block, BlockKind.Title);
        }

        foreach (var line in TitleReader.Letterhead(header.Lines))
        {
            draft.Decide(line.Line.Block, BlockKind.Metadata);
        }

        foreach (var field in header.Front.Fields)
        {
            var kind = field.Field switch { LabelField.Contact => BlockKind.Contact, LabelField.Title => BlockKind.Title, _ => BlockKind.Metadata };
            if (field.ValueBlock is { } value)
            {
                draft.Decide(value, kind);
            }

            draft.Decide(field.Block, field.ValueBlock is null && !draft.Candidates[field.Block].IsTable ? kind : BlockKind.Metadata);
        }

        // What stands between recognised lines of a header belongs to it.
        var last = header.Lines.Where(l => l.Kind != HeaderLineKind.Other).Select(l => l.Line.Block).Concat(header.Front.Fields.Select(f => f.Block)).DefaultIfEmpty(-1).Max();
        var isRecord = header.Lines.Any(l => l.Kind is HeaderLineKind.Meeting or HeaderLineKind.PaperKind && HeaderLineReader.IsMeetingRecord(l.Line.Text));
        foreach (var line in header.Lines.Where(l => l.Kind != HeaderLineKind.Other || l.Line.Block < last || header.Front.IsLetter || isRecord))
        {
            draft.Decide(line.Line.Block, line.Kind == HeaderLineKind.Contact ? BlockKind.Contact : BlockKind.Metadata);
        }
    }
}
