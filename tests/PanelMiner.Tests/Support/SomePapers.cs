using System.Globalization;
using System.Text;
using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Tests.Support;

/// <summary>Papers at the end of their journey, made by hand.</summary>
internal static class SomePapers
{
    /// <summary>The bytes of a file, told apart by its name.</summary>
    public static SourceFile File(string name, string content = "") => new(name, Encoding.UTF8.GetBytes(name + content));

    /// <summary>A paper of some passages; each begins with the letters of its tags in brackets, such as <c>[rd]</c>.</summary>
    public static MinedPaper Paper(string name, string date, string panel, params string[] passages)
    {
        var file = File(name);
        var paper = new Paper(file.PaperId, file.Source, file.Sha256)
        {
            Format = PaperFormat.Text,
            Title = $"Report on {Path.GetFileNameWithoutExtension(name)}",
            Panel = panel,
            Date = date,
            DateBasis = DateBasis.Meeting,
            ForceAreas = [panel.Split(' ')[0]],
            Meetings = [new(panel, date, "7", MeetingBasis.Stated)],
            Kind = PaperKind.Report,
        };
        return new(paper, [.. passages.Select((text, i) => Passage(paper.Id, i + 1, text))], []);
    }

    /// <summary>The same paper with a fact on its first passage.</summary>
    public static MinedPaper WithSaving(MinedPaper mined, decimal pounds)
    {
        var passage = mined.Passages[0].Passage;
        var fact = new SavingFact
        {
            Quote = passage.Text,
            Start = 0,
            End = passage.Text.Length,
            Id = $"{mined.Paper.Id}:f000000000001",
            Paper = mined.Paper.Id,
            Passage = passage.Id,
            Low = pounds,
            High = pounds,
            Currency = "GBP",
            Confidence = 0.9,
            MadeBy = "hand",
        };
        return mined with { Facts = [fact] };
    }

    /// <summary>A ledger row that says a paper is new.</summary>
    public static LedgerEntry New(MinedPaper mined) => new(mined.Paper.Source, LedgerOutcome.New, "run-1", "2020-01-01T00:00:00.000+00:00") { Sha256 = mined.Paper.Sha256, Paper = mined.Paper.Id };

    private static TaggedPassage Passage(string paper, int n, string text)
    {
        var close = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        var letters = close < 0 ? "" : text[1..close];
        var words = close < 0 ? text : text[(close + 1)..].Trim();
        var passage = new Passage(paper, n, PassageKind.Paragraph, words)
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"key{n}"),
            Section = ["Findings", "Detail"],
            Paragraph = string.Create(CultureInfo.InvariantCulture, $"1.{n}"),
            Page = 1,
            Boxes = [new PageBox(1, 72, 100.25, 450.5, 12)],
            Context = "It was said that:",
            Links = [new PassageLink(0, 1, "https://northmoor.example/a")],
        };
        var tags = Enum.GetValues<Tag>().Select(t => new PassageTag(t, letters.Contains(char.ToLowerInvariant(t.ToString()[0]), StringComparison.Ordinal) ? 0.9 : 0.1, letters.Contains(char.ToLowerInvariant(t.ToString()[0]), StringComparison.Ordinal), []));
        return new(passage, [new MoneyMention(words[..1], 0, 1, 1.10m, 1.10m, "GBP", FigureBound.About) { Per = "year" }], [.. tags]);
    }
}
