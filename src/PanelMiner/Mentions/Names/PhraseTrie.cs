using System.Collections.Frozen;

namespace PanelMiner.Mentions.Names;

/// <summary>How the letters of a phrase must be written in a text.</summary>
internal enum PhraseCase
{
    /// <summary>Any way.</summary>
    Any,

    /// <summary>Its words begin with capitals, or all of it is in capitals; small joining words as they come.</summary>
    Name,

    /// <summary>Exactly as in the vocabulary.</summary>
    Exact,
}

/// <summary>A phrase found in a text.</summary>
/// <param name="Next">The token after its last.</param>
/// <param name="Value">What the vocabulary says of it.</param>
internal readonly record struct PhraseMatch<T>(int Next, T Value);

/// <summary>Finds phrases of a vocabulary at a token of a text. Work at a token is bounded by the longest phrase, so that a pass over a text is linear.</summary>
/// <typeparam name="T">What the vocabulary says of a phrase.</typeparam>
internal sealed class PhraseTrie<T>
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<long, int> steps;
    private readonly FrozenDictionary<int, Phrase[]> ends;

    public PhraseTrie(IEnumerable<(string Phrase, PhraseCase Case, T Value)> phrases)
    {
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var edges = new Dictionary<long, int>();
        var found = new Dictionary<int, List<Phrase>>();
        foreach (var (phrase, letters, value) in phrases)
        {
            var keys = Keys(new NameText(phrase));
            var node = 0;
            foreach (var key in keys)
            {
                var id = ids.TryGetValue(key, out var known) ? known : ids[key] = ids.Count;
                node = edges.TryGetValue(Edge(node, id), out var next) ? next : edges[Edge(node, id)] = edges.Count + 1;
            }

            (found.TryGetValue(node, out var list) ? list : found[node] = []).Add(new Phrase(letters, [.. keys], value));
        }

        words = ids.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        steps = edges.ToFrozenDictionary();
        ends = found.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(e => e.Letters).ToArray());
    }

    /// <summary>The longest phrase that begins at a token and that a condition accepts.</summary>
    public PhraseMatch<T>? Longest(NameText text, int start, Func<T, bool>? accepts = null)
    {
        PhraseMatch<T>? best = null;
        var node = 0;
        for (var i = start; i >= 0 && i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (i > start && IsJoiningHyphen(text, i))
            {
                continue;
            }

            if (!Step(text, i, ref node))
            {
                break;
            }

            if (ends.TryGetValue(node, out var phrases))
            {
                best = Accepted(phrases, text, start, i + 1, accepts) ?? best;
            }

            if (token.Possessive && !StepTo("'s", ref node))
            {
                break;
            }
        }

        return best;
    }

    private static PhraseMatch<T>? Accepted(Phrase[] phrases, NameText text, int start, int next, Func<T, bool>? accepts)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Fits(text, start, next) && (accepts is null || accepts(phrase.Value)))
            {
                return new PhraseMatch<T>(next, phrase.Value);
            }
        }

        return null;
    }

    private bool Step(NameText text, int i, ref int node)
    {
        var token = text.Tokens[i];
        return token.Kind switch
        {
            NameTokenKind.Word or NameTokenKind.Number => StepTo(text.Word(i), ref node),
            NameTokenKind.Mark when token.Mark == '&' => StepTo("and", ref node),
            NameTokenKind.Mark when token.Mark is '/' or '.' or ',' or '(' or ')' => StepTo([token.Mark], ref node),
            _ => false,
        };
    }

    private bool StepTo(ReadOnlySpan<char> key, ref int node) => words.TryGetValue(key, out var id) && steps.TryGetValue(Edge(node, id), out node);

    private static bool IsJoiningHyphen(NameText text, int i) => text.IsMark(i, '-') && text.IsGlued(i) && text.IsGlued(i + 1);

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    private static List<string> Keys(NameText phrase)
    {
        var keys = new List<string>();
        for (var i = 0; i < phrase.Count; i++)
        {
            var token = phrase.Tokens[i];
            if (token.Kind != NameTokenKind.Mark)
            {
                keys.Add(phrase.Word(i).ToString());
                if (token.Possessive && i < phrase.Count - 1)
                {
                    keys.Add("'s");
                }
            }
            else if (token.Mark != '-')
            {
                keys.Add(token.Mark == '&' ? "&" : token.Mark.ToString());
            }
        }

        return [.. keys.Select(k => k == "&" ? "and" : k)];
    }

    private sealed record Phrase(PhraseCase Letters, string[] Keys, T Value)
    {
        public bool Fits(NameText text, int start, int next) => Letters switch
        {
            PhraseCase.Any => true,
            PhraseCase.Name => AreNames(text, start, next),
            _ => AreExact(text, start, next),
        };

        private static bool AreNames(NameText text, int start, int next)
        {
            for (var i = start; i < next; i++)
            {
                if (text.IsLower(i) && (i == start ? !text.IsClass(i, WordClass.Determiner) : !IsSmall(text, i)))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsSmall(NameText text, int i) => text.Word(i).Length <= 3
            || text.IsAny(i, "with", "upon", "under", "service", "services", "unit");

        private bool AreExact(NameText text, int start, int next)
        {
            var key = 0;
            for (var i = start; i < next && key < Keys.Length; i++)
            {
                if (IsJoiningHyphen(text, i))
                {
                    continue;
                }

                // In an abbreviation "and" stands for "&": "A and S" is none.
                var token = text.Tokens[i];
                var same = token.Kind == NameTokenKind.Mark
                    ? token.Mark == '&' || Keys[key] == token.Mark.ToString()
                    : text.Word(i).SequenceEqual(Keys[key]);
                if (!same || (token.IsWord && Keys[key] == "and" && Keys.Length == 3))
                {
                    return false;
                }

                key += token.Possessive && key + 1 < Keys.Length && Keys[key + 1] == "'s" ? 2 : 1;
            }

            return true;
        }
    }
}
