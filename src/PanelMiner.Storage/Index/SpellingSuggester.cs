using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Suggests a spelling that the index knows for words that it does not, and ways to finish a word.</summary>
internal static class SpellingSuggester
{
    private const int MostEdits = 2;
    private const int ShortestWord = 4;
    private const int LongestForOneEdit = 5;

    /// <summary>The question with its unknown words corrected; absent when none can be.</summary>
    public static string? Suggest(IndexReader reader, ReadQuery query)
    {
        var changed = false;
        var parts = query.Required.Select(p => Better(reader, p, ref changed)).ToList();
        return changed ? (query with { Required = parts, Optional = [], AtLeast = null }).ToString() : null;
    }

    /// <summary>The last word finished in the ways that most passages have it, with what stands before it.</summary>
    public static IReadOnlyList<string> Complete(IndexReader reader, string begun, int limit)
    {
        var start = begun.LastIndexOfAny([' ', '"', '(', ':', '-']) + 1;
        var folded = PassageAnalyzers.Terms(PassageAnalyzers.Exact, begun[start..]).Select(t => t.Term).ToList();
        return folded.Count != 1
            ? []
            : [.. TermExpansion.Listed(reader, IndexFields.Exact, folded[0]).OrderByDescending(t => t.Frequency).ThenBy(t => t.Term.Text, StringComparer.Ordinal)
                .Take(limit).Select(t => begun[..start] + t.Term.Text)];
    }

    private static SearchNode Better(IndexReader reader, SearchNode node, ref bool changed)
    {
        switch (node)
        {
            case WordNode word when Better(reader, word.Text) is { } better:
                changed = true;
                return new WordNode(better);
            case PhraseNode phrase:
                var words = new List<string>();
                foreach (var word in phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.Add(((WordNode)Better(reader, new WordNode(word), ref changed)).Text);
                }

                return phrase with { Text = string.Join(' ', words) };
            case AnyNode any:
                var nodes = new List<SearchNode>();
                foreach (var each in any.Nodes)
                {
                    nodes.Add(Better(reader, each, ref changed));
                }

                return new AnyNode(nodes);
            default:
                return node;
        }
    }

    private static string? Better(IndexReader reader, string word)
    {
        var found = PassageAnalyzers.Terms(PassageAnalyzers.Exact, word);
        if (found is not [{ Term: var term }] || term.Length < ShortestWord || IsKnown(reader, term, word) || MultiFields.GetTerms(reader, IndexFields.Exact) is not { } terms)
        {
            return null;
        }

        var edits = term.Length <= LongestForOneEdit ? 1 : MostEdits;
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Exact, term), edits, 1, true);
        var best = (Term: (string?)null, Boost: 0f, Frequency: 0);
        while (near.MoveNext())
        {
            var boost = near.Attributes.GetAttribute<IBoostAttribute>().Boost;
            if (boost > best.Boost || (boost >= best.Boost && near.DocFreq > best.Frequency))
            {
                best = (near.Term.Utf8ToString(), boost, near.DocFreq);
            }
        }

        return best.Term;
    }

    private static bool IsKnown(IndexReader reader, string term, string word) =>
        reader.DocFreq(new Term(IndexFields.Exact, term)) > 0
        || PassageAnalyzers.Of(IndexFields.Text, word).Any(t => reader.DocFreq(new Term(IndexFields.Text, t.Term)) > 0)
        || PassageAnalyzers.Of(IndexFields.Title, word).Any(t => reader.DocFreq(new Term(IndexFields.Title, t.Term)) > 0 || reader.DocFreq(new Term(IndexFields.Heading, t.Term)) > 0);
}
