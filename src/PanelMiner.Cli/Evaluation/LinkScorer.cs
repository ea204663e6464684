using System.Globalization;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Records;
using System.Text.Json.Nodes;

namespace PanelMiner.Cli.Evaluation;

/// <summary>
/// Scores what later papers make of earlier facts against <c>cast/chains.tsv</c> of a corpus: a link is right when it leads from a fact that the chain tells in the later paper to one that it tells
/// in an earlier one. Supersessions and contradictions that no chain tells are false alarms; chains do not list every later stage, so "follows" is scored by what is missed only.
/// </summary>
internal sealed class LinkScorer
{
    private readonly Tally supersedes = new("supersedes");
    private readonly Tally follows = new("follows");
    private readonly Tally contradicts = new("contradicts");
    private readonly List<PaperFacts> papers = [];
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>All counts.</summary>
    public IReadOnlyList<Tally> Tallies => [supersedes, follows, contradicts];

    /// <summary>Takes in a mined file.</summary>
    public void Add(string file, IReadOnlyList<MinedDocument> found)
    {
        foreach (var mined in found.Select(f => f.Mined).Where(m => files.TryAdd(m.Paper.Id, Path.GetFileNameWithoutExtension(file))))
        {
            papers.Add(new PaperFacts(mined.Paper, mined.Passages, mined.Facts));
        }
    }

    /// <summary>Scores all links once every file is in.</summary>
    public void Score(string corpus)
    {
        var path = Path.Combine(corpus, "cast", "chains.tsv");
        if (!File.Exists(path))
        {
            return;
        }

        var library = new FactLibraryBuilder().Build(papers, WorkspaceCorrections.None, null);
        var facts = library.Facts.Where(f => f.Id is not null).ToDictionary(f => f.Id!, f => new Known(f, JsonNode.Parse(ContractJson.Line(f))!.AsObject(), files[f.Paper!]), StringComparer.Ordinal);
        var told = new HashSet<(string, string)>();
        foreach (var chain in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(ChainStep.Read).GroupBy(s => s.Chain, StringComparer.Ordinal))
        {
            Score([.. chain], facts, told);
        }

        foreach (var fact in facts.Values)
        {
            Extra(supersedes, fact, fact.Fact.Supersedes, facts, told);
            Extra(contradicts, fact, fact.Fact.Contradicts, facts, told);
        }
    }

    private void Score(IReadOnlyList<ChainStep> steps, Dictionary<string, Known> facts, HashSet<(string, string)> told)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            var (tally, links) = steps[i].How switch
            {
                "supersedes" => (supersedes, (Func<Fact, IReadOnlyList<FactLink>>)(f => f.Supersedes)),
                "follows" => (follows, f => f.Follows),
                _ => (null, null),
            };
            var earlier = steps.Take(i).ToList();
            var found = facts.Values.Where(f => steps[i].Tells(f.Record, f.File)).SelectMany(f => f.Fact.Supersedes.Concat(f.Fact.Follows).Select(l => (Later: f, l.Fact)))
                .Where(l => facts.TryGetValue(l.Fact, out var target) && earlier.Any(e => e.Tells(target.Record, target.File))).ToList();
            found.ForEach(l => told.Add((l.Later.Fact.Id!, l.Fact)));
            if (tally is null)
            {
                continue;
            }

            if (found.Any(l => links!(l.Later.Fact).Any(x => x.Fact == l.Fact)))
            {
                tally.AddRight();
            }
            else
            {
                tally.AddMissed($"{steps[i].Chain}: {steps[i].Paper} {steps[i].Fields} after {steps[i - 1].Paper}");
            }
        }
    }

    private static void Extra(Tally tally, Known fact, IReadOnlyList<FactLink> links, Dictionary<string, Known> facts, HashSet<(string, string)> told)
    {
        foreach (var link in links.Where(l => !told.Contains((fact.Fact.Id!, l.Fact))))
        {
            tally.AddWrong($"{fact.File}: {fact.Fact.Quote} <> {facts[link.Fact].File}: {facts[link.Fact].Fact.Quote}");
        }
    }

    private sealed record Known(Fact Fact, JsonObject Record, string File);

    private sealed record ChainStep(string Chain, string Kind, string Fields, string Paper, string How)
    {
        public static ChainStep Read(string line)
        {
            var columns = line.Split('\t');
            return columns.Length == 6 ? new(columns[0], columns[2], columns[3], columns[4], columns[5])
                : throw new InvalidDataException($"A chain needs six columns, this line has {columns.Length}: {line}");
        }

        public bool Tells(JsonObject fact, string file) => file == Paper && (string?)fact["kind"] == Kind && Fields.Split("; ").Select(f => f.Split('=', 2)).All(f => f[0] switch
        {
            "low" => decimal.TryParse(fact["low"]?.ToString(), CultureInfo.InvariantCulture, out var low) && low == decimal.Parse(f[1], CultureInfo.InvariantCulture),
            "status" => (string?)fact["status"] == f[1],
            _ => true,
        });
    }
}
