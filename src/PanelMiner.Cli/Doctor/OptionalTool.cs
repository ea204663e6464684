using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PanelMiner.Records;

namespace PanelMiner.Cli.Doctor;

/// <summary>A tool that some papers need and most do not.</summary>
/// <param name="Name">What it is for and what it is called.</param>
/// <param name="Command">Its executable.</param>
/// <param name="VersionArgument">The argument with which it tells its version.</param>
/// <param name="Packages">Its packages by apt-get, brew and winget; empty where there is none.</param>
internal sealed record OptionalTool(string Name, string Command, string VersionArgument, ToolPackages Packages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<OptionalTool> All { get; } =
    [
        new("page images of scans (pdftoppm)", "pdftoppm", "-v", new("poppler-utils", "poppler", "oschwartz10612.Poppler")),
        new("reading of scans (tesseract)", "tesseract", "--version", new("tesseract-ocr tesseract-ocr-eng", "tesseract", "UB-Mannheim.TesseractOCR")),
        new("legacy Word, ODT and RTF (LibreOffice)", "soffice", "--version", new("libreoffice-writer", "--cask libreoffice", "TheDocumentFoundation.LibreOffice")),
        new("legacy Word without LibreOffice (antiword)", "antiword", "-h", new("antiword", "antiword", "")),
    ];

    /// <summary>Whether it starts, and how to get it.</summary>
    public async Task<ToolRecord> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Command, [VersionArgument])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            });
            return process is null ? Missing() : await VersionAsync(process, cancellation);
        }
        catch (Win32Exception)
        {
            return Missing();
        }
    }

    private async Task<ToolRecord> VersionAsync(Process process, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var told = $"{await output}\n{await error}".Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0);
            return new(Name, "ok", told, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return new(Name, "broken", $"{Command} {VersionArgument} does not answer", Packages.InstallCommand());
        }
    }

    private ToolRecord Missing() => new(Name, "missing", $"{Command} is not installed", Packages.InstallCommand());
}

/// <summary>A tool's packages by package manager.</summary>
internal sealed record ToolPackages(string Apt, string Brew, string Winget)
{
    /// <summary>The command for this machine; absent where no package is known.</summary>
    public string? InstallCommand()
    {
        var (manager, package) = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ("winget install", Winget)
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? ("brew install", Brew)
            : ("apt-get install -y", Apt);
        return package.Length == 0 ? null : $"{manager} {package}";
    }
}
