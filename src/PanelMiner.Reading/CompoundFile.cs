using System.Buffers.Binary;
using System.Text;

namespace PanelMiner.Reading;

/// <summary>Looks into OLE compound files ([MS-CFB]) as far as needed to tell an encrypted Word document ([MS-DOC], FibBase) from an open one.</summary>
internal static class CompoundFile
{
    private const int SectorShiftAt = 0x1E;
    private const int DirectorySectorAt = 0x30;
    private const int EntryBytes = 128;
    private const int NameLengthAt = 0x40;
    private const int StartSectorAt = 0x74;
    private const int FlagsAt = 0x0A;
    private const int Encrypted = 0x0100;
    private const ushort WordMagic = 0xA5EC;

    /// <summary>Whether the file's Word document says that it is encrypted.</summary>
    public static bool IsEncryptedWord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < DirectorySectorAt + sizeof(int))
        {
            return false;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[SectorShiftAt..]);
        if (shift is not (9 or 12) || !TrySector(bytes, DirectorySectorAt, shift, out var directory))
        {
            return false;
        }

        for (var entry = directory; entry + EntryBytes <= Math.Min(bytes.Length, directory + (1 << shift)); entry += EntryBytes)
        {
            if (IsNamed(bytes[entry..], "WordDocument") && TrySector(bytes, entry + StartSectorAt, shift, out var start))
            {
                return HasFlag(bytes[start..]);
            }
        }

        return false;
    }

    private static bool TrySector(ReadOnlySpan<byte> bytes, int numberAt, int shift, out int offset)
    {
        var place = ((long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[numberAt..]) + 1) << shift;
        offset = place < bytes.Length ? (int)place : 0;
        return offset > 0;
    }

    private static bool IsNamed(ReadOnlySpan<byte> entry, string name) =>
        BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]) == (name.Length + 1) * sizeof(char)
        && entry.StartsWith(Encoding.Unicode.GetBytes(name));

    private static bool HasFlag(ReadOnlySpan<byte> word) =>
        word.Length >= FlagsAt + sizeof(ushort)
        && BinaryPrimitives.ReadUInt16LittleEndian(word) == WordMagic
        && (BinaryPrimitives.ReadUInt16LittleEndian(word[FlagsAt..]) & Encrypted) != 0;
}
