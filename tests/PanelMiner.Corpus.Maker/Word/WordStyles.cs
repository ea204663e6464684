using DocumentFormat.OpenXml.Wordprocessing;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>The styles of a made document, under the names and ids that Word itself gives them.</summary>
internal static class WordStyles
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <param name="look">The office's look.</param>
    /// <param name="numbered">Whether Heading 1 and the numbered paragraph carry the outline's numbers in their styles.</param>
    public static Styles Of(Look look, bool numbered) => new(
        $"""
        <w:styles {Namespace}>
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{look.Font}" w:hAnsi="{look.Font}" w:cs="{look.Font}"/><w:sz w:val="{Look.HalfPoints(look.Size)}"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>{Justified(look)}</w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="240"/><w:jc w:val="{(look.TitleCentred ? "center" : "left")}"/></w:pPr><w:rPr><w:b/><w:color w:val="{look.HeadingColour}"/><w:sz w:val="{Look.HalfPoints(look.TitleSize)}"/></w:rPr></w:style>
        {Heading(1, look, numbered)}{Heading(2, look, false)}{Heading(3, look, false)}
        <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="80"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NumberedPara"><w:name w:val="Numbered Para"/><w:basedOn w:val="Normal"/><w:pPr>{(numbered ? "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>" : "")}</w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
        <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{Border("top")}{Border("left")}{Border("bottom")}{Border("right")}{Border("insideH")}{Border("insideV")}</w:tblBorders></w:tblPr></w:style>
        </w:styles>
        """);

    private static string Heading(int level, Look look, bool numbered)
    {
        var size = level switch { 1 => look.HeadingSize, 2 => Math.Max(look.HeadingSize - 1, look.Size), _ => look.Size };
        var number = numbered ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" : "";
        return $"""
            <w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr><w:keepNext/>{number}<w:spacing w:before="{(level == 1 ? 280 : 200)}" w:after="120"/><w:jc w:val="left"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>
            <w:rPr><w:b/>{(level == 3 ? "<w:i/>" : "")}{(look.HeadingCaps && level == 1 ? "<w:caps/>" : "")}<w:color w:val="{look.HeadingColour}"/><w:sz w:val="{Look.HalfPoints(size)}"/></w:rPr></w:style>
            """;
    }

    private static string Justified(Look look) => look.Justified ? "<w:pPr><w:jc w:val=\"both\"/></w:pPr>" : "";

    private static string Border(string side) => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>";
}
