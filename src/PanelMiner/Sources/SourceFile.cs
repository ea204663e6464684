using System.Security.Cryptography;

namespace PanelMiner.Sources;

/// <summary>A file as it was offered: its bytes and where they came from.</summary>
/// <param name="Source">Path or address as offered.</param>
/// <param name="Bytes">The file's bytes.</param>
public sealed record SourceFile(string Source, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Id of the paper that these bytes are: the first 16 hex digits of their hash.</summary>
    public string PaperId => Sha256[..16];

    /// <summary>Last part of the path or address.</summary>
    public string FileName => Source[(Source.LastIndexOfAny(['/', '\\']) + 1)..];
}
