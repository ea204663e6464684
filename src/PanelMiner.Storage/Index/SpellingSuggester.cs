using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PanelMiner.Storage.Index;

/// <summary>Suggests a spelling that the index knows for words that it does not.</summary>
internal static class SpellingSuggester
{
    private const int MostEdits = 2;
    private const int ShortestWord = 4;

    public static string? Suggest(IndexReader reader, ReadQuery query)
    {
        var changed = false;
        var parts = query.Required.Select(r => r.Select(p =>
        {
            var better = p.Kind == QueryPartKind.Word ? Better(reader, p.Text) : null;
            changed |= better is not null;
            return better is null ? p : p with { Text = better };
        }).ToList()).ToList();
        return changed ? (query with { Required = parts }).ToString() : null;
    }

    private static string? Better(IndexReader reader, string word)
    {
        var term = PassageAnalyzers.Terms(PassageAnalyzers.Exact, word).Select(t => t.Term).FirstOrDefault();
        if (term is null || term.Length < ShortestWord || reader.DocFreq(new Term(IndexFields.Exact, term)) > 0
            || MultiFields.GetTerms(reader, IndexFields.Exact) is not { } terms)
        {
            return null;
        }

        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Exact, term), MostEdits, 1, true);
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
}
