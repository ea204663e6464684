using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PanelMiner.Storage.Index;

/// <summary>The terms of a field that begin with some letters.</summary>
internal static class TermExpansion
{
    private const int MostScored = 128;
    private const int MostListed = 20_000;

    /// <summary>
    /// Passages with a word that begins so, scored by the words found. Of very many words the most frequent are scored; the others are found all the same.
    /// </summary>
    public static Query Prefix(IndexReader reader, string field, string beginning)
    {
        var terms = Listed(reader, field, beginning);
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, _) in terms.OrderByDescending(t => t.Frequency).Take(MostScored))
        {
            any.Add(new TermQuery(term), Occur.SHOULD);
        }

        if (terms.Count > MostScored)
        {
            any.Add(new ConstantScoreQuery(new PrefixFilter(new Term(field, beginning))) { Boost = 0 }, Occur.SHOULD);
        }

        return any;
    }

    /// <summary>The most frequent of the terms that begin so.</summary>
    public static IEnumerable<Term> Terms(IndexReader reader, string field, string beginning) =>
        Listed(reader, field, beginning).OrderByDescending(t => t.Frequency).Take(MostScored).Select(t => t.Term);

    /// <summary>The terms that begin so with the number of passages that have them; no more than some thousands.</summary>
    public static IReadOnlyList<(Term Term, int Frequency)> Listed(IndexReader reader, string field, string beginning)
    {
        var found = new List<(Term, int)>();
        if (beginning.Length == 0 || MultiFields.GetTerms(reader, field) is not { } terms)
        {
            return found;
        }

        var prefix = new BytesRef(beginning);
        var each = terms.GetEnumerator();
        for (var more = each.SeekCeil(prefix) != TermsEnum.SeekStatus.END; more && found.Count < MostListed; more = each.MoveNext())
        {
            if (!StringHelper.StartsWith(each.Term, prefix))
            {
                break;
            }

            found.Add((new Term(field, BytesRef.DeepCopyOf(each.Term)), each.DocFreq));
        }

        return found;
    }
}
