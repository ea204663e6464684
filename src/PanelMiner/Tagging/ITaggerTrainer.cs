namespace PanelMiner.Tagging;

/// <summary>A passage whose tags people have given.</summary>
/// <param name="Id">Its id, unique within its set.</param>
/// <param name="Input">What a tagger sees of it.</param>
/// <param name="Tags">The tags it carries, by the labelling guide.</param>
/// <param name="Batch">The batch in which it was written or read; folds never split a batch.</param>
public sealed record LabelledPassage(string Id, TaggerInput Input, IReadOnlyList<Tag> Tags, string Batch);

/// <summary>Learns taggers from labelled passages.</summary>
public interface ITaggerTrainer
{
    /// <summary>Learns one tagger. The same passages in the same order give the same tagger.</summary>
    /// <exception cref="ArgumentException">There are too few passages, or a tag is on none of them.</exception>
    ITagger Train(IReadOnlyList<LabelledPassage> passages, CancellationToken cancellation);

    /// <summary>Answers every passage by a tagger that has not seen its batch: the passages are dealt into folds by batch, and each fold is answered by a tagger learnt from the others.</summary>
    /// <returns>All four tags of each passage, in the order given.</returns>
    IReadOnlyList<IReadOnlyList<PassageTag>> CrossValidate(IReadOnlyList<LabelledPassage> passages, CancellationToken cancellation);
}
