using System.Diagnostics;
using System.Xml.Linq;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Word;

/// <summary>
/// Numbers of paragraphs as they are printed: by LibreOffice, which made the answer keys, or by Word where the two differ and the key says so.
/// </summary>
public sealed class WordNumberingTests
{
    private const string Printer = "LibreOffice";
    private static readonly string KeyFile = Repository.Path("tests", "PanelMiner.Tests", "Specs", "reading", "word-numbering.expected.tsv");
    private static readonly IReadOnlyList<XElement> Cases =
        [.. XDocument.Load(Repository.Path("tests", "PanelMiner.Tests", "Specs", "reading", "word-numbering.xml")).Root!.Elements("case")];

    private static IEnumerable<string> Names => Cases.Select(c => c.Attribute("name")!.Value);

    [TestCaseSource(nameof(Names))]
    public void Paragraphs_carry_their_printed_numbers(string name)
    {
        var file = NumberedDocx.Of(Cases.Single(c => c.Attribute("name")!.Value == name));
        var document = new InProcessDocumentReader(new()).Read(new("case.docx", file), default);
        var found = Flat(document.Blocks).Select(b => $"{b.Number}\t{b.Text}");
        var expected = Keys().Where(k => k.Case == name).Select(k => $"{NumberLabels.Trim(k.Label)}\t{k.Text}").ToList();
        Assert.That(expected, Is.Not.Empty);
        Assert.That(found, Is.EqualTo(expected));
        Assert.That(document.Problems, Is.Empty);
    }

    [Test]
    public void Every_key_belongs_to_a_case() => Assert.That(Keys().Select(k => k.Case).Distinct(), Is.EquivalentTo(Names));

    [Test]
    public void Keys_are_checked_rather_than_made_again()
    {
        if (AnswerKeys.Regenerate)
        {
            File.WriteAllLines(KeyFile, File.ReadLines(KeyFile).Where(l => l.StartsWith('#')).Concat(Made().ToList()));
        }

        Assert.That(AnswerKeys.Regenerate, Is.False, "The keys were made again; look at the changes, and test without the switch.");
    }

    private static IEnumerable<RawBlock> Flat(IEnumerable<RawBlock> blocks) =>
        blocks.SelectMany(b => b.Kind == RawBlockKind.Table ? Flat(b.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks)) : [b]);

    private static IEnumerable<Key> Keys() => File.ReadLines(KeyFile)
        .Where(l => !l.StartsWith('#'))
        .Select(l => l.Split('\t'))
        .Select(f => new Key(f[0], f[1], f[2], f[3]));

    private static IEnumerable<string> Made()
    {
        var kept = Keys().Where(k => k.By != Printer).ToLookup(k => k.Case);
        return Cases.SelectMany(c => kept[c.Attribute("name")!.Value] is var word && word.Any() ? word : Printed(c)).Select(k => k.ToString());
    }

    private static IEnumerable<Key> Printed(XElement written)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("case.docx"), NumberedDocx.Of(written));
        using var office = Process.Start("soffice", ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.Path(), folder.Path("case.docx")]);
        office.WaitForExit();
        var texts = written.Descendants().Where(e => !e.HasElements && e.Name.LocalName is "p" or "inserted").Select(e => e.Value).ToList();
        return Labelled(written.Attribute("name")!.Value, texts, new Queue<string>(File.ReadAllLines(folder.Path("case.txt"))));
    }

    private static List<Key> Labelled(string name, IEnumerable<string> texts, Queue<string> lines)
    {
        var keys = new List<Key>();
        foreach (var text in texts)
        {
            var line = lines.Dequeue();
            while (!line.EndsWith(text, StringComparison.Ordinal))
            {
                line = lines.Dequeue();
            }

            keys.Add(new(name, text, line[..^text.Length].Trim(' ', '\uFEFF'), Printer));
        }

        return keys;
    }

    private sealed record Key(string Case, string Text, string Label, string By)
    {
        public override string ToString() => $"{Case}\t{Text}\t{Label}\t{By}";
    }
}
