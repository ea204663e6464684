using System.Security.Cryptography;
using System.Text;

namespace PanelMiner.Tests.Support;

/// <summary>Builds a PDF encrypted by the standard handler with a 40-bit key (ISO 32000-1, 7.6.3), with a password or with none.</summary>
internal static class EncryptedPdf
{
    private const int KeyBytes = 5;
    private const int ContentId = 3;
    private const int Permissions = -4;
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] FileId = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    /// <summary>A file that prints a line; an empty password opens for everybody.</summary>
    public static byte[] OfLine(string line, string password)
    {
        var padded = Encoding.Latin1.GetBytes(password).Concat(Padding).Take(Padding.Length).ToArray();
        var owner = Rc4(MD5.HashData(padded)[..KeyBytes], padded);
        var key = MD5.HashData([.. padded, .. owner, .. BitConverter.GetBytes(Permissions), .. FileId])[..KeyBytes];
        var contentKey = MD5.HashData([.. key, ContentId, 0, 0, 0, 0])[..(KeyBytes + 5)];
        var content = Encoding.Latin1.GetString(Rc4(contentKey, Encoding.Latin1.GetBytes($"BT /F1 11 Tf 72 720 Td ({line}) Tj ET")));
        var file = new PdfFile();
        var stream = file.Stream(content);
        Assert(stream == ContentId);
        file.PageOf(stream);
        var handler = file.Add($"<< /Filter /Standard /V 1 /R 2 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(Rc4(key, Padding))}> /P {Permissions} >>");
        return file.ToBytes($"/Encrypt {handler} 0 R /ID [<{Convert.ToHexString(FileId)}> <{Convert.ToHexString(FileId)}>]");
    }

    private static void Assert(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The content stream must be the object that its key was made for.");
        }
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var output = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return output;
    }
}
