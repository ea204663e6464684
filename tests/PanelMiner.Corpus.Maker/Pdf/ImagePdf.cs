using System.Globalization;
using System.Text;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Writes grey JPEG pictures as the pages of a PDF, as an office scanner does.</summary>
internal static class ImagePdf
{
    private const double PointsPerInch = 72;

    public static void Write(string file, IReadOnlyList<string> pictures, int dotsPerInch, string written)
    {
        using var output = File.Create(file);
        var offsets = new List<long>();
        Append(output, "%PDF-1.4\n");
        var kids = string.Join(' ', pictures.Select((_, i) => Reference(4 + (3 * i))));
        Object(output, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(output, offsets, string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{kids}] /Count {pictures.Count} >>"));
        Object(output, offsets, $"<< /Producer (Fernleigh MFP 3200) /CreationDate (D:{written.Replace("-", "", StringComparison.Ordinal)}090000Z) >>");
        for (var i = 0; i < pictures.Count; i++)
        {
            AddPage(output, offsets, File.ReadAllBytes(pictures[i]), 4 + (3 * i), dotsPerInch);
        }

        Finish(output, offsets);
    }

    private static void AddPage(FileStream output, List<long> offsets, byte[] picture, int id, int dotsPerInch)
    {
        var (width, height) = Size(picture);
        var (w, h) = (Points(width, dotsPerInch), Points(height, dotsPerInch));
        var content = $"q {w} 0 0 {h} 0 0 cm /Im0 Do Q";
        Object(output, offsets, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w} {h}] /Resources << /XObject << /Im0 {Reference(id + 2)} >> >> /Contents {Reference(id + 1)} >>");
        Object(output, offsets, string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>\nstream\n{content}\nendstream"));
        offsets.Add(output.Position);
        Append(output, string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {picture.Length} >>\nstream\n"));
        output.Write(picture);
        Append(output, "\nendstream\nendobj\n");
    }

    // The size stands in the frame header of a JPEG file (marker FFC0 to FFC2).
    private static (int Width, int Height) Size(byte[] jpeg)
    {
        for (var i = 2; i + 9 < jpeg.Length; i += 2 + (jpeg[i + 2] << 8) + jpeg[i + 3])
        {
            if (jpeg[i + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                return ((jpeg[i + 7] << 8) + jpeg[i + 8], (jpeg[i + 5] << 8) + jpeg[i + 6]);
            }
        }

        throw new InvalidDataException("no frame header in the JPEG file");
    }

    private static void Finish(FileStream output, List<long> offsets)
    {
        var start = output.Position;
        Append(output, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            Append(output, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        }

        Append(output, string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    }

    private static void Object(FileStream output, List<long> offsets, string body)
    {
        offsets.Add(output.Position);
        Append(output, string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n"));
    }

    private static void Append(FileStream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));

    private static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    private static string Points(int dots, int dotsPerInch) => (dots * PointsPerInch / dotsPerInch).ToString("0.##", CultureInfo.InvariantCulture);
}
