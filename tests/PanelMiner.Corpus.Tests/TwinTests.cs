using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>The same paper as Word, PDF, Markdown and text yields the same passages with the same printed numbers.</summary>
public sealed class TwinTests
{
    private const double LeastShare = 0.98;
    private const double LeastShareOfOne = 0.9;
    private const int FewestPapers = 10;
    private static readonly string[] Formats = [".docx", ".pdf", ".md", ".txt"];

    private static readonly IReadOnlyList<IGrouping<string?, string>> Papers =
        [.. Repository.PaperFiles().Concat(Directory.GetFiles(Repository.Path("corpus", "twins"))).GroupBy(Path.GetFileNameWithoutExtension)
            .Where(g => Formats.All(f => g.Any(p => Path.GetExtension(p) == f))).OrderBy(g => g.Key, StringComparer.Ordinal)];

    private static readonly Lazy<RunResult> Mined = new(() => PanelMinerProcess.Run(["mine", "--json", .. Papers.SelectMany(g => g)]));

    public static IEnumerable<string> Twins() => Papers.SelectMany(g => g).Where(p => Path.GetExtension(p) != ".docx").Select(p => Path.GetFileName(p)!);

    [Test]
    public void At_least_ten_papers_are_compared() => Assert.That(Papers, Has.Count.GreaterThanOrEqualTo(FewestPapers));

    [TestCaseSource(nameof(Twins))]
    public void A_twin_says_what_its_Word_file_says(string file)
    {
        var (same, all, different) = Compared(file);
        Assert.That(same, Is.GreaterThanOrEqualTo(LeastShareOfOne * all), string.Join('\n', different));
    }

    [Test]
    public void Nearly_every_passage_is_the_same_in_every_format()
    {
        var compared = Twins().Select(Compared).ToList();
        Assert.That(compared.Sum(c => c.Same), Is.GreaterThanOrEqualTo(LeastShare * compared.Sum(c => c.All)), string.Join('\n', compared.SelectMany(c => c.Different)));
        Assert.That(compared.Sum(c => c.All), Is.GreaterThan(500), "so few passages were compared that the share proves nothing");
    }

    private static (int Same, int All, IReadOnlyList<string> Different) Compared(string file)
    {
        var word = Passages(Path.ChangeExtension(file, ".docx"));
        var twin = Passages(file);
        var missing = new List<string>(twin);
        var different = word.Where(p => !missing.Remove(p)).Select(p => $"- {p}").ToList();
        return (word.Count - different.Count, Math.Max(word.Count, twin.Count), [.. different, .. missing.Select(p => $"+ {p}")]);
    }

    // Markdown and text are typed with straight quotation marks.
    private static List<string> Passages(string file)
    {
        var paper = Mined.Value.OfType("paper").Single(p => Path.GetFileName((string)p["source"]!) == file);
        return [.. Mined.Value.OfType("passage").Where(p => (string?)p["paper"] == (string?)paper["id"])
            .Select(p => $"{p["paragraph"]} {p["text"]}".Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"'))];
    }
}
