using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Isolation;

/// <summary>How workers end: with whoever started them, and by the words that the runtime says last.</summary>
[Platform(Exclude = "Win", Reason = "The workers and tools played here are shell scripts.")]
[UnsupportedOSPlatform("windows")]
public sealed class WorkerEndTests
{
    private const string AcceptAndOnePage =
        """read -r line; echo '{"Kind":0}'; echo '{"Kind":2,"Page":{"Number":1,"Width":9,"Height":9,"Texts":["kept"],"Places":[1,2,3,4,5,6,0],"Rules":[],"Links":[]}}'; """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly SourceFile Small = new("small.txt", "Noted."u8.ToArray());

    [TestCase(AcceptAndOnePage + "echo 'Stack overflow.' >&2; kill -ABRT $$", ProblemCategory.Damaged, "nested", 1)]
    [TestCase(AcceptAndOnePage + "echo 'Out of memory.' >&2; kill -ABRT $$", ProblemCategory.OutOfMemory, "1024 MiB", 1)]
    [TestCase(AcceptAndOnePage + "echo 'Fatal error.' >&2; exit 134", ProblemCategory.Internal, "Fatal error.", 1)]
    [TestCase(AcceptAndOnePage + "exit 0", ProblemCategory.Internal, "exit code 0", 1)]
    [TestCase(AcceptAndOnePage + "echo rubbish; sleep 60", ProblemCategory.Internal, "reader process ended", 1)]
    [TestCase(AcceptAndOnePage + "sleep 60", ProblemCategory.TimedOut, "no progress for 1 s", 1)]
    [TestCase("echo 'cannot load' >&2; exit 3", ProblemCategory.Internal, "cannot load", 0)]
    public void Its_end_tells_what_the_file_did(string script, ProblemCategory category, string message, int pages)
    {
        using var reader = new IsolatedDocumentReader(new("/bin/sh", ["-c", script]), new() { Stall = TimeSpan.FromSeconds(1) }, 1);
        var document = reader.Read(Small, default);
        Assert.That(document.Pages.Sum(p => p.Words.Count), Is.EqualTo(pages));
        var problem = document.Problems.Single();
        Assert.That(problem.Category, Is.EqualTo(category), problem.Message);
        Assert.That(problem.Message, Does.Contain(message));
    }

    [Test]
    public void A_worker_ends_when_its_input_ends_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var scratch = Directory.CreateDirectory(folder.Path("panelminer-reader-1"));
        using var worker = StartWorker(scratch.FullName);
        worker.StandardInput.Close();
        Assert.That(worker.WaitForExit(Patience), Is.True);
        Assert.That(worker.ExitCode, Is.Zero);
        Assert.That(worker.StandardOutput.ReadToEnd(), Is.Empty);
        Assert.That(Directory.Exists(scratch.FullName), Is.False);
    }

    [Test]
    public void A_worker_and_its_tools_end_with_a_parent_that_is_killed()
    {
        using var folder = new TemporaryFolder();
        var started = folder.Path("started");
        folder.Tool("soffice", $"echo $$ > {started}; exec sleep 600");
        File.WriteAllText(folder.Path("paper.rtf"), """{\rtf1\ansi The Panel noted the report.}""");
        using var parent = Process.Start(new ProcessStartInfo(BuiltReader.Command.File, ["mine", folder.Path("paper.rtf"), "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = folder.Path(), ["TMPDIR"] = folder.Path() },
        })!;
        WaitFor(() => File.Exists(started) && File.ReadAllText(started).Length > 0, "the tool was not started");
        var tool = int.Parse(File.ReadAllText(started), CultureInfo.InvariantCulture);
        Assert.That(IsAlive(tool), Is.True);
        parent.Kill();
        WaitFor(() => !IsAlive(tool), "the tool outlived the parent");
        WaitFor(() => Directory.GetDirectories(folder.Path(), "panelminer-*").Length == 0, "a copy of the paper was left behind");
    }

    private static Process StartWorker(string temporary) => Process.Start(
        new ProcessStartInfo(BuiltReader.Command.File, BuiltReader.Command.Arguments)
        {
            Environment = { ["TMPDIR"] = temporary },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static void WaitFor(Func<bool> condition, string otherwise) =>
        Assert.That(SpinWait.SpinUntil(() => condition() || Pause(), Patience), Is.True, otherwise);

    private static bool Pause()
    {
        Thread.Sleep(20);
        return false;
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
