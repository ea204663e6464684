using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>Killed at any moment, <c>ingest</c> loses nothing: run again, every paper is there once and the ledger is complete.</summary>
public sealed class KillTests
{
    private const int Copies = 40;

    [TestCase(300)]
    [TestCase(900)]
    [TestCase(1800)]
    public void Killed_and_run_again_every_paper_is_there_once(int milliseconds)
    {
        using var folder = new TemporaryFolder();
        Offer(folder.Path("papers"));
        using (var process = PanelMinerProcess.Start("ingest", folder.Path("papers"), "-w", folder.Path("library")))
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            process.WaitForExit(TimeSpan.FromMilliseconds(milliseconds));
            process.Kill();
            process.WaitForExit();
            Task.WaitAll(output, error);
        }

        Complete(folder);
    }

    [Test]
    public void Interrupted_it_ends_with_130_and_goes_on_where_it_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("An interrupt cannot be sent to a single process on Windows.");
        }

        using var folder = new TemporaryFolder();
        Offer(folder.Path("papers"));
        using (var process = PanelMinerProcess.Start("ingest", folder.Path("papers"), "-w", folder.Path("library")))
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            WaitForFirstPaper(folder.Path("library"), process);
            Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
            process.WaitForExit();
            Task.WaitAll(output, error);
            Assert.That(process.ExitCode, Is.EqualTo(130).Or.EqualTo(0), error.Result);
        }

        Complete(folder);
    }

    private static void WaitForFirstPaper(string workspace, Process process)
    {
        var originals = Path.Combine(workspace, "originals");
        while (!process.HasExited && !(Directory.Exists(originals) && Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories).Any()))
        {
            Thread.Sleep(5);
        }
    }

    private static void Offer(string papers)
    {
        Directory.CreateDirectory(papers);
        for (var i = 0; i < Copies; i++)
        {
            File.WriteAllText(
                Path.Combine(papers, string.Create(CultureInfo.InvariantCulture, $"paper-{i:000}.txt")),
                string.Create(CultureInfo.InvariantCulture, $"NORTHMOOR POLICE AND CRIME PANEL: {i % 28 + 1} JUNE 2016\n\nFLEET REPORT {i}\n\n1.1 The joint fleet unit saved £{i + 1}00,000 in 2015/16.\n\n1.2 Members are invited to note report {i}.\n"));
        }
    }

    private static void Complete(TemporaryFolder folder)
    {
        var again = PanelMinerProcess.Run("ingest", folder.Path("papers"), "-w", folder.Path("library"), "--json");
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(again.OfType("ledger-entry").Select(r => (string)r["outcome"]!), Is.All.AnyOf("new", "unchanged"));
        Assert.That(again.OfType("ledger-entry"), Has.Count.EqualTo(Copies));
        var ledger = PanelMinerProcess.Run("ledger", "-w", folder.Path("library"), "--json").OfType("ledger-entry");
        var taken = ledger.Where(r => (string?)r["outcome"] == "new").Select(r => (string)r["source"]!).ToList();
        Assert.That(taken, Is.Unique);
        Assert.That(taken, Has.Count.EqualTo(Copies));
        var search = PanelMinerProcess.Run("search", "fleet", "--limit", "200", "-w", folder.Path("library"), "--json");
        Assert.That((int)search.OfType("coverage").Single()["papers"]!, Is.EqualTo(Copies));
        Assert.That(search.OfType("hit").Select(h => (string)h["paper"]!).Distinct().Count(), Is.EqualTo(Copies));
    }
}
