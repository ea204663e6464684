using System.Diagnostics;
using System.Globalization;

namespace PanelMiner.Reading.Tools;

/// <summary>What a tool answered.</summary>
/// <param name="Ended">Whether it ended by itself within its time.</param>
/// <param name="ExitCode">Its exit code; -1 when it was stopped.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error, at most a few thousand characters.</param>
internal sealed record ToolAnswer(bool Ended, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Whether it did its work.</summary>
    public bool Succeeded => Ended && ExitCode == 0;
}

/// <summary>Runs optional tools of the machine, with a time limit, and stops them with their children.</summary>
internal sealed class ToolRunner
{
    private const int MaxErrors = 4_000;

    // Enough for LibreOffice, little enough for the machine to stay usable.
    private const long AddressSpaceKibiBytes = 4L << 20;
    private const string LimitedShell = "ulimit -v {0} 2>/dev/null; exec \"$0\" \"$@\"";

    /// <summary>Where a tool is installed, or nothing.</summary>
    public static string? Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] suffixes = OperatingSystem.IsWindows() ? [".exe", ".com"] : [""];
        return (from name in names
                from folder in folders
                from suffix in suffixes
                let path = Path.Combine(folder, name + suffix)
                where File.Exists(path)
                select path).FirstOrDefault();
    }

    /// <summary>Runs a tool to its end, giving it the bytes as standard input.</summary>
    public ToolAnswer Run(string tool, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = Process.Start(Described(tool, arguments))!;
        RunningTools.Add(process);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        try
        {
            return Exchange(process, input, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(false, -1, [], "");
        }
        finally
        {
            RunningTools.Remove(process);
        }
    }

    private static ProcessStartInfo Described(string tool, IReadOnlyList<string> arguments)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(tool, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", string.Format(CultureInfo.InvariantCulture, LimitedShell, AddressSpaceKibiBytes), tool, .. arguments]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;

        // Readers already work side by side; Tesseract's own threads only wait for one another then, and take several times as long.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static async Task<ToolAnswer> Exchange(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(stop);
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        await Write(process, input, stop).ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        var said = await errors.ConfigureAwait(false);
        await process.WaitForExitAsync(stop).ConfigureAwait(false);
        return new(true, process.ExitCode, output.ToArray(), said.Length > MaxErrors ? said[..MaxErrors] : said);
    }

    private static async Task Write(Process process, ReadOnlyMemory<byte> input, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, stop).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool ended without reading all of its input; its exit code tells whether that matters.
        }
    }
}
