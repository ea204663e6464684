using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Records;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>mine PATH…</c>: reads files without a workspace, and prints what they hold in path order.</summary>
internal sealed class MineVerb
{
    private readonly Terminal terminal;
    private readonly bool json;
    private readonly bool allBlocks;

    private MineVerb(Terminal terminal, bool json, bool allBlocks)
    {
        this.terminal = terminal;
        this.json = json;
        this.allBlocks = allBlocks;
    }

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and globs.", Arity = ArgumentArity.OneOrMore };
        var json = SharedOptions.Json();
        var allBlocks = new Option<bool>("--all-blocks") { Description = "With --json: print headings, furniture and the other blocks that are no passages too." };
        var command = new Command("mine", "Reads papers and prints their passages, facts and problems, without a workspace.\n\nExample:\n  panelminer mine reports/2018 --json > mined.jsonl")
        {
            paths, json, allBlocks,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var verb = new MineVerb(terminal, parsed.GetValue(json), parsed.GetValue(allBlocks));
            return verb.RunAsync(OfferedPaths.Expand(parsed.GetValue(paths)!), cancellation);
        });
        return command;
    }

    private async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        using var parts = new Composition(Composition.DefaultWorkers);
        var records = new RecordWriter(terminal.Out);
        var summary = new MineSummary();
        if (json)
        {
            records.Begin("mine");
        }

        await foreach (var documents in MineInOrder(parts, files, cancellation))
        {
            foreach (var document in documents)
            {
                summary.Add(document.Mined);
                document.Mined.Paper.Problems.ToList().ForEach(RunLog.Told);
                Print(document, records);
            }
        }

        if (json)
        {
            await terminal.Error.WriteLineAsync(summary.Line());
        }
        else
        {
            MineScreen.Show(terminal, summary);
        }

        return summary.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    /// <summary>Mines several files at once, and yields them in the order offered.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<MinedDocument>> MineInOrder(
        Composition parts, IReadOnlyList<string> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(parts.Workers);
        var underWay = new Queue<Task<IReadOnlyList<MinedDocument>>>();
        foreach (var file in files)
        {
            underWay.Enqueue(Task.Run(() => MineOneAsync(parts, places, file, cancellation), cancellation));
            if (underWay.Count > parts.Workers * 2)
            {
                yield return await underWay.Dequeue();
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    private static async Task<IReadOnlyList<MinedDocument>> MineOneAsync(
        Composition parts, SemaphoreSlim places, string path, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            var limits = new ReadingLimits();
            var length = new FileInfo(path).Length;
            return length > limits.FileBytes
                ? [Unopened(path, ProblemCategory.TooLarge, $"{path} has {length:N0} bytes, over the limit of {limits.FileBytes:N0}. Split it, or offer a smaller copy.")]
                : parts.Pipeline.MineWithDocuments(new SourceFile(path, await File.ReadAllBytesAsync(path, cancellation)), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Unopened(path, ProblemCategory.Damaged, $"{path} cannot be opened: {e.Message} Check that it is there and may be read.")];
        }
        finally
        {
            places.Release();
        }
    }

    private static MinedDocument Unopened(string path, ProblemCategory category, string message)
    {
        var problem = new Problem(ProblemStage.Open, category, message) { Source = path };
        var paper = new Paper("", path, "") { Status = PaperStatus.Failed, Problems = [problem] };
        return new(new(paper, [], []), new PanelDocument(paper, [], []));
    }

    private void Print(MinedDocument document, RecordWriter records)
    {
        if (!json)
        {
            MineScreen.Show(terminal, document.Mined);
            return;
        }

        var mined = document.Mined;
        if (mined.Paper.Id.Length > 0)
        {
            records.Write(mined.Paper);
        }

        if (allBlocks)
        {
            foreach (var block in document.Document.Blocks.SelectMany(b => NoPassages(mined.Paper.Id, b)))
            {
                records.Write(block);
            }
        }

        PrintContents(mined, records);
    }

    // The rows of a table are passages, but its column headings are only their context; a merged heading stands over several columns and is printed once.
    private static IEnumerable<BlockRecord> NoPassages(string paper, Block block) => block.Kind == BlockKind.Table
        ? block.Headers.Select(h => string.Join(" | ", h.Where((c, i) => c.Length > 0 && (i == 0 || h[i - 1] != c)))).Where(t => t.Length > 0)
            .Select(t => new BlockRecord(paper, block.Kind, null, t, block.Page))
        : PassageKinds.Contains(block.Kind) ? [] : [new BlockRecord(paper, block.Kind, block.Number, block.Text, block.Page)];

    private static void PrintContents(MinedPaper mined, RecordWriter records)
    {
        foreach (var passage in mined.Passages)
        {
            records.Write(PassageRecord.Of(passage));
        }

        foreach (var fact in mined.Facts)
        {
            records.Write(fact);
        }

        foreach (var problem in mined.Paper.Problems)
        {
            records.Write(problem);
        }
    }

    private static readonly HashSet<BlockKind> PassageKinds = [BlockKind.Paragraph, BlockKind.ListItem, BlockKind.Table, BlockKind.Note];
}
