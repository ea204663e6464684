using System.CommandLine;
using System.Globalization;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary>What every correction says beside itself: who, why, and in which workspace.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string?> by = new("--by") { Description = "Who says so (default: the name of the user).", HelpName = "NAME" };
    private readonly Option<string?> note = new("--note") { Description = "Why.", HelpName = "TEXT" };
    private readonly Option<string?> workspace = SharedOptions.Workspace();

    public void AddTo(Command command)
    {
        command.Options.Add(by);
        command.Options.Add(note);
        command.Options.Add(workspace);
    }

    /// <summary>Runs a correction while nobody else writes to the workspace.</summary>
    public int Run(ParseResult parsed, Action<Workspace, string, string, string?> correct)
    {
        RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
        using var held = Workspace.OpenExistingForWriting(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
        var at = Composition.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        correct(held, parsed.GetValue(by) ?? Environment.UserName, at, parsed.GetValue(note));
        return ExitCode.Ok;
    }
}
