using System.Diagnostics;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Runs a tool of the machine to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static void Run(string tool, params string[] arguments) => RunWith(tool, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static void RunWith(string tool, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new SourceException($"{tool} did not end");
        }

        if (process.ExitCode != 0)
        {
            throw new SourceException($"{tool} {string.Join(' ', arguments)} failed: {output.Result}{error.Result}");
        }
    }
}
