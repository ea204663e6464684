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
        var section = new List<(int Level, string Text)>();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block.Kind == BlockKind.Heading)
            {
                section.RemoveAll(s => s.Level >= block.Level);
                section.Add((block.Level, block.Text));
            }
            else
            {
                passages.AddRange(Of(block).Select(p => p with { Section = [.. section.Select(s => s.Text)], Part = PaperParts.PartOf(document, i) }));
            }
        }

        return Numbered(document.Paper.Id, passages);
    }

    private static IEnumerable<Passage> Of(Block block) => block.Kind switch
    {
        BlockKind.Paragraph => [One(block, PassageKind.Paragraph)],
        BlockKind.ListItem => [One(block, PassageKind.ListItem)],
        BlockKind.Note => [One(block, PassageKind.Note)],
        BlockKind.Table => block.Rows.Select(r => new Passage("", 0, PassageKind.TableRow, string.Join(" | ", r.Cells))
        {
            Page = r.Page ?? block.Page,
            Boxes = r.Boxes,
            Context = block.Headers.Count == 0 ? null : string.Join(" | ", block.Headers[^1]),
        }),
        _ => [],
    };

    private static Passage One(Block block, PassageKind kind) => new("", 0, kind, block.Text)
    {
        Paragraph = block.Number,
        Page = block.Page,
        Boxes = block.Boxes,
        Links = [.. block.Links.Select(l => new PassageLink(l.Start, l.End, l.Address))],
    };

    private static List<Passage> Numbered(string paper, List<Passage> passages)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<Passage>(passages.Count);
        foreach (var passage in passages.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
        {
            var occurrence = occurrences[passage.Text] = occurrences.GetValueOrDefault(passage.Text) + 1;
            numbered.Add(passage with { Paper = paper, N = numbered.Count + 1, Key = KeyOf(passage.Text, occurrence) });
        }

        return numbered;
    }

    private static string KeyOf(string text, int occurrence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}\n{occurrence}"))))[..16];
}
