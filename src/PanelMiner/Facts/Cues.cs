using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PanelMiner.Text;

namespace PanelMiner.Facts;

/// <summary>Words that speak for a reading of a sentence.</summary>
/// <param name="Group">The group of cues to which they belong.</param>
/// <param name="Start">First UTF-16 code unit in the passage's text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Text">The words.</param>
internal sealed record Cue(string Group, int Start, int End, string Text);

/// <summary>The cue phrases of <c>cues.tsv</c>: one expression a group, whole words, whatever their case.</summary>
internal sealed class Cues
{
    // An expression is built when first asked for: few passages need them all.
    private readonly FrozenDictionary<string, CueGroup> groups;

    private Cues(FrozenDictionary<string, CueGroup> groups) => this.groups = groups;

    public static Cues Shared { get; } = Load();

    /// <summary>Names of all groups.</summary>
    public IReadOnlyList<string> Groups => groups.Keys;

    public IReadOnlyList<Cue> In(string group, string text, int start, int end)
    {
        var found = new List<Cue>();
        var words = text[start..end];
        foreach (var match in groups[group].Matches(words))
        {
            found.Add(new Cue(group, start + match.Index, start + match.Index + match.Length, match.Value));
        }

        return found;
    }

    public IReadOnlyList<Cue> In(string group, Sentence sentence) => In(group, sentence.Passage.Text, sentence.Start, sentence.End);

    public bool Any(string group, string? text) => text is not null && groups[group].IsIn(text);

    private static Cues Load()
    {
        var phrases = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var stems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var columns in EmbeddedTable.Rows("Facts.cues.tsv").Where(r => r.Length == 2))
        {
            if (columns[0][0] == '@')
            {
                stems[columns[0][1..]] = columns[1].Split(' ');
            }
            else
            {
                (phrases.TryGetValue(columns[0], out var list) ? list : phrases[columns[0]] = []).Add(columns[1]);
            }
        }

        return new Cues(phrases.ToFrozenDictionary(p => p.Key, p => new CueGroup([.. Chunks(p.Value).Select(Expression)], stems.GetValueOrDefault(p.Key, [])), StringComparer.Ordinal));
    }

    /// <summary>Phrases in lots small enough for one automaton: a repeat of up to n words counts n times.</summary>
    private static IEnumerable<List<string>> Chunks(IEnumerable<string> phrases)
    {
        const int Most = 900;
        var (chunk, size) = (new List<string>(), 0);
        foreach (var phrase in phrases)
        {
            var weight = phrase.Length + (phrase.Split("{0,", StringSplitOptions.None).Skip(1).Sum(r => r[0] - '0' + 1) * 40);
            if (chunk.Count > 0 && size + weight > Most)
            {
                yield return chunk;
                (chunk, size) = ([], 0);
            }

            chunk.Add(phrase);
            size += weight;
        }

        yield return chunk;
    }

    private static Pattern Expression(IEnumerable<string> phrases) => new(
        @"\b(?:" + string.Join('|', phrases).Replace(" ?", @"\s*", StringComparison.Ordinal).Replace(" ", @"\s+", StringComparison.Ordinal).Replace("'", "['’]", StringComparison.Ordinal) + @")\b");

    /// <summary>The expressions of a group, and stems of which a text must hold one before it is worth asking.</summary>
    private sealed record CueGroup(IReadOnlyList<Pattern> Expressions, IReadOnlyList<string> Stems)
    {
        /// <summary>The matches in order, never overlapping: the first, then the longer one stays.</summary>
        public IEnumerable<Match> Matches(string text)
        {
            if (Stems.Count > 0 && !Stems.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)))
            {
                yield break;
            }

            var end = 0;
            foreach (var match in Expressions.SelectMany(e => e.Matches(text)).OrderBy(m => m.Index).ThenByDescending(m => m.Length))
            {
                if (match.Index >= end)
                {
                    end = match.Index + match.Length;
                    yield return match;
                }
            }
        }

        public bool IsIn(string text) => (Stems.Count == 0 || Stems.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase))) && Expressions.Any(e => e.IsMatch(text));
    }
}
