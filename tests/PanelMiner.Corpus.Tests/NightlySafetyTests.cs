using System.Globalization;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>What may befall a night: kills, a second night, a workspace that cannot be written, a backup in between. Nothing is lost, and verify proves it.</summary>
public sealed class NightlySafetyTests
{
    private const int Files = 60;
    private const int BadEvery = 20;
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make()
    {
        folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("in"));
        Directory.CreateDirectory(folder.Path("library"));
        File.WriteAllText(folder.Path("library/panelminer.json"), """{"sources":[{"name":"in","kind":"folder","path":"../in"}]}""");
        for (var i = 0; i < Files; i++)
        {
            var bad = i % BadEvery == 3;
            File.WriteAllText(
                folder.Path(string.Create(CultureInfo.InvariantCulture, $"in/paper-{i:000}.{(bad ? "pdf" : "txt")}")),
                bad ? $"%PDF-1.7 broken {i}" : string.Create(CultureInfo.InvariantCulture, $"NORTHMOOR POLICE AND CRIME PANEL: {i % 28 + 1} JUNE 2016\n\nFLEET REPORT {i}\n\n1.1 The joint fleet unit saved £{i + 1}00,000 in 2015/16.\n"));
        }
    }

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Killed_at_random_moments_every_file_is_in_the_ledger_with_its_right_outcome()
    {
        var random = new Random(1847);
        for (var kill = 0; kill < 5; kill++)
        {
            using var process = PanelMinerProcess.Start("nightly", "-w", folder.Path("library"));
            var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit(TimeSpan.FromMilliseconds(random.Next(200, 3000)));
            process.Kill();
            process.WaitForExit();
            output.Wait();
        }

        var last = PanelMinerProcess.Run("nightly", "-w", folder.Path("library"), "--json");
        Assert.That(last.ExitCode, Is.EqualTo(3), last.Error);
        Assert.That(last.OfType("ledger-entry").Select(r => (string)r["source"]!), Is.Unique);
        Assert.That(last.OfType("ledger-entry"), Has.Count.EqualTo(Files));
        var ledger = PanelMinerProcess.Run("ledger", "-w", folder.Path("library"), "--json").OfType("ledger-entry");
        Assert.That(ledger.Where(r => (string)r["outcome"]! == "new").Select(r => (string)r["source"]!).ToList(), Is.Unique.And.Count.EqualTo(Files - (Files / BadEvery)));
        Assert.That(ledger.Where(r => (string)r["outcome"]! == "failed").Select(r => (string)r["source"]!).Distinct().Count(), Is.EqualTo(Files / BadEvery));
        var verify = PanelMinerProcess.Run("verify", "-w", folder.Path("library"));
        Assert.That(verify.Output, Does.StartWith("clean: "), verify.Output);
    }

    [Test]
    public void Two_nights_at_once_one_goes_on_and_the_other_names_it()
    {
        using var first = PanelMinerProcess.Start("nightly", "-w", folder.Path("library"));
        var output = Task.WhenAll(first.StandardOutput.ReadToEndAsync(), first.StandardError.ReadToEndAsync());
        while (!File.Exists(folder.Path("library/writer.owner")) && !first.HasExited)
        {
            Thread.Sleep(5);
        }

        var second = PanelMinerProcess.Run("nightly", "-w", folder.Path("library"));
        first.WaitForExit();
        output.Wait();
        Assert.That(second.ExitCode, Is.EqualTo(4).Or.EqualTo(3), second.Error);
        Assert.That(second.ExitCode == 3 || second.Error.Contains($"process {first.Id}", StringComparison.Ordinal), second.Error);
        Assert.That(first.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_backup_restores_to_the_same_library_and_a_damaged_one_is_refused()
    {
        PanelMinerProcess.Run("nightly", "-w", folder.Path("library"));
        Assert.That(PanelMinerProcess.Run("backup", folder.Path("copy.zip"), "-w", folder.Path("library")).ExitCode, Is.Zero);
        Assert.That(PanelMinerProcess.Run("restore", folder.Path("copy.zip"), "-w", folder.Path("library")).ExitCode, Is.EqualTo(4), "it would have overwritten a library");
        Assert.That(PanelMinerProcess.Run("restore", folder.Path("copy.zip"), "-w", folder.Path("again")).ExitCode, Is.Zero);
        Assert.That(PanelMinerProcess.Run("verify", "-w", folder.Path("again")).Output, Does.StartWith("clean: "));
        string Search(string library) => PanelMinerProcess.Run("search", "fleet saved", "--limit", "100", "-w", folder.Path(library), "--json").Output;
        Assert.That(Search("again"), Is.EqualTo(Search("library")));
        var bytes = File.ReadAllBytes(folder.Path("copy.zip"));
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(folder.Path("damaged.zip"), bytes);
        var damaged = PanelMinerProcess.Run("restore", folder.Path("damaged.zip"), "-w", folder.Path("never"));
        Assert.That(damaged.ExitCode, Is.EqualTo(4), damaged.Error);
        Assert.That(Directory.Exists(folder.Path("never")), Is.False);
    }

    [Test]
    public void Verify_finds_a_changed_original_and_a_missing_one()
    {
        PanelMinerProcess.Run("nightly", "-w", folder.Path("library"));
        var originals = Directory.GetFiles(folder.Path("library/originals"), "*.txt", SearchOption.AllDirectories);
        File.AppendAllText(originals[0], "x");
        File.Delete(originals[1]);
        var verify = PanelMinerProcess.Run("verify", "-w", folder.Path("library"));
        Assert.That(verify.ExitCode, Is.EqualTo(4));
        Assert.That(verify.Output, Does.Contain("its bytes changed").And.Contain("is missing"));
    }

    [Test]
    public void A_disk_that_fills_stops_the_night_cleanly_and_loses_nothing()
    {
        using var disk = SmallDisk.TryMake(folder.Path("disk"), megabytes: 3);
        if (disk is null)
        {
            Assert.Ignore("A small disk can be mounted only by root on Linux.");
        }

        File.Copy(folder.Path("library/panelminer.json"), folder.Path("disk/panelminer.json"));
        File.WriteAllText(folder.Path("disk/panelminer.json"), $$"""{"sources":[{"name":"in","kind":"folder","path":"{{folder.Path("in")}}"}]}""");
        for (var i = 0; i < 40; i++)
        {
            File.WriteAllText(folder.Path(string.Create(CultureInfo.InvariantCulture, $"in/large-{i:00}.txt")), string.Create(CultureInfo.InvariantCulture, $"REPORT {i}\n\n") + string.Concat(Enumerable.Range(0, 2000).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k}.1 The unit saved £{k} in the year {i}.\n\n"))));
        }

        var full = PanelMinerProcess.Run("nightly", "-w", folder.Path("disk"));
        Assert.That(full.ExitCode, Is.EqualTo(4), full.Error);
        Assert.That(full.Error, Does.Contain("cannot be written").And.Contain("What was finished is kept"));
        var verify = PanelMinerProcess.Run("verify", "-w", folder.Path("disk"));
        Assert.That(verify.Output, Does.StartWith("clean: ").Or.Contain("not level").Or.Contain("belongs to no paper"), verify.Output + verify.Error);
    }
}
