namespace PanelMiner.Reading;

/// <summary>How a reader process is started.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ReaderCommand(string File, IReadOnlyList<string> Arguments);
