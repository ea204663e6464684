using PanelMiner.Sources;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PanelMiner.Cli;

/// <summary>
/// The log: readable lines on standard error, JSON lines in the workspace. Events name run, paper and stage, never a paper's text.
/// </summary>
internal static class RunLog
{
    private const int KeptFiles = 31;
    private const string ScreenLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}";

    /// <summary>Configures the log of this process.</summary>
    /// <param name="verbose">Whether every stage is told on standard error, stack traces included.</param>
    /// <param name="folder">The workspace's log folder; absent without a workspace.</param>
    /// <param name="run">Id of the run.</param>
    public static void Configure(bool verbose, string? folder, string? run)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .Enrich.FromLogContext()
            .Enrich.WithProperty("Run", run ?? "-")
            .WriteTo.Console(
                verbose ? LogEventLevel.Debug : LogEventLevel.Error,
                verbose ? ScreenLine + "{Exception}" : ScreenLine,
                System.Globalization.CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose);
        if (folder is not null)
        {
            configuration = configuration.WriteTo.File(
                new CompactJsonFormatter(), Path.Combine(folder, "panelminer-.jsonl"), LogEventLevel.Information,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: KeptFiles, shared: false);
        }

        Log.Logger = configuration.CreateLogger();
    }

    /// <summary>Tells that a file reaches a stage.</summary>
    public static void Entering(SourceFile file, ProblemStage stage) =>
        Log.Debug("Paper {Paper} from {Source} enters {Stage}", file.PaperId, file.Source, stage);

    /// <summary>Tells of a problem.</summary>
    public static void Told(Problem problem) => Log.Warning(
        "Paper {Paper} from {Source}: {Stage} {Category} {Page} {Message}",
        problem.Paper, problem.Source, problem.Stage, problem.Category, problem.Page, problem.Message);

    /// <summary>Writes out what is still buffered.</summary>
    public static void Close() => Log.CloseAndFlush();
}
