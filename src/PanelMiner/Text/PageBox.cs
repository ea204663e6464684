namespace PanelMiner.Text;

/// <summary>A rectangle on a page, in points (1/72 inch) from the top left corner of the page as displayed.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public sealed record PageBox(int Page, double X, double Y, double Width, double Height);
