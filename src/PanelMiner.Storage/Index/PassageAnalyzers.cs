using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace PanelMiner.Storage.Index;

/// <summary>A term with the place of its words in the text.</summary>
internal readonly record struct TextTerm(string Term, int Start, int End);

/// <summary>How text becomes index terms: words, lower case, accents aside; stemmed in all fields but those that keep words as written. No stop words, so that phrases hold.</summary>
internal static class PassageAnalyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static Analyzer Stemmed { get; } = new PassageAnalyzer(stem: true);

    public static Analyzer Exact { get; } = new PassageAnalyzer(stem: false);

    public static Analyzer PerField { get; } = new PerFieldAnalyzerWrapper(
        Exact,
        new[] { IndexFields.Text, IndexFields.Heading, IndexFields.Title }.ToDictionary(f => f, _ => Stemmed, StringComparer.Ordinal));

    /// <summary>The terms of a text as a field has them.</summary>
    public static IReadOnlyList<TextTerm> Of(string field, string text) =>
        Terms(field is IndexFields.Text or IndexFields.Heading or IndexFields.Title ? Stemmed : Exact, text);

    /// <summary>The terms of a text with their offsets.</summary>
    public static IReadOnlyList<TextTerm> Terms(Analyzer analyzer, string text)
    {
        var terms = new List<TextTerm>();
        using var stream = analyzer.GetTokenStream(IndexFields.Text, text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(new(term.ToString()!, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return terms;
    }

    private sealed class PassageAnalyzer(bool stem) : Analyzer
    {
        // Values of one field stand so far apart that no phrase runs from one into the next.
        private const int Gap = 100;

        public override int GetPositionIncrementGap(string fieldName) => Gap;

        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var words = new StandardTokenizer(Version, reader);
            TokenStream stream = new EnglishPossessiveFilter(Version, words);
            stream = new ASCIIFoldingFilter(new LowerCaseFilter(Version, stream));
            return new TokenStreamComponents(words, stem ? new PorterStemFilter(stream) : stream);
        }
    }
}
