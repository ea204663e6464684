using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PanelMiner.Reading.Tools;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>A worker as the main process sees it: takes a request, answers in lines, and can be stopped at any time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KeptErrors = 4_000;
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);
    private readonly Process process;
    private readonly DirectoryInfo scratch;
    private readonly LineOutput requests;
    private readonly LineInput answers;
    private readonly Task<string> errors;

    private WorkerProcess(Process process, DirectoryInfo scratch)
    {
        this.process = process;
        this.scratch = scratch;
        requests = new(process.StandardInput.BaseStream);
        answers = new(process.StandardOutput.BaseStream);
        errors = HeadAsync(process.StandardError);
    }

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>Starts a worker.</summary>
    /// <exception cref="InvalidOperationException">The command cannot be started.</exception>
    public static WorkerProcess Start(ReaderCommand command, ReadingLimits limits)
    {
        var scratch = WorkerScratch.Create();
        try
        {
            var process = Process.Start(Described(command, limits, scratch)) ?? throw new InvalidOperationException("no process was started");
            return new(process, scratch);
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            WorkerScratch.Remove(scratch);
            throw new InvalidOperationException($"The reader process {command.File} cannot be started: {fault.Message}. Install PanelMiner again.", fault);
        }
    }

    /// <summary>Sends a request.</summary>
    /// <exception cref="IOException">The worker has ended.</exception>
    public void Send(SourceFile file, ReadingLimits limits) =>
        requests.Write(new(file.FileName, file.Bytes.Length, limits), WorkerJson.Lines.WorkerRequest, file.Bytes);

    /// <summary>Waits for the next line of the answer; nothing when the worker has ended.</summary>
    /// <exception cref="JsonException">The worker answered something else.</exception>
    public WorkerAnswer? Receive() =>
        answers.TryReadLine(out var line) ? JsonSerializer.Deserialize(line, WorkerJson.Lines.WorkerAnswer) : null;

    /// <summary>Stops it with the tools that it has started.</summary>
    public void Stop() => RunningTools.Stop(process);

    /// <summary>What it said before it ended by itself, and how it ended.</summary>
    public WorkerDeath Death()
    {
        var ended = process.WaitForExit(EndsWithin) && errors.Wait(EndsWithin);
        return new(ended ? process.ExitCode : -1, ended ? errors.Result : "");
    }

    public void Dispose()
    {
        Stop();
        process.WaitForExit(EndsWithin);
        process.Dispose();
        WorkerScratch.Remove(scratch);
    }

    private static ProcessStartInfo Described(ReaderCommand command, ReadingLimits limits, DirectoryInfo scratch)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        // A worker warms up faster without instrumented code: twice the pages in the first second, the same later.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        WorkerScratch.Give(scratch, start.Environment);
        return start;
    }

    // A stack overflow prints thousands of lines; its first ones say what it is, the others are only drained.
    private static async Task<string> HeadAsync(StreamReader reader)
    {
        var head = new char[KeptErrors];
        var kept = await reader.ReadBlockAsync(head).ConfigureAwait(false);
        var rest = new char[KeptErrors];
        while (await reader.ReadAsync(rest).ConfigureAwait(false) > 0)
        {
            // Drained, so that the worker is not held up.
        }

        return new(head, 0, kept);
    }
}
