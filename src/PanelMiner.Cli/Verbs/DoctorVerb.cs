using System.CommandLine;
using System.Runtime.InteropServices;
using PanelMiner.Cli.Doctor;
using PanelMiner.Storage;
using PanelMiner.Tagging;
using Spectre.Console;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>doctor</c>: what this machine has and lacks, with the command that mends it.</summary>
internal static class DoctorVerb
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("doctor", "Tells what this machine has and lacks, and the command that mends it. Missing optional tools are no failure.\n\nExample:\n  panelminer doctor")
        {
            json, workspace,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var findings = await FindingsAsync(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), cancellation);
            Show(terminal, findings, parsed.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Records.ToolRecord>> FindingsAsync(string workspace, CancellationToken cancellation)
    {
        var findings = new List<Records.ToolRecord>
        {
            new("PanelMiner", "ok", ProductVersion.Text, null),
            new(".NET", "ok", RuntimeInformation.FrameworkDescription, null),
            TaggerFinding(),
            WorkspaceFinding(workspace),
        };
        foreach (var tool in OptionalTool.All)
        {
            findings.Add(await tool.ProbeAsync(cancellation));
        }

        return findings;
    }

    private static Records.ToolRecord TaggerFinding()
    {
        try
        {
            return new("tagger", "ok", Composition.LoadTagger().Version, null);
        }
        catch (InvalidDataException e)
        {
            return new("tagger", "broken", e.Message, "panelminer train");
        }
    }

    private static Records.ToolRecord WorkspaceFinding(string folder)
    {
        var name = $"workspace {folder}";
        if (!Directory.Exists(folder))
        {
            return new(name, "missing", "no such folder; it is made by the first ingest", $"panelminer ingest PATH -w {folder}");
        }

        try
        {
            using var workspace = Workspace.Open(folder, Composition.Clock);
            return new(name, "ok", $"version {workspace.SchemaVersion}", null);
        }
        catch (WorkspaceException e)
        {
            return new(name, "broken", e.Message, null);
        }
    }

    private static void Show(Terminal terminal, IReadOnlyList<Records.ToolRecord> findings, bool json)
    {
        if (json)
        {
            var records = new RecordWriter(terminal.Out);
            records.Begin("doctor");
            findings.ToList().ForEach(records.Write);
            return;
        }

        if (!terminal.OutputIsScreen)
        {
            foreach (var f in findings)
            {
                terminal.Out.WriteLine($"{f.State,-8}{f.Name}: {f.Detail}{(f.Mend is null ? "" : $" -> {f.Mend}")}");
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "What", "Detail", "To mend it");
        foreach (var f in findings)
        {
            table.AddRow(f.State == "ok" ? "[green]ok[/]" : $"[yellow]{f.State}[/]", Markup.Escape(f.Name), Markup.Escape(f.Detail ?? ""), Markup.Escape(f.Mend ?? ""));
        }

        terminal.Screen.Write(table);
    }
}
