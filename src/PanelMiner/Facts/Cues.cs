using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

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

    public bool Any(string group, string? text) => text is not null && groups[group].Matches(text).Any();

    private static Cues Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PanelMiner.Facts.cues.tsv")
            ?? throw new InvalidOperationException("PanelMiner.Facts.cues.tsv is not embedded");
        using var reader = new StreamReader(stream);
        var phrases = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var stems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length == 2 && line[0] == '@')
            {
                stems[columns[0][1..]] = columns[1].Split(' ');
            }
            else if (columns.Length == 2 && line[0] != '#')
            {
                (phrases.TryGetValue(columns[0], out var list) ? list : phrases[columns[0]] = []).Add(columns[1]);
            }
        }

        return new Cues(phrases.ToFrozenDictionary(p => p.Key, p => new CueGroup(Expression(p.Value), stems.GetValueOrDefault(p.Key, [])), StringComparer.Ordinal));
    }

    private static Pattern Expression(IEnumerable<string> phrases) => new(
        @"\b(?:" + string.Join('|', phrases).Replace(" ", @"\s+", StringComparison.Ordinal).Replace("'", "['’]", StringComparison.Ordinal) + @")\b");

    /// <summary>The expression of a group, and stems of which a text must hold one before it is worth asking.</summary>
    private sealed record CueGroup(Pattern Expression, IReadOnlyList<string> Stems)
    {
        public IEnumerable<Match> Matches(string text) =>
            Stems.Count == 0 || Stems.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)) ? Expression.Matches(text) : [];
    }
}
