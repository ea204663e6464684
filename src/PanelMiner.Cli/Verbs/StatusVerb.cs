using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PanelMiner.Ingestion;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>status -w WORKSPACE</c>: whether the last complete night is recent, and what is open.</summary>
internal static class StatusVerb
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("status", "Says when the last night ended and what is open; ends with 3 when that night is too old or failures are open.\n\nExample:\n  panelminer status -w library") { json, workspace };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            var settings = SettingsReader.Read(folder, Environment.GetEnvironmentVariables()).Values;
            using var opened = Workspace.Open(folder, Composition.Clock);
            var status = WorkspaceStatus.Of(opened.Store, opened.Ledger, settings, Composition.Clock);
            terminal.Out.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(Record(status), SettingsJson) : Text(status));
            return status.Ready && status.OpenFailures == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }

    private static JsonSerializerOptions SettingsJson { get; } = new(SettingsReader.Form) { WriteIndented = false };

    private static object Record(WorkspaceStatus s) => new { type = "status", s.Ready, s.Why, s.LastNight, s.HoursAgo, s.UnfinishedRuns, s.Papers, s.OpenFailures, s.Sequence };

    private static string Text(WorkspaceStatus s) => string.Create(CultureInfo.InvariantCulture, $"""
        {(s.Ready ? "ready" : "not ready")}: {s.Why}
        last complete night  {(s.LastNight is null ? "never" : $"{s.LastNight}, {s.HoursAgo:0.#} hours ago")}
        runs cut short       {s.UnfinishedRuns}
        papers               {s.Papers}
        open failures        {s.OpenFailures}
        """);
}
