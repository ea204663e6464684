using System.Collections;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using PanelMiner.Ingestion;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>config show</c>, <c>config schema</c> and <c>config example</c>: the settings of a workspace, and what may stand in them.</summary>
internal static class ConfigVerb
{
    private const string Hidden = "(set)";

    public static Command Create(Terminal terminal) => new("config", "The settings of a workspace.") { Show(terminal), Schema(terminal), Example(terminal) };

    private static Command Show(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("show", "Prints the settings in force and where each came from: the file, the environment over it, or the default.\n\nExample:\n  panelminer config show -w library") { json, workspace };
        command.SetAction(parsed =>
        {
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            var read = SettingsReader.Read(folder, Environment.GetEnvironmentVariables());
            var shown = read.Values with { Mail = read.Values.Mail is { Password: not null } mail ? mail with { Password = Hidden } : read.Values.Mail };
            terminal.Out.WriteLine(JsonSerializer.Serialize(shown, SettingsReader.Form));
            if (!parsed.GetValue(json))
            {
                foreach (var (name, origin) in read.Origins)
                {
                    terminal.Out.WriteLine($"{(origin == SettingOrigin.Environment ? "environment" : "file"),-12} {name}");
                }
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", $"Prints the JSON Schema of {SettingsReader.FileName}.");
        command.SetAction(_ =>
        {
            var schema = SettingsReader.Form.GetJsonSchemaAsNode(typeof(WorkspaceSettings)).AsObject();
            schema["properties"]!.AsObject()["$schema"] = new JsonObject { ["type"] = "string" };
            terminal.Out.WriteLine(schema.ToJsonString(SettingsReader.Form));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Example(Terminal terminal)
    {
        var command = new Command("example", $"Prints a {SettingsReader.FileName} to begin with.\n\nExample:\n  panelminer config example > library/panelminer.json");
        command.SetAction(_ =>
        {
            var example = new WorkspaceSettings
            {
                Contact = "scrutiny@example.gov.uk",
                Sources =
                [
                    new("council", SourceKind.Moderngov) { Address = "https://democracy.example.gov.uk/", Committees = ["Police and Crime Panel", "*Scrutiny*"] },
                    new("dropbox", SourceKind.Folder) { Path = "incoming" },
                ],
            };
            terminal.Out.WriteLine(JsonSerializer.Serialize(example, SettingsReader.Form));
            return ExitCode.Ok;
        });
        return command;
    }
}
