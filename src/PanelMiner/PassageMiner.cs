using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner;

/// <summary>The later stages on passages alone: what they name, their tags and facts. The same understanding serves papers and bare text.</summary>
public sealed class PassageMiner
{
    private readonly MentionExtractor mentions = new();
    private readonly FactExtractor facts = new();
    private readonly ITagger tagger;

    /// <summary>A miner with a tagger.</summary>
    public PassageMiner(ITagger tagger) => this.tagger = tagger;

    /// <summary>Names and versions of the extractors, as recorded with what they made.</summary>
    public string Version => $"{MentionExtractor.Version} {tagger.Version} {facts.Version}";

    /// <summary>Understands one passage that belongs to no paper; its facts come without id, paper and passage.</summary>
    public (TaggedPassage Passage, IReadOnlyList<Fact> Facts) Mine(Passage passage, MentionContext context)
    {
        var tagged = Tag([passage], [mentions.Extract(passage.Text, context)])[0];
        return (tagged, facts.Extract(null, [tagged], context));
    }

    /// <summary>Finds what passages name, each in its own context.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Mentions(IReadOnlyList<Passage> passages, IReadOnlyList<MentionContext> contexts) =>
        [.. passages.Zip(contexts, (p, c) => LinkMentions.Add(mentions.Extract(p.Text, c), p))];

    /// <summary>Tags passages with what they name.</summary>
    public IReadOnlyList<TaggedPassage> Tag(IReadOnlyList<Passage> passages, IReadOnlyList<IReadOnlyList<Mention>> named)
    {
        var inputs = passages.Zip(named, (p, m) => new TaggerInput(p.Text, p.Kind, p.Section.Count > 0 ? p.Section[^1] : null, p.Context, m)).ToList();
        return [.. tagger.Tag(inputs).Select((tags, i) => new TaggedPassage(passages[i], named[i], tags))];
    }
}
