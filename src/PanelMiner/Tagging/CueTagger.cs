using PanelMiner.Mentions;
using PanelMiner.Tagging.Cues;

namespace PanelMiner.Tagging;

/// <summary>
/// Tags by weighing the constructions of the cue lexicon: each family counts once with its strongest cue, cues in the heading or
/// lead-in count a part, and false friends speak against. The sum of the weights is read as log-odds.
/// </summary>
public sealed class CueTagger : ITagger
{
    private const double Prior = -2.2;
    private const double HeadingShare = 0.5;
    private const int MaximumEvidence = 5;
    private static readonly Tag[] AllTags = Enum.GetValues<Tag>();
    private readonly CueLexicon lexicon = CueLexicon.Load();

    /// <inheritdoc/>
    public string Version => "cues-1";

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<PassageTag>> Tag(IReadOnlyList<TaggerInput> passages) => [.. passages.Select(TagOne)];

    private IReadOnlyList<PassageTag> TagOne(TaggerInput passage)
    {
        var own = Cues(passage.Text, passage.Mentions, 1);
        var around = Cues(passage.Heading ?? "", [], HeadingShare).Concat(Cues(passage.Context ?? "", [], HeadingShare)).ToList();
        return [.. AllTags.Select(tag => Weigh(tag, own, around))];
    }

    private static PassageTag Weigh(Tag tag, IReadOnlyList<WeighedCue> own, IReadOnlyList<WeighedCue> around)
    {
        var mine = own.Where(c => c.Pattern.Tag == tag).ToList();
        var sum = Prior + Strongest(mine) + Strongest(around.Where(c => c.Pattern.Tag == tag));
        var probability = 1 / (1 + Math.Exp(-sum));
        var because = mine
            .OrderByDescending(c => c.Weight).Where(c => c.Weight > 0).Take(MaximumEvidence)
            .Select(c => new TagEvidence(c.Start, c.End, c.Weight)).OrderBy(e => e.Start).ToList();
        return new(tag, Math.Round(probability, 4), probability >= 0.5 && mine.Count > 0, because);
    }

    private static double Strongest(IEnumerable<WeighedCue> cues) => cues
        .GroupBy(c => (c.Pattern.Family, c.Weight > 0))
        .Sum(g => g.Key.Item2 ? g.Max(c => c.Weight) : g.Min(c => c.Weight));

    private List<WeighedCue> Cues(string text, IReadOnlyList<Mention> mentions, double share)
    {
        var tokens = CueTokenizer.Tokenize(text, mentions);
        var cues = new List<WeighedCue>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (pattern, end) in lexicon.MatchesAt(tokens, i))
            {
                cues.Add(new(pattern, pattern.Weight * share, tokens[i].Start, tokens[end - 1].End));
            }
        }

        return cues;
    }

    private sealed record WeighedCue(CuePattern Pattern, double Weight, int Start, int End);
}
