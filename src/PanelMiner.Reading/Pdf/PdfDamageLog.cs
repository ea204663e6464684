using UglyToad.PdfPig.Logging;

namespace PanelMiner.Reading.Pdf;

/// <summary>Listens to what PdfPig has to leave out of a page: only its log tells.</summary>
internal sealed class PdfDamageLog : ILog
{
    // Messages that mean lost text; others, such as one about a font's outlines, do not.
    private static readonly string[] Losses = ["Failed reading operation", "Skipping a missing font", "The MediaBox was the wrong"];
    private int losses;

    /// <summary>Whether something was left out since the last call.</summary>
    public bool TakeLoss()
    {
        var lost = losses > 0;
        losses = 0;
        return lost;
    }

    public void Debug(string message)
    {
        // Never tells of lost text.
    }

    public void Debug(string message, Exception ex)
    {
        // Never tells of lost text.
    }

    public void Warn(string message) => Note(message);

    public void Error(string message) => Note(message);

    public void Error(string message, Exception ex) => Note(message);

    private void Note(string message)
    {
        if (Array.Exists(Losses, l => message.StartsWith(l, StringComparison.Ordinal)))
        {
            losses++;
        }
    }
}
