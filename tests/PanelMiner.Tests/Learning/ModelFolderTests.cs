using NUnit.Framework;
using PanelMiner.Learning;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Learning;

/// <summary>A saved tagger answers as before; one that is damaged, missing or of another version is refused.</summary>
public sealed class ModelFolderTests
{
    private static readonly Lazy<TrainedTagger> Learnt = new(() => (TrainedTagger)new TaggerTrainer().Train(SomeLabels.All, CancellationToken.None));
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Save()
    {
        folder = new TemporaryFolder();
        ModelFolder.Save(Learnt.Value, folder.Path(), new(120, 10, 0.99));
    }

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void What_was_saved_answers_as_before()
    {
        var loaded = ModelFolder.Load(folder.Path());
        Assert.That(loaded.Version, Is.EqualTo(Learnt.Value.Version));
        var inputs = SomeLabels.All.Select(p => p.Input).ToList();
        Assert.That(
            loaded.Tag(inputs).SelectMany(t => t).Select(t => (t.Probability, t.Applies)),
            Is.EqualTo(Learnt.Value.Tag(inputs).SelectMany(t => t).Select(t => (t.Probability, t.Applies))));
    }

    [TestCase("risk-senses.zip")]
    [TestCase("withdrawal-words.zip")]
    public void A_changed_byte_is_refused(string file)
    {
        var bytes = File.ReadAllBytes(folder.Path(file));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(folder.Path(file), bytes);
        Refused("damaged");
    }

    [TestCase("manifest.json")]
    [TestCase("saving-words.zip")]
    public void A_missing_file_is_refused(string file)
    {
        File.Delete(folder.Path(file));
        Refused("cannot be read");
    }

    [Test]
    public void Another_version_is_refused()
    {
        var manifest = File.ReadAllText(folder.Path("manifest.json")).Replace($"\"{TaggerTrainer.Version}\"", "\"linear-0\"", StringComparison.Ordinal);
        File.WriteAllText(folder.Path("manifest.json"), manifest);
        Refused("another version");
    }

    [Test]
    public void A_manifest_that_is_no_json_is_refused()
    {
        File.WriteAllText(folder.Path("manifest.json"), "{");
        Refused("cannot be read");
    }

    private void Refused(string why) =>
        Assert.That(() => ModelFolder.Load(folder.Path()), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(why).And.Message.Contains("models/tagger").Or.Message.Contains("panelminer train"));
}
