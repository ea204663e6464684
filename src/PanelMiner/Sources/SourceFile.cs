using System.Security.Cryptography;

namespace PanelMiner.Sources;

/// <summary>What a committee system says of the meeting for which it lists a file.</summary>
/// <param name="Panel">The body that meets.</param>
/// <param name="Date">ISO day.</param>
/// <param name="AgendaItem">Number of the item; absent for the agenda itself.</param>
public sealed record SourceMeeting(string Panel, string Date, string? AgendaItem);

/// <summary>A file as it was offered: its bytes and where they came from.</summary>
/// <param name="Source">Path or address as offered.</param>
/// <param name="Bytes">The file's bytes.</param>
public sealed record SourceFile(string Source, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Public address, where the source has one.</summary>
    public string? Url { get; init; }

    /// <summary>The meeting for which its source lists it.</summary>
    public SourceMeeting? Meeting { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Id of the paper that these bytes are: the first 16 hex digits of their hash.</summary>
    public string PaperId => Sha256[..16];

    /// <summary>Last part of the path or address.</summary>
    public string FileName => Source[(Source.LastIndexOfAny(['/', '\\']) + 1)..];
}
