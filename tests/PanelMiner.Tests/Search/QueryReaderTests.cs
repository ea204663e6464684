using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Search;

namespace PanelMiner.Tests.Search;

/// <summary>The query language: how what a person types is read, and that everything can be read.</summary>
public sealed class QueryReaderTests
{
    private const int RandomQueries = 10_000;
    private static readonly QueryReader Reader = new();

    private static IEnumerable<TestCaseData> Readings() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "search", "readings.tsv"))
        .Where(l => l.Length > 0 && !l.StartsWith('#')).Select(l => l.Split('\t')).Select(c => new TestCaseData(c[0], c[1]).SetArgDisplayNames(c[0]));

    [TestCaseSource(nameof(Readings))]
    public void A_query_is_read_as_its_writer_means_it(string query, string reading) => Assert.That(Reader.Read(query).ToString(), Is.EqualTo(reading));

    [TestCase("A&S", "Avon and Somerset")]
    [TestCase("a&s", "Avon and Somerset")]
    [TestCase("Avon & Somerset", "A&S")]
    [TestCase("avon and somerset", "A&S")]
    [TestCase("PCC", "Commissioner")]
    [TestCase("pcc", "Police and Crime Commissioner")]
    [TestCase("commissioner", "PCC")]
    [TestCase("police and crime commissioner", "PCC")]
    [TestCase("OPCC", "Office of the Police and Crime Commissioner")]
    [TestCase("HMIC", "His Majesty's Inspectorate of Constabulary and Fire and Rescue Services")]
    public void A_body_is_asked_for_under_all_its_names(string query, string name) =>
        Assert.That(((BodyNode)Reader.Read(query).Required.Single()).Names, Does.Contain(name));

    [TestCase("ho")]
    [TestCase("met")]
    [TestCase("\"PCC\"")]
    public void A_plain_word_or_phrase_is_no_body(string query) => Assert.That(Reader.Read(query).Required.Single(), Is.Not.InstanceOf<BodyNode>());

    [Test]
    public void A_body_stands_between_other_words()
    {
        var read = Reader.Read("fleet costs of Avon and Somerset since 2016");
        Assert.That(read.Required.Select(n => n.GetType().Name), Is.EqualTo(new[] { "WordNode", "WordNode", "BodyNode", "WordNode", "WordNode" }));
    }

    [Test]
    public void Any_text_can_be_read() => Prop.ForAll<string?>(query => Reader.Read(query ?? "").ToString().Length > 0)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(RandomQueries));

    [Test]
    public void Any_heap_of_operators_can_be_read() => Prop.ForAll(Heaps, query => Reader.Read(query).ToString().Length > 0)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(RandomQueries));

    [TestCase('(')]
    [TestCase('"')]
    [TestCase('-')]
    [TestCase('*')]
    [TestCase('>')]
    [TestCase('a')]
    [TestCase('1')]
    [TestCase('£')]
    [TestCase('\ud800')]
    public void A_megabyte_of_one_character_can_be_read(char character) => Assert.That(Reader.Read(new string(character, 1_000_000)).ToString(), Is.Not.Empty);

    /// <summary>Queries strung together from everything that means something to the reader.</summary>
    internal static Arbitrary<string> Heaps { get; } = Gen.Elements(
            "(", ")", "\"", "“", "OR", "AND", "NOT", "NEAR/5", "NEAR/99999999999", "NEAR", "-", "*", "withdr*", "dogs", "the", "tag:risk", "tag:", "year:2016..", "year > ", "amount > £1m", "amount:", "date:2018-99-99",
            "£1.2 million", "14 September 2018", "PCC", "A&S", "force:", "panel:\"", "~3", ":", "..", "\u0301", "\ud83d", "é", "\\", "'", "OR OR", "paper:../..", "<script>", "person:*", "body:(", "?", "[1 TO 2]", "^4")
        .ListOf().Select(parts => string.Join(' ', parts)).ToArbitrary();
}
