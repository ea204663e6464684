using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Reads what stands in a paragraph: runs, links, fields, tracked changes (as accepted), text boxes and note marks.</summary>
internal sealed class WordRunReader(WordStyles styles, WordFields fields, WordScope scope)
{
    /// <summary>Reads the children of a paragraph or of an element within one.</summary>
    public void Read(XElement parent, WordParagraph into, WordStyle style, WordLinks links, int depth)
    {
        if (scope.IsTooDeep(depth))
        {
            return;
        }

        foreach (var child in parent.Elements())
        {
            ReadChild(child, into, style, links, depth);
        }
    }

    private void ReadChild(XElement child, WordParagraph into, WordStyle style, WordLinks links, int depth)
    {
        switch (child.Name.LocalName)
        {
            case "r":
                ReadRun(child, into, style, links, depth);
                break;
            case "hyperlink":
                ReadLink(child, links.Address(child), into, style, links, depth);
                break;
            case "fldSimple":
                ReadLink(child, WordFields.AddressOf(child.Attr("instr") ?? ""), into, style, links, depth);
                break;
            case "sdt" when WordContentControls.Content(child) is { } content:
                Read(content, into, style, links, depth + 1);
                break;
            case "ins" or "moveTo" or "smartTag" or "customXml" or "dir" or "bdo":
                Read(child, into, style, links, depth + 1);
                break;
            case "AlternateContent" when Chosen(child) is { } chosen:
                Read(chosen, into, style, links, depth + 1);
                break;
            case "oMath" or "oMathPara":
                ReadMath(child, into, style);
                break;
        }
    }

    private void ReadLink(XElement element, string? address, WordParagraph into, WordStyle style, WordLinks links, int depth)
    {
        if (address is not null && fields.IsPrinting)
        {
            into.Text.BeginLink(address);
        }

        Read(element, into, style, links, depth + 1);
        if (address is not null)
        {
            into.Text.EndLink();
        }
    }

    private void ReadRun(XElement run, WordParagraph into, WordStyle style, WordLinks links, int depth)
    {
        var properties = run.Child("rPr");
        var character = styles.Character(properties.Val("rStyle"));
        if (properties.Toggle("vanish") ?? (style.Hidden || character is { Hidden: true }))
        {
            ReadHidden(run, into);
            return;
        }

        // Bold is a toggle: a bold character style in a bold paragraph style prints light (ISO/IEC 29500-1, 17.7.3).
        var bold = properties.Toggle("b") ?? (style.Bold ^ (character?.Bold ?? false));
        var size = properties.Int("sz") ?? character?.HalfPoints ?? style.HalfPoints ?? styles.DefaultHalfPoints;
        foreach (var piece in run.Elements())
        {
            ReadPiece(piece, into, new(bold, size), style, links, depth);
        }
    }

    // Field marks count even where they are hidden, else a hidden end would swallow the rest of the paper.
    private void ReadHidden(XElement run, WordParagraph into)
    {
        foreach (var mark in run.Elements())
        {
            if (mark.Is("fldChar"))
            {
                fields.Mark(mark.Attr("fldCharType"), into.Text);
            }
            else if (mark.Is("instrText"))
            {
                fields.Instruct(mark.Value);
            }
        }
    }

    private void ReadPiece(XElement piece, WordParagraph into, RunLook look, WordStyle style, WordLinks links, int depth)
    {
        switch (piece.Name.LocalName)
        {
            case "fldChar":
                fields.Mark(piece.Attr("fldCharType"), into.Text);
                break;
            case "instrText":
                fields.Instruct(piece.Value);
                break;
            case "AlternateContent" when Chosen(piece) is { } chosen && !scope.IsTooDeep(depth + 1):
                foreach (var inner in chosen.Elements())
                {
                    ReadPiece(inner, into, look, style, links, depth + 1);
                }

                break;
            case "drawing" or "pict" or "object":
                into.TextBoxes.AddRange(WordTextBoxes.In(piece));
                into.Diagrams.AddRange(WordDiagrams.In(piece));
                break;
            default:
                if (fields.IsPrinting)
                {
                    ReadPrinted(piece, into, look, style, links, depth);
                }

                break;
        }
    }

    private void ReadPrinted(XElement piece, WordParagraph into, RunLook look, WordStyle style, WordLinks links, int depth)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                into.Append(piece.Value, look.Bold, look.HalfPoints);
                break;
            case "tab" or "ptab":
                into.Tab();
                break;
            case "br" when piece.Attr("type") == "page":
                into.PageBreak();
                break;
            case "br" when piece.Attr("type") != "column":
            case "cr":
                into.Text.Break();
                break;
            case "noBreakHyphen":
                into.Append("-", look.Bold, look.HalfPoints);
                break;
            case "sym":
                into.Append(WordSymbols.Text(piece), look.Bold, look.HalfPoints);
                break;
            case "footnoteReference" or "endnoteReference" when piece.Attr("id") is { } id:
                into.Notes.Add(new(piece.Is("endnoteReference"), id));
                break;
            case "ruby" when piece.Child("rubyBase") is { } rubyBase:
                Read(rubyBase, into, style, links, depth + 1);
                break;
        }
    }

    private void ReadMath(XElement math, WordParagraph into, WordStyle style)
    {
        if (fields.IsPrinting)
        {
            into.Append(string.Concat(math.Descendants().Where(e => e.Is("t")).Select(e => e.Value)), style.Bold, style.HalfPoints ?? styles.DefaultHalfPoints);
        }
    }

    /// <summary>The branch of alternate content that is read: the first choice, which holds what the author made, else the fallback.</summary>
    private static XElement? Chosen(XElement alternate) => alternate.Child("Choice") ?? alternate.Child("Fallback");

    private readonly record struct RunLook(bool Bold, int HalfPoints);
}
