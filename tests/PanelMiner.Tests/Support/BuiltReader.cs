using PanelMiner.Reading;

namespace PanelMiner.Tests.Support;

/// <summary>The built command line beside the tests, as the process that reads.</summary>
internal static class BuiltReader
{
    /// <summary>How it is started as a reader process.</summary>
    public static ReaderCommand Command { get; } = new(
        System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer"), ["reader-worker"]);
}
