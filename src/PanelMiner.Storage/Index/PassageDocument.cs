using Lucene.Net.Documents;
using Lucene.Net.Util;
using PanelMiner.Ingestion;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Storage.Index;

/// <summary>A passage as the index keeps it.</summary>
internal static class PassageDocument
{
    private const int YearLength = 4;

    public static IEnumerable<Document> Of(MinedPaper mined, long sequence) => mined.Passages.Select(p => Of(mined.Paper, p, sequence));

    private static Document Of(Paper paper, TaggedPassage tagged, long sequence)
    {
        var p = tagged.Passage;
        var document = new Document
        {
            new StringField(IndexFields.Id, p.Id, Field.Store.NO),
            new StringField(IndexFields.Paper, p.Paper, Field.Store.NO),
            new StringField(IndexFields.FilterField(IndexFields.Paper), p.Paper, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Paper, new BytesRef(p.Paper)),
            new NumericDocValuesField(IndexFields.Number, p.N),
            new Int64Field(IndexFields.Sequence, sequence, Field.Store.NO),
            new TextField(IndexFields.Text, p.Text, Field.Store.NO),
            new TextField(IndexFields.Exact, p.Text, Field.Store.NO),
            new TextField(IndexFields.Heading, string.Join('\n', p.Section.Append(p.Context ?? "")), Field.Store.NO),
            new TextField(IndexFields.Title, paper.Title ?? "", Field.Store.NO),
        };
        foreach (var (field, value) in FacetValues(paper, tagged))
        {
            document.Add(new SortedSetDocValuesField(field, new BytesRef(value)));
            document.Add(new StringField(IndexFields.FilterField(field), value.ToLowerInvariant(), Field.Store.NO));
        }

        if (paper.Date is { } date)
        {
            document.Add(new StringField(IndexFields.FilterField("date"), date, Field.Store.NO));
        }

        return document;
    }

    private static IEnumerable<(string Field, string Value)> FacetValues(Paper paper, TaggedPassage tagged)
    {
        foreach (var area in paper.ForceAreas)
        {
            yield return ("force", area);
        }

        if (paper.Panel is { } panel)
        {
            yield return ("panel", panel);
        }

        if (paper.Date is { Length: >= YearLength } date && date.Take(YearLength).All(char.IsAsciiDigit))
        {
            yield return ("year", date[..YearLength]);
        }

        yield return ("kind", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(paper.Kind.ToString()));
        foreach (var tag in tagged.Tags.Where(t => t.Applies))
        {
            yield return ("tag", tag.Tag.ToString().ToLowerInvariant());
        }
    }
}
