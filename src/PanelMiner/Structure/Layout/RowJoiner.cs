namespace PanelMiner.Structure.Layout;

/// <summary>Joins two pieces of one row cell by cell.</summary>
internal static class RowJoiner
{
    public static LaidRow Join(LaidRow first, LaidRow second) => first with
    {
        Cells = [.. first.Cells.Zip(second.Cells, Join)],
        Boxes = [.. first.Boxes, .. second.Boxes],
        Bold = first.Bold && second.Bold,
    };

    private static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first} {second}";
}
