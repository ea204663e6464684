namespace PanelMiner.Sources;

/// <summary>The format of an offered file, decided by its bytes rather than its name.</summary>
public enum PaperFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Office Open XML: docx, docm, dotx.</summary>
    Docx,

    /// <summary>Word's binary format up to 2003.</summary>
    Doc,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,
}
