using NUnit.Framework;
using PanelMiner.Learning;
using PanelMiner.Tagging;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Learning;

/// <summary>What any trainer must keep to, held against this one.</summary>
public sealed class TaggerTrainerTests
{
    private static readonly ITaggerTrainer Trainer = new TaggerTrainer();
    private static readonly Lazy<ITagger> Learnt = new(() => Trainer.Train(SomeLabels.All, CancellationToken.None));

    [Test]
    public void A_learnt_tagger_answers_all_four_tags_with_words_of_the_passage()
    {
        foreach (var passage in SomeLabels.All)
        {
            var tags = Learnt.Value.Tag([passage.Input])[0];
            Assert.That(tags.Select(t => t.Tag), Is.EqualTo(Enum.GetValues<Tag>()));
            Assert.That(tags.Select(t => t.Probability), Is.All.InRange(0.0, 1.0));
            Assert.That(tags.Where(t => t.Applies).Select(t => t.Because.Count), Is.All.InRange(1, 5), passage.Id);
            Assert.That(tags.SelectMany(t => t.Because), Is.All.Matches<TagEvidence>(e => e!.Start >= 0 && e.Start < e.End && e.End <= passage.Input.Text.Length));
        }
    }

    [Test]
    public void Plain_constructions_are_learnt_from_batches_that_did_not_show_their_subjects()
    {
        var scores = TagScorer.Score(SomeLabels.All, Trainer.CrossValidate(SomeLabels.All, CancellationToken.None));
        Assert.That(scores.Select(s => s.F1), Is.All.GreaterThan(0.9));
    }

    [Test]
    public void The_same_passages_give_the_same_bytes()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        ModelFolder.Save((TrainedTagger)Trainer.Train(SomeLabels.All, CancellationToken.None), one.Path(), new(120, 10, 1));
        ModelFolder.Save((TrainedTagger)Trainer.Train(SomeLabels.All, CancellationToken.None), two.Path(), new(120, 10, 1));
        Assert.That(File.ReadAllText(two.Path("manifest.json")), Is.EqualTo(File.ReadAllText(one.Path("manifest.json"))));
        using var zip = System.IO.Compression.ZipFile.OpenRead(one.Path("risk-words.zip"));
        Assert.That(zip.Entries.Select(e => e.LastWriteTime.Year), Is.All.EqualTo(1980), "the time of saving would change the bytes");
    }

    [Test]
    public void Answers_do_not_depend_on_what_else_is_asked()
    {
        var inputs = SomeLabels.All.Take(20).Select(p => p.Input).ToList();
        var together = Learnt.Value.Tag(inputs);
        for (var i = 0; i < inputs.Count; i++)
        {
            Assert.That(Learnt.Value.Tag([inputs[i]])[0].Select(t => t.Probability), Is.EqualTo(together[i].Select(t => t.Probability)));
        }
    }

    [Test]
    public void No_batch_stands_on_both_sides_of_a_fold()
    {
        var folds = new TaggerTrainer().FoldsOf(SomeLabels.All);
        var ofBatch = SomeLabels.All.Select((p, i) => (p.Batch, Fold: folds[i])).GroupBy(p => p.Batch, p => p.Fold, StringComparer.Ordinal);
        Assert.That(ofBatch.Select(b => b.Distinct().Count()), Is.All.EqualTo(1));
        Assert.That(folds.Distinct().Count(), Is.EqualTo(new TaggerSettings().Folds));
    }

    [Test]
    public void Too_few_passages_are_refused() =>
        Assert.That(() => Trainer.Train([.. SomeLabels.All.Take(20)], CancellationToken.None), Throws.ArgumentException.With.Message.Contains("20"));

    [Test]
    public void A_tag_on_no_passage_is_refused() =>
        Assert.That(() => Trainer.Train([.. SomeLabels.All.Where(p => !p.Tags.Contains(Tag.Saving))], CancellationToken.None), Throws.ArgumentException);
}
