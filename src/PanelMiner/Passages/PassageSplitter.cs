using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>Cuts a document into the units that are tagged, searched and cited, each with its address.</summary>
public sealed class PassageSplitter
{
    /// <summary>The passages of a document in reading order.</summary>
    public IReadOnlyList<Passage> Split(PanelDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var passages = new List<Passage>();
        var sections = new SectionPath();
        var leadIns = new LeadIns();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (document.PartStarts.Contains(i))
            {
                sections.Clear();
            }

            if (block.Kind == BlockKind.Heading)
            {
                sections.Enter(block);
            }
            else
            {
                sections.Pass(block);
            }

            var context = leadIns.Next(block);
            var part = PaperParts.PartOf(document, i);
            passages.AddRange(BlockPassages.Of(block, context, IsRecord(document.Paper, part)).Select(p => p with { Section = sections.Headings, Part = part }));
        }

        return Numbered(document.Paper.Id, passages);
    }

    private static bool IsRecord(Paper paper, int? part) => ((part is { } index ? paper.Parts[index].Kind : null) ?? paper.Kind) == PaperKind.Minutes;

    private static List<Passage> Numbered(string paper, List<Passage> passages)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            var occurrence = occurrences[passage.Text] = occurrences.GetValueOrDefault(passage.Text) + 1;
            numbered.Add(passage with { Paper = paper, N = numbered.Count + 1, Key = KeyOf(passage.Text, occurrence) });
        }

        return numbered;
    }

    private static string KeyOf(string text, int occurrence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}\n{occurrence}"))))[..16];
}
