using System.CommandLine;

namespace PanelMiner.Cli;

/// <summary>Options that several verbs share.</summary>
internal static class SharedOptions
{
    /// <summary>Tells every stage, and a fault's stack trace.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Tell every stage on standard error, and where a fault arose.",
        Recursive = true,
    };

    /// <summary>Records instead of readable text.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print records as JSON Lines." };

    /// <summary>The workspace's folder.</summary>
    public static Option<string?> Workspace() => new("--workspace", "-w")
    {
        Description = "Folder of the workspace (default: PANELMINER_WORKSPACE, else ./panelminer-workspace).",
        HelpName = "FOLDER",
    };

    /// <summary>The folder named, or the default.</summary>
    public static string WorkspaceFolder(string? named)
    {
        var fromEnvironment = Environment.GetEnvironmentVariable("PANELMINER_WORKSPACE");
        return named ?? (string.IsNullOrEmpty(fromEnvironment) ? "panelminer-workspace" : fromEnvironment);
    }
}
