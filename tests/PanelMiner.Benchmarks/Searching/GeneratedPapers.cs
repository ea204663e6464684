using System.Globalization;
using PanelMiner.Ingestion;
using PanelMiner.Passages;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Benchmarks.Searching;

/// <summary>Papers strung together from the passages of the corpus, with names of their own so that the vocabulary grows as it does in real papers. Equal numbers give equal papers.</summary>
internal sealed class GeneratedPapers
{
    /// <summary>Passages of each paper.</summary>
    public const int PassagesEach = 15;

    private const int Panels = 60;
    private const int FirstYear = 2010;
    private const int Years = 15;
    private static readonly string[] Starts = ["Bram", "Cald", "Dunn", "Elm", "Fair", "Gars", "Hol", "Ing", "Kel", "Lan", "Mar", "Nor", "Oak", "Pen", "Rad", "Sel", "Thorn", "Up", "Wal", "Yar"];
    private static readonly string[] Ends = ["bridge", "by", "cote", "dale", "field", "ford", "ham", "hurst", "leigh", "mere", "moor", "stead", "stoke", "thorpe", "ton", "wick", "wood", "worth"];

    private readonly IReadOnlyList<TaggedPassage> seeds;
    private readonly Random random = new(20_240_331);

    public GeneratedPapers(IReadOnlyList<TaggedPassage> seeds) => this.seeds = seeds;

    public IEnumerable<MinedPaper> Make(int count) => Enumerable.Range(0, count).Select(Paper);

    private MinedPaper Paper(int number)
    {
        var file = new SourceFile(string.Create(CultureInfo.InvariantCulture, $"generated-{number}.pdf"), BitConverter.GetBytes(number));
        var panel = random.Next(Panels);
        var place = Place(panel, panel / 3);
        var paper = new Paper(file.PaperId, file.Source, file.Sha256)
        {
            Format = PaperFormat.Pdf,
            Title = $"Report on {Place(random.Next(1_000), random.Next(1_000))}: {string.Join(' ', Seed().Passage.Text.Split(' ').Take(6))}",
            Panel = $"{place} Police and Crime Panel",
            ForceAreas = [place],
            Date = string.Create(CultureInfo.InvariantCulture, $"{FirstYear + random.Next(Years)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}"),
            Kind = (PaperKind)random.Next(Enum.GetValues<PaperKind>().Length),
        };
        return new(paper, [.. Enumerable.Range(1, PassagesEach).Select(n => Passage(paper.Id, n))], []);
    }

    // Two passages and a name: long enough to be honest, and with words in a fifth of all passages and words in a few.
    private TaggedPassage Passage(string paper, int n)
    {
        var (first, second) = (Seed(), Seed());
        var text = $"{first.Passage.Text} {second.Passage.Text} {Place(random.Next(10_000), random.Next(10_000))} {random.Next(100_000).ToString(CultureInfo.InvariantCulture)}";
        return first with
        {
            Passage = new Passage(paper, n, first.Passage.Kind, text)
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"{paper}{n}"),
                Section = first.Passage.Section,
                Context = first.Passage.Context,
                Paragraph = string.Create(CultureInfo.InvariantCulture, $"{(n / 5) + 1}.{(n % 5) + 1}"),
                Page = (n / 4) + 1,
            },
        };
    }

    private TaggedPassage Seed() => seeds[random.Next(seeds.Count)];

    private static string Place(int a, int b) => Starts[a % Starts.Length] + Ends[b % Ends.Length] + (a < Starts.Length * 3 ? "" : Ends[(a / Starts.Length) % Ends.Length]);
}
