using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Content controls: what an author has put into them is text, a prompt to put something is not.</summary>
internal static class WordContentControls
{
    /// <summary>What stands in the control; nothing while it only shows its prompt.</summary>
    public static XElement? Content(XElement control) =>
        control.Child("sdtPr").Toggle("showingPlcHdr") == true ? null : control.Child("sdtContent");
}
