namespace PanelMiner.Reading;

/// <summary>Reads files of one family of formats.</summary>
internal interface IFormatReader
{
    /// <summary>Hands everything that it finds in the file to the sink.</summary>
    void Read(ReadingTask task, IReadingSink sink);
}
