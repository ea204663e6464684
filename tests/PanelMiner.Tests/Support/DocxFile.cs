using System.IO.Compression;
using System.Text;

namespace PanelMiner.Tests.Support;

/// <summary>Builds Word files part by part, so that tests can put into them what Word would and would not write.</summary>
internal sealed class DocxFile
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Spaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Type, string Target, bool External)> relations = [];
    private string type = "document";

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "") => $"""<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>""";

    /// <summary>A run.</summary>
    public static string R(string text, string properties = "") =>
        $"""<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>""";

    /// <summary>A table of rows of cells, each the contents of a cell.</summary>
    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc>{c}</w:tc>"))}</w:tr>"))}</w:tbl>";

    /// <summary>Adds to the body.</summary>
    public DocxFile Body(params IEnumerable<string> xml)
    {
        foreach (var piece in xml)
        {
            body.Append(piece);
        }

        return this;
    }

    /// <summary>Sets the styles.</summary>
    public DocxFile Styles(string xml) => Part("styles", "styles", $"<w:styles {Spaces}>{xml}</w:styles>");

    /// <summary>Sets the lists.</summary>
    public DocxFile Numbering(string xml) => Part("numbering", "numbering", $"<w:numbering {Spaces}>{xml}</w:numbering>");

    /// <summary>Sets the footnotes.</summary>
    public DocxFile Footnotes(string xml) => Part("footnotes", "footnotes", $"<w:footnotes {Spaces}>{xml}</w:footnotes>");

    /// <summary>Sets the endnotes.</summary>
    public DocxFile Endnotes(string xml) => Part("endnotes", "endnotes", $"<w:endnotes {Spaces}>{xml}</w:endnotes>");

    /// <summary>Sets the comments.</summary>
    public DocxFile Comments(string xml) => Part("comments", "comments", $"<w:comments {Spaces}>{xml}</w:comments>");

    /// <summary>Adds a header with that relation id.</summary>
    public DocxFile Header(string id, string xml) => Part(id, "header", $"<w:hdr {Spaces}>{xml}</w:hdr>", id);

    /// <summary>Adds a footer with that relation id.</summary>
    public DocxFile Footer(string id, string xml) => Part(id, "footer", $"<w:ftr {Spaces}>{xml}</w:ftr>", id);

    /// <summary>Adds the texts of a diagram with that relation id.</summary>
    public DocxFile Diagram(string id, string xml) =>
        Part(id, "diagramData", $"""<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{xml}</dgm:dataModel>""", id);

    /// <summary>Adds an address with that relation id.</summary>
    public DocxFile Link(string id, string address)
    {
        relations.Add((id, "hyperlink", address, true));
        return this;
    }

    /// <summary>Makes it a template, or a file with macros.</summary>
    public DocxFile OfKind(string kind)
    {
        type = kind;
        return this;
    }

    /// <summary>Replaces the whole of a part, such as <c>word/document.xml</c>.</summary>
    public DocxFile Raw(string path, string xml)
    {
        parts[path] = xml;
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes());
            Write(zip, "_rels/.rels", Relations([("rId1", "officeDocument", "word/document.xml", false)]));
            Write(zip, "word/_rels/document.xml.rels", Relations(relations));
            if (!parts.ContainsKey("word/document.xml"))
            {
                Write(zip, "word/document.xml", $"{Head}<w:document {Spaces}><w:body>{body}</w:body></w:document>");
            }

            foreach (var (path, xml) in parts)
            {
                Write(zip, path, xml);
            }
        }

        return file.ToArray();
    }

    private DocxFile Part(string name, string kind, string xml, string? id = null)
    {
        parts[$"word/{name}.xml"] = Head + xml;
        relations.Add((id ?? "rel" + name, kind, name + ".xml", false));
        return this;
    }

    private string ContentTypes()
    {
        const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        var main = type switch
        {
            "macros" => "application/vnd.ms-word.document.macroEnabled.main+xml",
            "template" => Word + "template.main+xml",
            _ => Word + "document.main+xml",
        };
        var others = relations.Where(r => !r.External).Select(r => $"""<Override PartName="/word/{r.Target}" ContentType="{(r.Type == "diagramData" ? "application/vnd.openxmlformats-officedocument.drawingml.diagramData" : Word + r.Type)}+xml"/>""");
        return $"""
            {Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/>{string.Concat(others)}</Types>
            """;
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target, bool External)> all) => $"""
        {Head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all.Select(r =>
            $"""<Relationship Id="{r.Id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}" Target="{r.Target}"{(r.External ? " TargetMode=\"External\"" : "")}/>"""))}</Relationships>
        """;

    private static void Write(ZipArchive zip, string path, string text)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
