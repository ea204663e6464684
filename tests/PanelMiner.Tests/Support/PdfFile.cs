using System.Globalization;
using System.Text;

namespace PanelMiner.Tests.Support;

/// <summary>Builds small PDF files by hand, object by object, so that tests can put into them what no library would write.</summary>
internal sealed class PdfFile
{
    private const int PagesId = 2;
    private readonly List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
    private readonly List<int> pages = [];

    /// <summary>A file whose pages each print one line of text in Helvetica.</summary>
    public static byte[] OfLines(params IEnumerable<string> lines)
    {
        var file = new PdfFile();
        foreach (var line in lines)
        {
            file.Page($"BT /F1 11 Tf 72 720 Td ({line}) Tj ET");
        }

        return file.ToBytes();
    }

    /// <summary>A file of many pages that all print the same words.</summary>
    public static byte[] OfPages(int count, int words)
    {
        var file = new PdfFile();
        var lines = Enumerable.Range(0, words / 10).Select(i => $"1 0 0 1 72 {780 - (i % 70 * 10)} Tm (The panel noted the report and agreed item number {i}) Tj");
        var content = file.Stream($"BT /F1 8 Tf {string.Join('\n', lines)} ET");
        for (var i = 0; i < count; i++)
        {
            file.PageOf(content);
        }

        return file.ToBytes();
    }

    /// <summary>Adds an object and gives its number.</summary>
    public int Add(string body)
    {
        objects.Add(body);
        return objects.Count;
    }

    /// <summary>Adds a stream and gives its number; characters stand for bytes.</summary>
    public int Stream(string content, string entries = "") => Add($"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");

    /// <summary>Adds a page with that content.</summary>
    public PdfFile Page(string content, string entries = "", string resources = "") => PageOf(Stream(content), entries, resources);

    /// <summary>Adds a page whose content is an object added before.</summary>
    public PdfFile PageOf(int content, string entries = "", string resources = "")
    {
        var box = entries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 595 842]";
        var fonts = resources.Contains("/Font", StringComparison.Ordinal) ? "" : "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";
        pages.Add(Add($"<< /Type /Page /Parent {PagesId} 0 R {box} /Contents {content} 0 R /Resources << {fonts} {resources} >> {entries} >>"));
        return this;
    }

    /// <summary>Replaces the catalogue's entries besides its pages.</summary>
    public PdfFile Catalogue(string entries)
    {
        objects[0] = $"<< /Type /Catalog /Pages {PagesId} 0 R {entries} >>";
        return this;
    }

    /// <summary>The file with something replaced by something as long.</summary>
    public byte[] Replace(string what, string by) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(ToBytes()).Replace(what, by, StringComparison.Ordinal));

    /// <summary>The file, with a table of cross-references.</summary>
    public byte[] ToBytes(string trailer = "")
    {
        objects[PagesId - 1] = $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] >>";
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => text.Append(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
