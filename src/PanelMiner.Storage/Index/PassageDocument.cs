using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Search;
using PanelMiner.Structure;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Storage.Index;

/// <summary>A passage as the index keeps it.</summary>
internal static class PassageDocument
{
    private const int LongestDocValue = 32_000;
    private const int FileDigits = 16;

    public static IEnumerable<Document> Of(MinedPaper mined, long sequence)
    {
        var addresses = PassageAddresses.Of(mined.Passages);
        var facts = mined.Facts.Where(f => f.Passage is not null).ToLookup(f => f.Passage!, f => FactKinds.Of(f), StringComparer.Ordinal);
        var paperValues = PaperValues(mined.Paper).ToList();
        var paperFacets = FacetProfile.Encode(paperValues.Where(v => SearchFields.Counted.Contains(v.Field, StringComparer.Ordinal)));
        return mined.Passages.Select((p, i) =>
        {
            var document = Passage(mined.Paper, p, sequence);
            AddHit(document, Hit(mined.Paper, p, addresses[i]));
            document.Add(new SortedDocValuesField(IndexFields.PaperFacets, paperFacets));
            AddValues(document, paperValues);
            AddValues(document, [.. facts[p.Passage.Id].Distinct().Select(k => (SearchFields.Fact, k))]);
            AddMentions(document, p);
            return document;
        });
    }

    private static Document Passage(Paper paper, TaggedPassage tagged, long sequence)
    {
        var p = tagged.Passage;
        var same = Fingerprint.Of(paper, p);
        return
        [
            new StringField(IndexFields.Id, p.Id, Field.Store.NO),
            new StringField(IndexFields.Paper, p.Paper, Field.Store.NO),
            new StringField(IndexFields.File, p.Paper[..Math.Min(FileDigits, p.Paper.Length)], Field.Store.NO),
            new SortedDocValuesField(IndexFields.Paper, new BytesRef(p.Paper)),
            new NumericDocValuesField(IndexFields.Number, p.N),
            new NumericDocValuesField(IndexFields.Sequence, sequence),
            new Int64Field(IndexFields.Sequence, sequence, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Day, DayNumber.Of(paper.Date)),
            new Int32Field(IndexFields.Day, DayNumber.Of(paper.Date), Field.Store.NO),
            new NumericDocValuesField(IndexFields.Same, same),
            new StringField(IndexFields.Same, same.ToString("x16", CultureInfo.InvariantCulture), Field.Store.NO),
            new TextField(IndexFields.Text, p.Text, Field.Store.NO),
            new TextField(IndexFields.Exact, p.Text, Field.Store.NO),
            new TextField(IndexFields.Heading, string.Join('\n', p.Section.Append(p.Context ?? "")), Field.Store.NO),
            new TextField(IndexFields.Title, paper.Title ?? "", Field.Store.NO),
        ];
    }

    private static IndexedHit Hit(Paper paper, TaggedPassage tagged, string address) => new(
        tagged.Passage with { Boxes = [], Links = [] }, tagged.Mentions, [.. tagged.Tags.Select(t => t.Applies ? t : t with { Because = [] })], address)
    {
        Title = paper.Title,
        Panel = paper.Panel,
        Date = paper.Date,
        AgendaItem = paper.AgendaItem,
        Url = paper.Url,
    };

    // A doc value holds 32 kB; the few passages that are longer are kept as stored fields.
    private static void AddHit(Document document, IndexedHit hit)
    {
        var bytes = hit.ToBytes();
        document.Add(new BinaryDocValuesField(IndexFields.Hit, bytes.Length <= LongestDocValue ? new BytesRef(bytes) : new BytesRef()));
        if (bytes.Length > LongestDocValue)
        {
            document.Add(new StoredField(IndexFields.Hit, bytes));
        }
    }

    private static void AddValues(Document document, IEnumerable<(string Field, string Value)> values)
    {
        foreach (var (field, value) in values)
        {
            document.Add(new StringField(IndexFields.FilterField(field), Fold(value), Field.Store.NO));
            if (field == SearchFields.Panel)
            {
                document.Add(new TextField(SearchFields.Panel, value, Field.Store.NO));
            }
        }
    }

    private static string Fold(string value) => value.Length <= 1_000 ? value.ToLowerInvariant() : value[..1_000].ToLowerInvariant();

    private static void AddMentions(Document document, TaggedPassage tagged)
    {
        var tags = tagged.Tags.Where(t => t.Applies).Select(t => (Field: SearchFields.Tag, Value: t.Tag.ToString().ToLowerInvariant())).ToList();
        var arrangements = tagged.Mentions.OfType<ArrangementMention>().Select(a => a.Canonical).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(a => (Field: SearchFields.Arrangement, Value: a)).ToList();
        document.Add(new SortedDocValuesField(IndexFields.PassageFacets, FacetProfile.Encode(tags.Concat(arrangements))));
        AddValues(document, tags);
        foreach (var (field, value) in NamedValues(tagged).Distinct())
        {
            document.Add(new TextField(field, value, Field.Store.NO));
        }

        foreach (var pence in tagged.Mentions.OfType<MoneyMention>().SelectMany(m => new[] { m.Low, m.High }).Select(Pence.Of).Distinct())
        {
            document.Add(new Int64Field(IndexFields.Amount, pence, Field.Store.NO));
            document.Add(new StringField(IndexFields.Sums, pence.ToString(CultureInfo.InvariantCulture), Field.Store.NO));
        }

        foreach (var edtf in tagged.Mentions.OfType<DateMention>().Select(d => d.Edtf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(IndexFields.Dates, edtf, Field.Store.NO));
        }
    }

    private static IEnumerable<(string Field, string Value)> NamedValues(TaggedPassage tagged)
    {
        foreach (var mention in tagged.Mentions)
        {
            IEnumerable<(string, string?)> values = mention switch
            {
                OrganisationMention o => [(SearchFields.Body, o.Canonical), (SearchFields.Body, o.Text)],
                PersonMention p => [(SearchFields.Person, p.Name ?? p.Role), (SearchFields.Person, p.Text)],
                ArrangementMention a => [(SearchFields.Arrangement, a.Canonical), (SearchFields.Arrangement, a.Text), (SearchFields.Arrangement, a.ArrangementId)],
                _ => [],
            };
            foreach (var (field, value) in values)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    yield return (field, value);
                }
            }
        }
    }

    private static IEnumerable<(string Field, string Value)> PaperValues(Paper paper)
    {
        foreach (var area in paper.ForceAreas)
        {
            yield return (SearchFields.Force, area);
        }

        if (paper.Panel is { } panel)
        {
            yield return (SearchFields.Panel, panel);
        }

        if (DayNumber.Year(paper.Date) is { } year)
        {
            yield return (SearchFields.Year, year);
        }

        yield return (SearchFields.Kind, JsonNamingPolicy.KebabCaseLower.ConvertName(paper.Kind.ToString()));
        yield return (SearchFields.Paper, paper.Id);
    }
}
