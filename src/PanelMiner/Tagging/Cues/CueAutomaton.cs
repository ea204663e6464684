namespace PanelMiner.Tagging.Cues;

/// <summary>
/// All patterns as one tree of steps that share their beginnings. A word is looked up once for the steps that it satisfies; from each token the tree is
/// walked along those steps only, so the work depends on what a passage holds, not on how many patterns there are.
/// </summary>
internal sealed class CueAutomaton
{
    private readonly Dictionary<string, int> atoms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Beginning, int Atom)>> byLetter = [];
    private readonly Dictionary<int, List<Edge>> starts = [];
    private readonly Node root = new();

    /// <summary>Adds a pattern.</summary>
    public void Add(CuePattern pattern, CueFamily family, int number)
    {
        var node = root;
        for (var i = 0; i < pattern.Steps.Count; i++)
        {
            var edge = new Edge(AtomOf(pattern.Steps[i]), i == 0 ? 0 : pattern.Steps[i].Gap, i == 0 && pattern.AtClauseStart);
            var next = node.Follow(edge, out var isNew);
            if (i == 0 && isNew)
            {
                Add(starts, edge.Atom, edge);
            }

            node = next;
        }

        node.Ends.Add((family, number));
    }

    /// <summary>The cues of a text.</summary>
    public List<CueMatch> Match(IReadOnlyList<CueToken> tokens)
    {
        var satisfied = new List<int>[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            satisfied[i] = AtomsOf(tokens[i]);
        }

        var found = new List<CueMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var from = found.Count;
            var opens = i == 0 || tokens[i - 1].Clause != tokens[i].Clause;
            foreach (var edge in satisfied[i].SelectMany(a => starts.TryGetValue(a, out var edges) ? edges : []))
            {
                if (opens || !edge.AtClauseStart)
                {
                    Walk(root.Children[edge], tokens, satisfied, i, i + 1, found);
                }
            }

            KeepLongest(found, from);
        }

        return found;
    }

    private static void Walk(Node node, IReadOnlyList<CueToken> tokens, List<int>[] satisfied, int first, int at, List<CueMatch> found)
    {
        foreach (var (family, number) in node.Ends)
        {
            found.Add(new(family, number, first, at));
        }

        foreach (var (edge, child) in node.Children)
        {
            for (var i = at; i <= at + edge.Gap && i < tokens.Count && tokens[i].Clause == tokens[first].Clause; i++)
            {
                if (satisfied[i].Contains(edge.Atom))
                {
                    Walk(child, tokens, satisfied, first, i + 1, found);
                    break;
                }
            }
        }
    }

    private static void KeepLongest(List<CueMatch> found, int from)
    {
        for (var i = found.Count - 1; i >= from; i--)
        {
            var match = found[i];
            for (var k = from; k < found.Count; k++)
            {
                if (k != i && found[k].Family == match.Family && (found[k].Next > match.Next || (found[k].Next == match.Next && k < i)))
                {
                    found.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private int AtomOf(CueStep step)
    {
        if (atoms.TryGetValue(step.Atom, out var known))
        {
            return known;
        }

        var atom = atoms[step.Atom] = atoms.Count;
        foreach (var word in step.Words)
        {
            Add(byWord, word, atom);
        }

        foreach (var beginning in step.Beginnings)
        {
            Add(byLetter, beginning[0], (beginning, atom));
        }

        return atom;
    }

    private List<int> AtomsOf(CueToken token)
    {
        var satisfied = new List<int>();
        if (byWord.TryGetValue(token.Word, out var whole))
        {
            satisfied.AddRange(whole);
        }

        if (token.Class is not null && token.Class != token.Word && byWord.TryGetValue(token.Class, out var classes))
        {
            satisfied.AddRange(classes);
        }

        if (token.Word.Length > 0 && byLetter.TryGetValue(token.Word[0], out var beginnings))
        {
            satisfied.AddRange(beginnings.Where(b => token.Word.StartsWith(b.Beginning, StringComparison.Ordinal)).Select(b => b.Atom));
        }

        return satisfied;
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> map, TKey key, TValue value)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(value);
    }

    private readonly record struct Edge(int Atom, int Gap, bool AtClauseStart);

    private sealed class Node
    {
        public Dictionary<Edge, Node> Children { get; } = [];

        public List<(CueFamily Family, int Number)> Ends { get; } = [];

        public Node Follow(Edge edge, out bool isNew)
        {
            isNew = !Children.TryGetValue(edge, out var node);
            return node ?? (Children[edge] = new Node());
        }
    }
}
