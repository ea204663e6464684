using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Nightly;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Storage;
using Serilog;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>nightly -w WORKSPACE</c>: one unattended run over the configured sources.</summary>
internal static class NightlyVerb
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("nightly", "Takes in what the configured sources offer, accounts for every file, and reports.\n\nExample:\n  panelminer nightly -w library") { json, workspace, InstallVerb.Create(terminal) };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            var settings = SettingsReader.Read(folder, Environment.GetEnvironmentVariables()).Values;
            if (settings.Sources.Count == 0)
            {
                throw new UsageException($"{Path.Combine(folder, SettingsReader.FileName)} names no sources. 'panelminer config example' prints one to begin with.");
            }

            var report = await RunAsync(folder, settings, parsed.GetValue(SharedOptions.Verbose), cancellation);
            Show(terminal, report, parsed.GetValue(json));
            return report.Result.Open.Count > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
        });
        return command;
    }

    private static async Task<RunReport> RunAsync(string folder, WorkspaceSettings settings, bool verbose, CancellationToken cancellation)
    {
        var run = Ingestor.RunId(Composition.Clock, Environment.ProcessId);
        var began = Composition.Clock.GetTimestamp();
        using var workspace = Workspace.OpenForWriting(folder, Composition.Clock);
        RunLog.Configure(verbose, workspace.LogFolder, run);
        using var parts = new Composition(settings.Workers ?? Composition.DefaultWorkers);
        var sources = NightSources.Of(settings, folder);
        try
        {
            var ingestor = new Ingestor(parts.Pipeline, workspace.Store, workspace.Ledger, workspace.Feed, Composition.Clock);
            var night = new Night(ingestor, workspace.Store, workspace.Ledger, Composition.Clock);
            var result = await night.RunAsync(sources, settings, new(run, parts.Workers) { ReExtract = settings.ReExtract }, cancellation);
            var report = RunReport.Of(result, Composition.Clock.GetElapsedTime(began));
            report.Write(folder);
            foreach (var failed in result.Open)
            {
                Log.Warning("Paper {Paper} from {Source} failed: {Stage} {Category} {Message}", failed.Paper, failed.Source, failed.Stage, failed.Category, failed.Message);
            }

            // The one line to look for in the morning.
            Log.Information("Night ends: {Verdict} {Counts}", report.Verdict, LedgerScreen.Counts(result.Rows));
            return report;
        }
        finally
        {
            sources.OfType<IDisposable>().ToList().ForEach(s => s.Dispose());
        }
    }

    private static void Show(Terminal terminal, RunReport report, bool json)
    {
        if (json)
        {
            var records = new RecordWriter(terminal.Out);
            records.Begin("nightly");
            report.Result.Rows.ToList().ForEach(records.Write);
            return;
        }

        terminal.Out.WriteLine(report.Verdict);
        report.Tasks.ToList().ForEach(t => terminal.Out.WriteLine($"  - {t}"));
        foreach (var row in report.Result.Rows.Where(r => r.Outcome is not LedgerOutcome.Unchanged))
        {
            terminal.Out.WriteLine(LedgerScreen.Line(row));
        }

        report.Result.Missing.ToList().ForEach(m => terminal.Out.WriteLine($"missing    {m.Panel}, {m.Date}, item {m.AgendaItem}: {m.Title}"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{LedgerScreen.Counts(report.Result.Rows)}; {report.Result.Pages} pages in {report.Seconds} s"));
    }
}
