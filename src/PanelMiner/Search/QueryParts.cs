namespace PanelMiner.Search;

/// <summary>Gathers the parts of a question, or of a bracket in it, joined as its operators say.</summary>
internal sealed class QueryParts
{
    private readonly List<SearchNode> required = [];
    private readonly List<SearchNode> optional = [];
    private readonly List<SearchNode> excluded = [];
    private bool joins;
    private int? near;

    /// <summary>The next part is an alternative to the one before.</summary>
    public void JoinNext() => joins = required.Count > 0;

    /// <summary>The next part stands near the one before.</summary>
    public void NearNext(int distance) => near = required.Count > 0 && CanBeNear(required[^1]) ? distance : null;

    /// <summary>What comes next stands alone.</summary>
    public void Break()
    {
        joins = false;
        near = null;
    }

    public void Add(SearchNode? node, bool excludes)
    {
        if (node is null)
        {
            return;
        }

        if (excludes)
        {
            excluded.Add(node);
        }
        else if (near is { } distance && CanBeNear(node))
        {
            required[^1] = new NearNode(required[^1], node, distance);
        }
        else if (joins)
        {
            required[^1] = Alternative(required[^1], node);
        }
        else
        {
            required.Add(node);
        }

        Break();
    }

    /// <summary>Adds consecutive words: bodies under all their names, small words as optional ones.</summary>
    public void AddWords(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (near is null && BodySynonyms.Instance.At(words, i) is { } found)
            {
                Add(found.Body, excludes: false);
                i += found.Count - 1;
            }
            else if (!joins && near is null && SmallWords.Contains(words[i]))
            {
                optional.Add(new WordNode(words[i]));
            }
            else
            {
                Add(QueryWords.Node(words[i]), excludes: false);
            }
        }
    }

    /// <summary>Adds a bracket.</summary>
    public void AddGroup(QueryParts inner, bool excludes)
    {
        inner.SettleSmallWords();
        excluded.AddRange(inner.excluded);
        Add(inner.required.Count switch { 0 => null, 1 => inner.required[0], _ => new AllNode(inner.required) }, excludes);
        optional.AddRange(inner.optional);
    }

    public ReadQuery Whole(IReadOnlyList<SearchFilter> filters)
    {
        SettleSmallWords();

        // What is typed twice is asked once.
        return new([.. required.Distinct()], [.. optional.Distinct()], [.. excluded.Distinct()], filters);
    }

    // A question of small words only asks for them.
    private void SettleSmallWords()
    {
        if (required.Count == 0)
        {
            required.AddRange(optional);
            optional.Clear();
        }
    }

    private static bool CanBeNear(SearchNode node) => node is WordNode or PhraseNode or PrefixNode;

    private static AnyNode Alternative(SearchNode before, SearchNode node) => before is AnyNode any ? new([.. any.Nodes, node]) : new([before, node]);
}
