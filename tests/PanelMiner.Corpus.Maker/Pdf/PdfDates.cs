using System.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Puts the paper's own date in place of the time of making, letter for letter so that no offset moves, and a constant in place of the random id.</summary>
internal static partial class PdfDates
{
    public static void Fix(string file, string written)
    {
        var stamp = "D:" + written.Replace("-", "", StringComparison.Ordinal) + "090000";
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
        text = Stamp().Replace(text, stamp);
        text = Id().Replace(text, m => "/ID" + HexDigit().Replace(m.Value[3..], "0"));
        text = Checksum().Replace(text, m => "/DocChecksum /" + new string('0', m.Value.Length - "/DocChecksum /".Length));
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text));
    }

    [GeneratedRegex(@"D:\d{14}")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"/ID\s*\[\s*<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*\]")]
    private static partial Regex Id();

    [GeneratedRegex(@"/DocChecksum /[0-9A-F]+")]
    private static partial Regex Checksum();

    [GeneratedRegex("[0-9A-Fa-f]")]
    private static partial Regex HexDigit();
}
