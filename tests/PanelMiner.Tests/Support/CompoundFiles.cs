using System.Buffers.Binary;
using System.Text;

namespace PanelMiner.Tests.Support;

/// <summary>Builds the start of OLE compound files: a header, a directory and one stream.</summary>
internal static class CompoundFiles
{
    private const int Sector = 512;

    /// <summary>A file with one stream of that name and those first bytes.</summary>
    public static byte[] Of(string stream, params byte[] content)
    {
        var file = new byte[Sector * 4];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(0x1E), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(0x30), 0);
        Entry(file.AsSpan(Sector), "Root Entry", uint.MaxValue - 1);
        Entry(file.AsSpan(Sector + 128), stream, 1);
        content.CopyTo(file, Sector * 2);
        return file;
    }

    /// <summary>The first bytes of a Word document that is encrypted or not.</summary>
    public static byte[] WordStart(bool encrypted) => [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(encrypted ? 1 : 0), 0, 0];

    private static void Entry(Span<byte> entry, string name, uint start)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[0x40..], (ushort)((name.Length + 1) * 2));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[0x74..], start);
    }
}
