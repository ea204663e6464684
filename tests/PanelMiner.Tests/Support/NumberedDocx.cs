using System.Text;
using System.Xml.Linq;

namespace PanelMiner.Tests.Support;

/// <summary>Makes Word files of the short form in which <c>Specs/reading/word-numbering.xml</c> writes lists and their paragraphs.</summary>
internal static class NumberedDocx
{
    /// <summary>The file of a case.</summary>
    public static byte[] Of(XElement written) => new DocxFile()
        .Numbering(string.Concat(written.Elements("list").Select(List)) + string.Concat(written.Elements("use").Select(Use)))
        .Styles(string.Concat(written.Elements("style").Select(Style)))
        .Body(written.Elements().Select(Block))
        .ToBytes();

    private static string List(XElement list) =>
        $"""<w:abstractNum w:abstractNumId="{list.Attribute("id")!.Value}"><w:multiLevelType w:val="multilevel"/>{Val(list, "styleLink")}{Val(list, "numStyleLink")}{string.Concat(list.Elements("level").Select(Level))}</w:abstractNum>""";

    private static string Level(XElement level)
    {
        var start = level.Attribute("start")?.Value ?? "1";
        return $"""<w:lvl w:ilvl="{level.Attribute("at")!.Value}"><w:start w:val="{start}"/>{Format(level)}{Val(level, "restart", "lvlRestart")}{Val(level, "style", "pStyle")}{(level.Attribute("legal") is null ? "" : "<w:isLgl/>")}{Val(level, "text", "lvlText")}</w:lvl>""";
    }

    // A format by example is newer than the standard, and stands beside a plain one for older versions.
    private static string Format(XElement level) => level.Attribute("fmt") is { Value: ['0', ..] example }
        ? $"""<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{example}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"""
        : Val(level, "fmt", "numFmt");

    private static string Use(XElement use)
    {
        var overrides = use.Elements("over").Select(o =>
            $"""<w:lvlOverride w:ilvl="{o.Attribute("at")!.Value}">{Val(o, "start", "startOverride")}{(o.Attribute("fmt") is null ? "" : Level(o))}</w:lvlOverride>""");
        return $"""<w:num w:numId="{use.Attribute("id")!.Value}">{Val(use, "list", "abstractNumId")}{string.Concat(overrides)}</w:num>""";
    }

    private static string Style(XElement style)
    {
        var type = style.Attribute("type")?.Value ?? "paragraph";
        return $"""<w:style w:type="{type}" w:styleId="{style.Attribute("id")!.Value}">{Val(style, "name")}{Val(style, "basedOn")}<w:pPr>{Numbering(style)}{Val(style, "outline", "outlineLvl")}</w:pPr></w:style>""";
    }

    private static string Block(XElement block) => block.Name.LocalName switch
    {
        "p" => Paragraph(block, DocxFile.R(block.Value)),
        "empty" => Paragraph(block, ""),
        "hidden" => Paragraph(block, DocxFile.R(block.Value, "<w:vanish/>"), "<w:vanish/>"),
        "deleted" => Paragraph(block, $"""<w:del w:id="1" w:author="A"><w:r><w:delText>{block.Value}</w:delText></w:r></w:del>""", """<w:del w:id="2" w:author="A"/>"""),
        "inserted" => Paragraph(block, $"""<w:ins w:id="3" w:author="A">{DocxFile.R(block.Value)}</w:ins>""", """<w:ins w:id="4" w:author="A"/>"""),
        "control" => $"<w:sdt><w:sdtPr/><w:sdtContent>{string.Concat(block.Elements().Select(Block))}</w:sdtContent></w:sdt>",
        "table" => DocxFile.Table([.. block.Elements("row").Select(r => r.Elements("cell").Select(c => string.Concat(c.Elements().Select(Block))).ToArray())]),
        _ => "",
    };

    private static string Paragraph(XElement block, string runs, string mark = "") =>
        $"<w:p><w:pPr>{Val(block, "style", "pStyle")}{Numbering(block)}<w:rPr>{mark}</w:rPr></w:pPr>{runs}</w:p>";

    private static string Numbering(XElement element)
    {
        var properties = new StringBuilder().Append(Val(element, "level", "ilvl")).Append(Val(element, "use", "numId"));
        return properties.Length == 0 ? "" : $"<w:numPr>{properties}</w:numPr>";
    }

    private static string Val(XElement element, string attribute, string? name = null) =>
        element.Attribute(attribute) is { } value ? $"""<w:{name ?? attribute} w:val="{System.Security.SecurityElement.Escape(value.Value)}"/>""" : "";
}
