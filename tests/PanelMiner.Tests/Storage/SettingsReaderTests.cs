using System.Collections;
using NUnit.Framework;
using PanelMiner.Ingestion;
using PanelMiner.Storage;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Storage;

/// <summary>Settings: the file, the environment over it, and faults that say what to mend.</summary>
public sealed class SettingsReaderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make() => folder = new TemporaryFolder();

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Without_a_file_they_are_the_defaults() => Assert.That(SettingsReader.Read(folder.Path(), new Hashtable()).Values, Is.EqualTo(new WorkspaceSettings()).Using<WorkspaceSettings>((a, b) => a.StaleAfterHours == b.StaleAfterHours && a.Sources.Count == b.Sources.Count));

    [Test]
    public void The_environment_wins_over_the_file_and_says_so()
    {
        Write("""{ "$schema": "x", /* kept short */ "staleAfterHours": 24, "mail": { "host": "a.example", "from": "a@example.org", "to": ["b@example.org"] }, "sources": [ { "name": "in", "kind": "folder", "path": "in" } ], }""");
        var read = SettingsReader.Read(folder.Path(), new Hashtable { ["PANELMINER__MAIL__HOST"] = "b.example", ["PANELMINER__STALE_AFTER_HOURS"] = "48", ["PANELMINER__SOURCES__0__PATH"] = "elsewhere", ["OTHER"] = "x" });
        Assert.That((read.Values.Mail!.Host, read.Values.StaleAfterHours, read.Values.Sources[0].Path), Is.EqualTo(("b.example", 48.0, "elsewhere")));
        Assert.That(read.Origins["mail:host"], Is.EqualTo(SettingOrigin.Environment));
        Assert.That(read.Origins["mail:from"], Is.EqualTo(SettingOrigin.File));
    }

    [TestCase("""[]""", "one JSON object")]
    [TestCase("""{""", "no JSON")]
    [TestCase("""{"sourcs": []}""", "sourcs")]
    [TestCase("""{"sources": [{"name": "a", "kind": "ftp"}]}""", "kind")]
    [TestCase("""{"sources": [{"name": "a", "kind": "folder"}]}""", "needs its 'path'")]
    [TestCase("""{"sources": [{"name": "a", "kind": "moderngov", "address": "democracy"}]}""", "needs the 'address'")]
    [TestCase("""{"sources": [{"name": "a", "kind": "folder", "path": "x"}, {"name": "A", "kind": "folder", "path": "y"}]}""", "Names must be unique")]
    [TestCase("""{"sources": [{"name": "a", "kind": "folder", "path": "x", "weeksBack": 9999}]}""", "from 0 to 520")]
    [TestCase("""{"workers": 0}""", "workers")]
    [TestCase("""{"mail": {"host": "", "from": "x", "to": []}}""", "mail needs")]
    public void A_fault_names_the_setting(string json, string told)
    {
        Write(json);
        Assert.That(() => SettingsReader.Read(folder.Path(), new Hashtable()), Throws.TypeOf<SettingsException>().With.Message.Contain(told));
    }

    private void Write(string json) => File.WriteAllText(folder.Path(SettingsReader.FileName), json);
}
