using System.CommandLine;
using System.CommandLine.Parsing;
using PanelMiner.Cli.Verbs;
using PanelMiner.Reading;
using PanelMiner.Storage;
using Serilog;

namespace PanelMiner.Cli;

/// <summary>The verbs of <c>panelminer</c>: parsing, exit codes and one-line errors.</summary>
internal sealed class CommandLine
{
    /// <summary>The hidden verb that runs a reader process.</summary>
    public const string ReaderWorkerVerb = "reader-worker";

    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(20);
    private readonly Terminal terminal;

    /// <summary>A command line on a terminal.</summary>
    public CommandLine(Terminal terminal) => this.terminal = terminal;

    /// <summary>Runs one command.</summary>
    /// <returns>The exit code, as <see cref="ExitCode"/> lists them.</returns>
    public async Task<int> RunAsync(string[] args)
    {
        if (args is [ReaderWorkerVerb])
        {
            return ReaderWorker.RunProcess();
        }

        var root = Root();
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await terminal.Error.WriteLineAsync($"panelminer: {UsageMessage(parsed)}");
            return ExitCode.Usage;
        }

        var exit = await GuardedAsync(parsed);
        await FlushAsync();
        return exit;
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Reads the papers of police and crime panels and council scrutiny committees, and answers questions across years of them.");
        root.Options.Add(SharedOptions.Verbose);
        root.Subcommands.Add(MineVerb.Create(terminal));
        root.Subcommands.Add(AnnotateVerb.Create(terminal));
        root.Subcommands.Add(IngestVerb.Create(terminal));
        root.Subcommands.Add(SearchVerb.Create(terminal));
        root.Subcommands.Add(ShowVerb.Create(terminal));
        root.Subcommands.Add(TimelineVerb.Create(terminal));
        root.Subcommands.Add(ExportVerb.Create(terminal));
        root.Subcommands.Add(NightlyVerb.Create(terminal));
        root.Subcommands.Add(LedgerVerb.Create(terminal));
        root.Subcommands.Add(StatusVerb.Create(terminal));
        root.Subcommands.Add(ConfigVerb.Create(terminal));
        CareVerbs.Create(terminal).ToList().ForEach(root.Subcommands.Add);
        root.Subcommands.Add(LabelVerb.Create(terminal));
        root.Subcommands.Add(TrainVerb.Create(terminal));
        root.Subcommands.Add(EvaluateVerb.Create(terminal));
        root.Subcommands.Add(RebuildIndexVerb.Create(terminal));
        root.Subcommands.Add(DemoVerb.Create(terminal));
        root.Subcommands.Add(DoctorVerb.Create(terminal));
        return root;
    }

    private async Task<int> GuardedAsync(ParseResult parsed)
    {
        var verbose = parsed.GetValue(SharedOptions.Verbose);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = InterruptGrace,
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("panelminer: interrupted; what was finished is kept, run the same command again to go on.");
            return ExitCode.Interrupted;
        }
        catch (UsageException e)
        {
            await terminal.Error.WriteLineAsync($"panelminer: {e.Message}");
            return ExitCode.Usage;
        }
        catch (InvalidDataException e)
        {
            await terminal.Error.WriteLineAsync($"panelminer: {e.Message}");
            return ExitCode.Fault;
        }
        catch (SettingsException e)
        {
            await terminal.Error.WriteLineAsync($"panelminer: {e.Message}");
            return ExitCode.Usage;
        }
        catch (WorkspaceException e)
        {
            await terminal.Error.WriteLineAsync($"panelminer: {e.Message}");
            return ExitCode.Workspace;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return ExitCode.Ok;
        }
        catch (Exception e)
        {
            Log.Debug(e, "The run ended by a fault");
            var trace = verbose ? $"\n{e}" : " Run it again with --verbose to see where.";
            await terminal.Error.WriteLineAsync($"panelminer: unexpected fault: {e.Message}{trace}");
            return ExitCode.Fault;
        }
        finally
        {
            RunLog.Close();
        }
    }

    private async Task FlushAsync()
    {
        try
        {
            await terminal.Out.FlushAsync();
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // A reader such as head has seen enough.
            return;
        }
    }

    private static bool IsClosedPipe(IOException e) =>
        e.Message.Contains("Broken pipe", StringComparison.Ordinal) || e.HResult == unchecked((int)0x8007006D);

    private static string UsageMessage(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.FirstOrDefault();
        if (verb is RootCommand)
        {
            return unknown is null
                ? "Say what to do, such as 'panelminer mine FILE'. 'panelminer --help' lists the verbs."
                : $"'{unknown}' is not a verb. 'panelminer --help' lists the verbs.";
        }

        var message = string.Join(' ', parsed.Errors.Select(e => e.Message.ReplaceLineEndings(" ")).Distinct());
        return $"{message} 'panelminer {verb.Name} --help' shows how it is used.";
    }
}
