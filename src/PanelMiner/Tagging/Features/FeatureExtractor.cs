using PanelMiner.Passages;
using PanelMiner.Tagging.Cues;

namespace PanelMiner.Tagging.Features;

/// <summary>Turns a passage into evidence: cue senses, their pairs within a clause, words, characters, surroundings and shape. The same passage always gives the same evidence.</summary>
public sealed class FeatureExtractor
{
    /// <summary>Places of the feature space; names are hashed into them.</summary>
    public const int Size = 3 << 17;

    /// <summary>The first places: senses, their pairs, and surroundings. Words, characters and shape have the rest.</summary>
    public const int SensePlaces = 1 << 17;

    private const float CueValue = 1.0f;

    // Alone, a context says little of any tag; with too strong a voice, many of them shout down the absence of a cue.
    private const float ContextValue = 0.25f;
    private const float PatternValue = 1.0f;
    private const float PairValue = 0.5f;
    private const float ShapeValue = 0.6f;
    private const float WordLength = 2.0f;
    private const float CharacterLength = 1.0f;
    private const float SurroundingsLength = 1.2f;
    private const int MostTokens = 1200;
    private const int LongestPairReach = 12;
    private const int ShortestSentence = 4;
    private readonly CueLexicon lexicon = CueLexicon.Shared;
    private readonly FeatureGroups groups;

    /// <summary>An extractor of some groups of evidence.</summary>
    public FeatureExtractor(FeatureGroups groups = FeatureGroups.All) => this.groups = groups;

    /// <summary>
    /// The evidence of each sentence of a passage, with the words it rests on; a place may occur more than once. A passage carries a tag when one of its
    /// sentences does, so each is weighed by itself. Of a very long passage only the first 1,200 words are weighed.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Feature>> Extract(TaggerInput passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var tokens = CueTokenizer.Tokenize(passage.Text, passage.Mentions);
        if (tokens.Count > MostTokens)
        {
            tokens.RemoveRange(MostTokens, tokens.Count - MostTokens);
        }

        var surroundings = Surroundings(passage);
        return [.. Sentences(tokens).Select(sentence => Extract(passage, sentence, surroundings))];
    }

    /// <summary>The evidence of each sentence as a vector: each place once, with the sum of its strengths.</summary>
    public IReadOnlyList<FeatureVector> Vectors(TaggerInput passage) => [.. Extract(passage).Select(Vector)];

    private static FeatureVector Vector(IReadOnlyList<Feature> features)
    {
        var sums = new SortedDictionary<int, float>();
        foreach (var feature in features)
        {
            sums[feature.Index] = sums.GetValueOrDefault(feature.Index) + feature.Value;
        }

        return new([.. sums.Keys], [.. sums.Values]);
    }

    // Scraps such as a paragraph's number belong to the sentence beside them.
    private static List<List<CueToken>> Sentences(List<CueToken> tokens)
    {
        var sentences = new List<List<CueToken>>();
        var scrap = true;
        foreach (var sentence in tokens.GroupBy(t => t.Sentence).Select(g => g.ToList()))
        {
            if (sentences.Count > 0 && (scrap || sentence.Count < ShortestSentence))
            {
                sentences[^1].AddRange(sentence);
            }
            else
            {
                sentences.Add(sentence);
            }

            scrap = sentences[^1].Count < ShortestSentence;
        }

        return sentences.Count > 0 ? sentences : [[]];
    }

    private List<Feature> Surroundings(TaggerInput passage)
    {
        var sink = new FeatureSink();
        if (groups.HasFlag(FeatureGroups.Surroundings))
        {
            AddSurroundings(sink, passage.Heading, 'h');
            AddSurroundings(sink, passage.Context, 'x');
        }

        return sink.Features;
    }

    private List<Feature> Extract(TaggerInput passage, List<CueToken> tokens, List<Feature> surroundings)
    {
        var sink = new FeatureSink();
        AddCues(sink, tokens);
        if (groups.HasFlag(FeatureGroups.Words))
        {
            AddWords(sink, tokens, 'w', 'W', WordLength, own: true);
        }

        if (groups.HasFlag(FeatureGroups.Characters))
        {
            CharacterFeatures.Add(sink, tokens, CharacterLength);
        }

        if (groups.HasFlag(FeatureGroups.Shape))
        {
            AddShape(sink, passage, tokens);
        }

        sink.Features.AddRange(surroundings);
        return sink.Features;
    }

    private void AddCues(FeatureSink sink, List<CueToken> tokens)
    {
        if (!groups.HasFlag(FeatureGroups.Cues) && !groups.HasFlag(FeatureGroups.CuePairs))
        {
            return;
        }

        var matches = lexicon.Match(tokens);
        if (groups.HasFlag(FeatureGroups.Cues))
        {
            foreach (var family in matches.GroupBy(m => m.Family))
            {
                var first = family.First();
                sink.Add('f', family.Key.Name, family.Key.Bears == "context" ? ContextValue : CueValue, tokens[first.First].Start, tokens[first.Next - 1].End);
            }

            foreach (var pattern in matches.Where(m => m.Family.Bears != "context").GroupBy(m => m.Pattern))
            {
                var first = pattern.First();
                sink.Add('p', lexicon.Patterns[pattern.Key], PatternValue, tokens[first.First].Start, tokens[first.Next - 1].End);
            }
        }

        if (groups.HasFlag(FeatureGroups.CuePairs))
        {
            AddPairs(sink, tokens, matches);
        }
    }

    // Pairs in their order: "may" before "leave", "not" before "risk", "victims" before "withdraw". One of the two bears on a tag.
    private static void AddPairs(FeatureSink sink, List<CueToken> tokens, List<CueMatch> matches)
    {
        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < matches.Count; i++)
        {
            for (var k = i + 1; k < matches.Count && k <= i + LongestPairReach; k++)
            {
                var (a, b) = (matches[i], matches[k]);
                if (a.Family == b.Family || tokens[a.First].Clause != tokens[b.First].Clause || (a.Family.Bears == "context" && b.Family.Bears == "context"))
                {
                    continue;
                }

                if (seen.Add((a.Family.Index, b.Family.Index)))
                {
                    var bearing = a.Family.Bears == "context" ? b : a;
                    sink.Add('q', a.Family.Name, b.Family.Name, PairValue, tokens[bearing.First].Start, tokens[bearing.Next - 1].End);
                }
            }
        }
    }

    private static void AddWords(FeatureSink sink, List<CueToken> tokens, char single, char pair, float length, bool own)
    {
        sink.BeginShared();
        var before = "^";
        foreach (var token in tokens)
        {
            var word = token.IsName || token.Class == "<number>" ? token.Class! : token.Word;
            var (start, end) = own ? (token.Start, token.End) : (-1, -1);
            sink.Add(single, word, 1, start, end);
            sink.Add(pair, before, word, 1, start, end);
            before = word;
        }

        sink.EndShared(length);
    }

    private void AddSurroundings(FeatureSink sink, string? text, char group)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            sink.Add(group, "", CueValue);
            return;
        }

        var tokens = CueTokenizer.Tokenize(text, []);
        AddWords(sink, tokens.Count > MostTokens ? tokens[..MostTokens] : tokens, group, char.ToUpperInvariant(group), SurroundingsLength, own: false);
        foreach (var family in lexicon.Match(tokens).Select(m => m.Family).Distinct())
        {
            sink.Add((char)(group + 1), family.Name, ShapeValue);
        }
    }

    private static void AddShape(FeatureSink sink, TaggerInput passage, List<CueToken> tokens)
    {
        sink.Add('k', passage.Kind switch { PassageKind.TableRow or PassageKind.TableCell => "table", PassageKind.ListItem => "list", PassageKind.Minute => "minute", _ => "paragraph" }, ShapeValue);
        sink.Add('l', tokens.Count switch { < 8 => "tiny", < 16 => "short", < 40 => "middling", < 90 => "long", _ => "very-long" }, ShapeValue);
        if (tokens.Count > 0)
        {
            sink.Add('b', tokens[0].Word, ShapeValue, tokens[0].Start, tokens[0].End);
            sink.Add('B', tokens[0].Word, tokens.Count > 1 ? tokens[1].Word : "", ShapeValue, tokens[0].Start, tokens[0].End);
        }

        foreach (var kind in tokens.Where(t => t.Class is not null).Select(t => t.Class!).Distinct(StringComparer.Ordinal))
        {
            sink.Add('c', kind, ShapeValue);
        }
    }
}
