using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading;

/// <summary>A fixed sample of files with bytes cut, flipped, zeroed and swapped: no crash, no hang, and none that lost its text without a problem.</summary>
public sealed class MutatedFileTests
{
    private const int Mutations = 150;

    private static readonly (string Name, byte[] Bytes)[] Whole =
    [
        ("report.pdf", PdfFile.OfPages(3, 120)),
        ("open.pdf", EncryptedPdf.OfLine("Open to all who ask for it", "")),
        ("report.docx", Report().ToBytes()),
        ("report.html", "<html><body><h1>Report</h1><table><tr><th>Year</th><td>2031</td></tr></table><ol><li>One<li>Two</ol></body></html>"u8.ToArray()),
        ("report.md", "# Report\n\n1. One\n   - Two\n\n| Year | Saving |\n|---|---|\n| 2031 | £2m |\n"u8.ToArray()),
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Each_ends_ok_partial_or_failed_with_a_problem(int seed)
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new() { Stall = TimeSpan.FromSeconds(30) }, 2);
        Parallel.For(0, Mutations, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var random = new Random((seed * Mutations) + i);
            var (name, bytes) = Whole[random.Next(Whole.Length)];
            var document = reader.Read(new(name, Mutated(bytes, random)), default);
            var told = $"mutation {i} of seed {seed}: {name}: {string.Join("; ", document.Problems.Select(p => p.Message))}";
            Assert.That(document.HasContent || document.Problems.Count > 0, Is.True, told);
            Assert.That(document.Problems.Select(p => p.Category), Has.None.AnyOf(ProblemCategory.Internal, ProblemCategory.TimedOut, ProblemCategory.OutOfMemory), told);
        });
    }

    [TestCase("report.pdf")]
    [TestCase("report.docx")]
    public void A_file_cut_off_anywhere_is_told(string name)
    {
        var reader = new InProcessDocumentReader(new());
        var bytes = Whole.Single(w => w.Name == name).Bytes;
        for (var length = 0; length < bytes.Length - 30; length += 1 + (bytes.Length / 150))
        {
            Assert.That(reader.Read(new(name, bytes[..length]), default).Problems, Is.Not.Empty, $"cut off at {length} of {bytes.Length}");
        }
    }

    private static byte[] Mutated(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        var at = random.Next(bytes.Length);
        var length = random.Next(1, bytes.Length - at + 1);
        switch (random.Next(5))
        {
            case 0:
                return bytes[..at];
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                Array.Clear(bytes, at, length);
                return bytes;
            case 3:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            default:
                for (var i = 0; i < 20; i++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
        }
    }

    private static DocxFile Report() => new DocxFile()
        .Styles("""<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>""")
        .Body(
            DocxFile.P("Purpose", "<w:pStyle w:val=\"H\"/>"),
            DocxFile.P("The Panel is asked to note the savings of £2m."),
            DocxFile.Table([DocxFile.P("Scheme"), DocxFile.P("Saving")], [DocxFile.P("Fleet"), DocxFile.P("£2m")]));
}
