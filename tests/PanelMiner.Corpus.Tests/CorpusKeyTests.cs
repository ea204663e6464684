using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>The answer keys of the corpus: one for every paper, well formed, and true to their own words.</summary>
public sealed class CorpusKeyTests
{
    private static readonly string Expected = Repository.Path("corpus", "expected");
    private static readonly string[] PaperKinds = ["report", "minutes", "agenda", "decision-notice", "response", "member-report", "letter", "other"];
    private static readonly string[] PassageKinds = ["paragraph", "list-item", "table-row", "table-cell", "minute", "note"];
    private static readonly string[] Tags = ["decision", "risk", "saving", "withdrawal"];
    private static readonly string[] FactKinds = ["saving", "risk", "decision", "withdrawal", "commitment", "measure", "status", "role", "event"];
    private static readonly string[] Dates = ["date", "period", "effective", "due", "from", "to", "asAt"];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["saving.status"] = ["target", "forecast", "achieved", "shortfall"],
        ["saving.recurrence"] = ["annual", "cumulative", "one-off"],
        ["saving.basis"] = ["gross", "net"],
        ["decision.status"] = ["taken", "sought", "recommended", "deferred"],
        ["decision.response"] = ["accepted", "partly", "rejected"],
        ["withdrawal.status"] = ["mooted", "intended", "decided", "done"],
        ["status.scale"] = ["rag", "stage"],
        ["role.role"] = ["party", "host", "lead", "chair", "funder", "overseer"],
        ["commitment.state"] = ["open", "kept", "late", "no-word"],
    };

    public static IEnumerable<string> Keys() => Directory.GetFiles(Expected).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [Test]
    public void Every_paper_has_a_key_and_every_key_a_paper() =>
        Assert.That(Keys(), Is.EquivalentTo(Repository.PaperFiles().Select(Path.GetFileNameWithoutExtension)));

    [Test]
    public void Every_paper_has_its_source() =>
        Assert.That(
            Repository.PaperFiles().Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Directory.GetFiles(Repository.Path("corpus", "sources"), "*.paper").Concat(Directory.GetDirectories(Repository.Path("corpus", "sources"))).Select(Path.GetFileNameWithoutExtension)));

    [Test]
    public void The_readme_lists_every_paper()
    {
        var readme = File.ReadAllText(Repository.Path("corpus", "README.md"));
        Assert.That(Repository.PaperFiles().Select(Path.GetFileName).Where(f => !readme.Contains($"`{f}`")), Is.Empty);
    }

    [Test]
    public void At_least_ten_papers_exist_as_Word_PDF_Markdown_and_text()
    {
        var files = Repository.PaperFiles().Concat(Directory.GetFiles(Repository.Path("corpus", "twins")));
        var whole = files.GroupBy(Path.GetFileNameWithoutExtension).Where(g => new[] { ".docx", ".pdf", ".md", ".txt" }.All(e => g.Any(f => Path.GetExtension(f) == e)));
        Assert.That(whole.Count(), Is.GreaterThanOrEqualTo(10));
    }

    [TestCaseSource(nameof(Keys))]
    public void A_pack_is_its_papers_page_by_page(string key)
    {
        var papers = Papers(key);
        if (papers.Count == 1)
        {
            Assert.That(papers[0]["paper"]!["firstPage"], Is.Null);
            return;
        }

        var next = 1;
        foreach (var paper in papers.Select(p => p["paper"]!))
        {
            Assert.That((int)paper["firstPage"]!, Is.EqualTo(next));
            Assert.That((int)paper["lastPage"]!, Is.GreaterThanOrEqualTo(next));
            next = (int)paper["lastPage"]! + 1;
        }
    }

    [TestCaseSource(nameof(Keys))]
    public void Pages_of_a_PDF_never_go_back(string key)
    {
        foreach (var paper in Papers(key))
        {
            var pages = paper["passages"]!.AsArray().Where(p => (string?)p!["kind"] != "note").Select(p => (int?)p!["page"]).ToList();
            var isPdf = ((string)paper["paper"]!["file"]!).EndsWith(".pdf", StringComparison.Ordinal);
            Assert.That(pages, isPdf ? Is.All.Not.Null : Is.All.Null);
            Assert.That(pages, Is.Ordered);
        }
    }

    [Test]
    public void The_corpus_is_large_and_mixed_enough_to_prove_something()
    {
        var producers = Keys().SelectMany(Papers).Select(k => (string)k["producer"]!).ToList();
        Assert.That(producers, Has.Count.GreaterThanOrEqualTo(60));
        Assert.That(producers.Distinct(), Is.SupersetOf(new[] { "word", "libreoffice", "chromium", "weasyprint", "groff", "scan", "text" }));
        Assert.That(Keys().Count(k => Papers(k).Count > 1), Is.GreaterThanOrEqualTo(2), "agenda packs");
    }

    [TestCaseSource(nameof(Keys))]
    public void A_key_names_its_paper_and_says_what_it_is(string key)
    {
        foreach (var paper in Papers(key).Select(p => p["paper"]!))
        {
            Describes(paper);
        }
    }

    private static void Describes(JsonNode paper)
    {
        Assert.That(File.Exists(Path.Combine(Repository.Papers, (string)paper["file"]!)), Is.True);
        Assert.That((string?)paper["kind"], Is.AnyOf(PaperKinds));
        Assert.That((string?)paper["date"], Does.Match(@"^\d{4}-\d\d(-\d\d)?$"));
        Assert.That((string?)paper["dateBasis"], Is.AnyOf("meeting", "written", "as-at", "not-before"));
        Assert.That((string?)paper["title"], Is.Not.Empty);
        Assert.That((string?)paper["access"], Is.AnyOf("public", "exempt", "confidential", "unknown"));
    }

    [TestCaseSource(nameof(Keys))]
    public void Passages_count_from_one_and_say_something(string key)
    {
        foreach (var paper in Papers(key))
        {
            Assert.That(paper["passages"]!.AsArray().Select(p => (int)p!["n"]!), Is.EqualTo(Enumerable.Range(1, paper["passages"]!.AsArray().Count)));
        }

        var passages = Passages(key);
        Assert.That(passages.Select(p => (string?)p["kind"]), Is.All.AnyOf(PassageKinds));
        Assert.That(passages.Select(p => ((string)p["text"]!).Trim()), Is.All.Not.Empty);
        Assert.That(passages.SelectMany(p => p["tags"]!.AsArray()).Select(t => (string?)t), Is.All.AnyOf(Tags));
        var headings = Papers(key).SelectMany(p => p["headings"]!.AsArray()).Select(h => (string)h!["text"]!).ToHashSet(StringComparer.Ordinal);
        Assert.That(passages.SelectMany(p => p["section"]!.AsArray()).Select(s => (string)s!).Distinct(), Is.SubsetOf(headings));
    }

    [TestCaseSource(nameof(Keys))]
    public void A_row_is_its_cells(string key)
    {
        foreach (var row in Passages(key).Where(p => (string?)p["kind"] == "table-row"))
        {
            Assert.That(string.Join(" | ", row["cells"]!.AsArray().Select(c => (string)c!)).TrimEnd(' ', '|').TrimStart(), Is.EqualTo((string)row["text"]!));
        }
    }

    [TestCaseSource(nameof(Keys))]
    public void Every_quote_and_mention_occurs_in_its_passage(string key)
    {
        foreach (var passage in Passages(key))
        {
            var text = (string)passage["text"]!;
            foreach (var fact in passage["facts"]!.AsArray())
            {
                Assert.That(text, Does.Contain((string)fact!["quote"]!));
            }

            foreach (var mention in passage["mentions"]!.AsArray())
            {
                Assert.That(text[(int)mention!["start"]!..(int)mention["end"]!], Is.EqualTo((string)mention["text"]!));
            }
        }
    }

    [TestCaseSource(nameof(Keys))]
    public void Facts_use_the_words_and_dates_of_the_contract(string key)
    {
        foreach (var fact in Passages(key).SelectMany(p => p["facts"]!.AsArray()).Select(f => f!.AsObject()))
        {
            Assert.That((string?)fact["kind"], Is.AnyOf(FactKinds));
            foreach (var (name, value) in fact)
            {
                if (Words.TryGetValue($"{fact["kind"]}.{name}", out var allowed))
                {
                    Assert.That((string?)value, Is.AnyOf(allowed), fact.ToJsonString());
                }

                if (Dates.Contains(name) && !((string?)fact["kind"] == "commitment" && name == "to"))
                {
                    Assert.That((string?)value, Does.Match(Edtf), fact.ToJsonString());
                }
            }

            Assert.That(fact["low"] is null || fact["high"] is null || (decimal)fact["low"]! <= (decimal)fact["high"]!, Is.True, fact.ToJsonString());
        }
    }

    [TestCaseSource(nameof(Keys))]
    public void Mentions_have_a_meaning_or_are_known_to_have_none(string key)
    {
        foreach (var mention in Passages(key).SelectMany(p => p["mentions"]!.AsArray()).Select(m => m!.AsObject()))
        {
            var meaning = (string)mention["kind"]! switch
            {
                "date" => mention["edtf"] is null || System.Text.RegularExpressions.Regex.IsMatch((string)mention["edtf"]!, Edtf),
                "money" => (decimal)mention["low"]! <= (decimal)mention["high"]! && mention["currency"] is not null,
                "percentage" => (decimal)mention["percentLow"]! <= (decimal)mention["percentHigh"]!,
                "person" => mention["name"] is not null || mention["role"] is not null,
                "organisation" => (mention["canonical"] is null) == (mention["kindOfBody"] is null),
                "arrangement" => true,
                _ => false,
            };
            Assert.That(meaning, Is.True, mention.ToJsonString());
        }
    }

    [Test]
    public void The_story_is_told_across_papers_with_savings_risks_decisions_and_withdrawals()
    {
        var facts = Keys().SelectMany(k => Passages(k).SelectMany(p => p["facts"]!.AsArray()).Select(f => (Paper: k, Fact: f!))).ToList();
        foreach (var kind in Tags)
        {
            Assert.That(facts.Where(f => (string?)f.Fact["kind"] == kind).Select(f => f.Paper).Distinct().Count(), Is.GreaterThan(5), kind);
        }

        var leaving = facts.Where(f => (string?)f.Fact["kind"] == "withdrawal" && (string?)f.Fact["arrangement"] == "Tri-Force Operations").ToList();
        Assert.That(leaving.Select(f => (string)f.Fact["status"]!).Distinct(), Is.EquivalentTo(new[] { "mooted", "intended", "decided", "done" }));
    }

    [Test]
    public void Every_link_of_a_chain_is_a_fact_of_its_paper()
    {
        var arrangements = Table("arrangements.tsv").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var links = Table("chains.tsv").ToList();
        Assert.That(links, Has.Count.GreaterThan(40));
        foreach (var link in links)
        {
            var wanted = link[3].Split("; ").Select(f => f.Split('=')).Append(["kind", link[2]]).ToList();
            var facts = Passages(link[4]).SelectMany(p => p["facts"]!.AsArray()).Where(f => link[1].Length == 0 || (string?)f!["arrangement"] == arrangements[link[1]]);
            Assert.That(facts.Any(f => wanted.All(w => Says(f![w[0]], w[1]))), Is.True, string.Join(' ', link));
        }
    }

    private static bool Says(JsonNode? value, string wanted) => value is not null
        && (value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (decimal)value == decimal.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture) : (string)value! == wanted);

    private static IEnumerable<string[]> Table(string file) =>
        File.ReadLines(Repository.Path("corpus", "cast", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private const string Day = @"(\d{4}|\d{3}X)(-\d\d(-\d\d)?)?~?";
    private const string Edtf = $@"^({Day}|(\.\.|{Day})/(\.\.|{Day}))$";

    /// <summary>The paper of a key, or the papers of a pack.</summary>
    private static List<JsonObject> Papers(string key)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Expected, key + ".json")))!.AsObject();
        return root["papers"] is JsonArray papers ? [.. papers.Select(p => p!.AsObject())] : [root];
    }

    private static List<JsonObject> Passages(string key) => [.. Papers(key).SelectMany(p => p["passages"]!.AsArray()).Select(p => p!.AsObject())];
}
