using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace PanelMiner.Storage.Index;

/// <summary>How text becomes index terms: words, lower case, accents aside; stemmed in all fields but the exact one. No stop words, so that phrases hold.</summary>
internal static class PassageAnalyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static Analyzer Stemmed { get; } = Create(stem: true);

    public static Analyzer Exact { get; } = Create(stem: false);

    public static Analyzer PerField { get; } = new PerFieldAnalyzerWrapper(
        Stemmed, new Dictionary<string, Analyzer>(StringComparer.Ordinal) { [IndexFields.Exact] = Exact });

    /// <summary>The terms of a text with their offsets.</summary>
    public static IReadOnlyList<(string Term, int Start, int End)> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<(string, int, int)>();
        using var stream = analyzer.GetTokenStream(IndexFields.Text, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add((term.ToString()!, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return terms;
    }

    private static Analyzer Create(bool stem) => Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(Version, words);
        stream = new ASCIIFoldingFilter(new LowerCaseFilter(Version, stream));
        return new TokenStreamComponents(words, stem ? new PorterStemFilter(stream) : stream);
    });
}
