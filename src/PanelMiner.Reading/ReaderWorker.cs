using System.Diagnostics;
using System.Runtime.InteropServices;
using PanelMiner.Reading.Isolation;
using PanelMiner.Reading.Tools;

namespace PanelMiner.Reading;

/// <summary>
/// The reader process: reads the files that it is asked for, one after another, and ends when its input ends, with the tools that it
/// has started. Standard output carries only answers.
/// </summary>
public static class ReaderWorker
{
    // Damaged files recurse deeper than honest ones; what overflows even this costs the process.
    private const int StackBytes = 64 << 20;

    /// <summary>Runs until standard input ends.</summary>
    /// <returns>The exit code.</returns>
    public static int RunProcess()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);

        // An interrupt typed at a terminal reaches every process there; the main one decides what becomes of this one.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var desk = new WorkerDesk(FormatReaders.All(), output);
        var reading = new Thread(desk.Work, StackBytes) { IsBackground = true, Name = "reading" };
        reading.Start();
        var lines = new LineInput(input);
        while (desk.Next(lines))
        {
            // Each request is handed over as it comes; only the end of the input is met here while a file is read.
        }

        if (desk.IsBusy)
        {
            End();
        }

        WorkerScratch.RemoveOwn();
        return 0;
    }

    // Nobody waits for the file under way any more, and whatever it is stuck in cannot be asked to stop.
    private static void End()
    {
        RunningTools.StopAll();
        WorkerScratch.RemoveOwn();
        Process.GetCurrentProcess().Kill();
    }
}
