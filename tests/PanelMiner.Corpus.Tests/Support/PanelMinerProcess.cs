using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace PanelMiner.Corpus.Tests.Support;

/// <summary>What a run of the built <c>panelminer</c> printed and how it ended.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as records, a line each.</summary>
    public IReadOnlyList<JsonObject> Records => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];

    public IReadOnlyList<JsonObject> OfType(string type) => [.. Records.Where(r => (string?)r["type"] == type)];
}

/// <summary>Runs the built <c>panelminer</c> as its users do: as a process.</summary>
internal static class PanelMinerProcess
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    private static string Executable { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer");

    public static RunResult Run(params string[] arguments) => RunWith((byte[]?)null, arguments);

    public static RunResult RunWith(string input, params string[] arguments) => RunWith(Encoding.UTF8.GetBytes(input), arguments);

    public static RunResult RunWith(byte[]? input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
        }

        process.StandardInput.Close();
        if (!process.WaitForExit(HangGuard))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"panelminer {string.Join(' ', arguments)} did not end within {HangGuard}");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("PANELMINER_WORKSPACE");
        return Process.Start(start)!;
    }
}
