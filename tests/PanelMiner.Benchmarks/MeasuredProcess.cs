using System.Diagnostics;
using System.Globalization;

namespace PanelMiner.Benchmarks;

/// <summary>One whole process, measured from outside: wall time, and the largest resident set of it and its children together.</summary>
/// <param name="Wall">Time from start to end.</param>
/// <param name="PeakBytes">Largest resident set seen, sampled; 0 where the system does not tell.</param>
/// <param name="ExitCode">Its exit code.</param>
internal sealed record MeasuredProcess(TimeSpan Wall, long PeakBytes, int ExitCode)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    public static MeasuredProcess Run(string command, params IReadOnlyList<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{command} did not start.");
        var drained = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), process.StandardError.BaseStream.CopyToAsync(Stream.Null));
        long peak = 0;
        while (!process.WaitForExit(SampleEvery))
        {
            peak = Math.Max(peak, ResidentBytes(process.Id));
        }

        drained.Wait();
        return new(watch.Elapsed, peak, process.ExitCode);
    }

    /// <summary>Resident set of a process and its children; 0 where the system does not tell.</summary>
    public static long ResidentBytes(int root)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var family = new HashSet<int> { root };
        long sum = 0;
        foreach (var (id, parent, bytes) in Processes().OrderBy(p => p.Id))
        {
            if (family.Contains(id) || family.Contains(parent))
            {
                family.Add(id);
                sum += bytes;
            }
        }

        return sum;
    }

    private static IEnumerable<(int Id, int Parent, long Bytes)> Processes()
    {
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Stat(folder) is { } fields)
            {
                yield return (id, int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
            }
        }
    }

    private static string[]? Stat(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // The process ended between the listing and the look.
        }
    }
}
