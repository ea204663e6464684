using System.Diagnostics;
using System.Globalization;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Mentions;
using PanelMiner.Storage;
using PanelMiner.Tagging;

namespace PanelMiner.Benchmarks;

/// <summary>
/// Arrangements and facts of many papers linked: the corpus' papers again and again under other names and with other figures, each round a county group of its own, at 1,000 and 10,000 papers.
/// Work that grows as n log n takes about eleven to fourteen times as long for ten times the papers.
/// </summary>
internal static class LinkingBenchmark
{
    private const int Runs = 3;
    private static readonly int[] Sizes = [1_000, 10_000];

    public static int Run(string folder, TextWriter output)
    {
        var papers = Mined(folder);
        foreach (var size in Sizes)
        {
            var many = Enumerable.Range(0, size).Select(n => Renamed(papers[n % papers.Count], n / papers.Count)).ToList();
            var seconds = new List<double>();
            FactLibrary library = null!;
            for (var run = 0; run <= Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                library = new FactLibraryBuilder().Build(many, WorkspaceCorrections.None, "2026-01-01");
                seconds.Add(watch.Elapsed.TotalSeconds);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} papers, {many.Sum(p => p.Facts.Count)} facts: {seconds.Skip(1).Order().ElementAt(Runs / 2):0.00} s, {library.Book.Arrangements.Count} arrangements, {library.Facts.Sum(f => f.Supersedes.Count)} supersessions"));
        }

        return 0;
    }

    private static List<PaperFacts> Mined(string folder)
    {
        var workspace = Directory.CreateTempSubdirectory("panelminer-bench-");
        try
        {
            var library = Path.Combine(workspace.FullName, "w");
            MeasuredProcess.Run(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer"), ["ingest", folder, "-w", library]);
            using var opened = Workspace.Open(library, new StillClock());
            return [.. opened.Store.MinedSince(0).Select(m => new PaperFacts(m.Mined.Paper, m.Mined.Passages, m.Mined.Facts))];
        }
        finally
        {
            workspace.Delete(recursive: true);
        }
    }

    /// <summary>Reading needs a clock only to say who holds a lock.</summary>
    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }

    /// <summary>A paper of another county group: names of equal length, so that all places stay, and sums moved by up to a tenth.</summary>
    private static PaperFacts Renamed(PaperFacts paper, int round)
    {
        var letters = string.Concat(Enumerable.Range(0, 3).Select(i => (char)('a' + (round / (int)Math.Pow(26, i) % 26))));
        string Name(string text) => text.Replace("Wyreshire", $"Wy{letters}hire", StringComparison.Ordinal).Replace("Northmoor", $"Nor{letters}oor", StringComparison.Ordinal)
            .Replace("Eastmere", $"Ea{letters}ere", StringComparison.Ordinal).Replace("Saltmarsh", $"Sal{letters}rsh", StringComparison.Ordinal);
        string? Maybe(string? text) => text is null ? null : Name(text);
        var id = $"{round:x8}{paper.Paper.Id[8..]}";
        var own = paper.Paper with { Id = id, Title = Maybe(paper.Paper.Title), Panel = Maybe(paper.Paper.Panel), ForceAreas = [.. paper.Paper.ForceAreas.Select(Name)] };
        return new PaperFacts(
            own,
            [.. paper.Passages.Select(p => new TaggedPassage(p.Passage with { Paper = id, Text = Name(p.Passage.Text), Section = [.. p.Passage.Section.Select(Name)] }, [.. p.Mentions.Select(m => Renamed(m, Name))], p.Tags))],
            [.. paper.Facts.Select(f => Renamed(f, id, Name, 1 + (round % 10 / 100m)))]);
    }

    private static Mention Renamed(Mention mention, Func<string, string> name) => mention switch
    {
        OrganisationMention body => body with { Text = name(body.Text), Canonical = body.Canonical is { } canonical ? name(canonical) : null },
        ArrangementMention arrangement => arrangement with { Text = name(arrangement.Text), Canonical = arrangement.Canonical is { } canonical ? name(canonical) : null, Participants = [.. arrangement.Participants.Select(name)] },
        _ => mention,
    };

    private static string Under(string paper, string? id) => paper + (id ?? ":")[(id ?? ":").IndexOf(':', StringComparison.Ordinal)..];

    private static Fact Renamed(Fact fact, string paper, Func<string, string> name, decimal factor)
    {
        var moved = fact with { Id = Under(paper, fact.Id), Paper = paper, Passage = Under(paper, fact.Passage), Quote = name(fact.Quote), Arrangement = fact.Arrangement is { } arrangement ? name(arrangement) : null };
        return moved switch
        {
            SavingFact saving => saving with { Low = saving.Low * factor, High = saving.High * factor, Who = saving.Who is { } who ? name(who) : null },
            WithdrawalFact exit => exit with { Who = exit.Who is { } who ? name(who) : null },
            RoleFact role => role with { Who = role.Who is { } who ? name(who) : null },
            _ => moved,
        };
    }
}
