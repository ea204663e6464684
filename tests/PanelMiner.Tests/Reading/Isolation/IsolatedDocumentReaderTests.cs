using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Isolation;

/// <summary>Reading by worker processes: the same as in process, and whatever happens to a worker costs one problem.</summary>
public sealed class IsolatedDocumentReaderTests
{
    private static readonly SourceFile Small = File("small.txt", Encoding.UTF8.GetBytes("The Panel noted the report.\n"));
    private static readonly SourceFile Long = File("long.pdf", PdfFile.OfPages(4_000, 1_500));

    // The parser of HTML takes time by the square of the depth: minutes here, without a word.
    private static readonly SourceFile Endless = File("endless.html", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 400_000))));
    private static readonly SourceFile Heavy = File("heavy.docx", new DocxFile().Body(Enumerable.Range(0, 400_000).Select(i => DocxFile.P($"Paragraph {i} of the budget"))).ToBytes());

    [Test]
    public void Reads_by_many_threads_equal_reads_in_process()
    {
        var files = Samples();
        var inProcess = new InProcessDocumentReader(new());
        var expected = files.ConvertAll(f => Json(inProcess.Read(f, default)));
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 2);
        Parallel.ForEach(Enumerable.Range(0, files.Count * 4), new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            Assert.That(Json(reader.Read(files[i % files.Count], default)), Is.EqualTo(expected[i % files.Count]), files[i % files.Count].Source));
        Assert.That(reader.WorkerIds, Has.Count.LessThanOrEqualTo(2));
    }

    [Test]
    public void A_worker_is_used_again()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        reader.Read(Small, default);
        var worker = reader.WorkerIds.Single();
        for (var i = 0; i < 20; i++)
        {
            Assert.That(reader.Read(Small, default).Blocks.Single().Text, Is.EqualTo("The Panel noted the report."));
        }

        Assert.That(reader.WorkerIds, Is.EqualTo(new[] { worker }));
    }

    [Test]
    public void A_file_that_makes_no_progress_is_timed_out_and_the_next_one_is_read()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new() { Stall = TimeSpan.FromSeconds(2) }, 1);
        ShouldCostOneProblem(reader, Endless, ProblemCategory.TimedOut, "limit stall");
    }

    [Test]
    public void A_paper_that_takes_too_long_keeps_the_pages_it_has_had()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new() { Paper = TimeSpan.FromSeconds(3) }, 1);
        reader.Read(Small, default);
        var document = ShouldCostOneProblem(reader, Long, ProblemCategory.TimedOut, "limit paper");
        Assert.That(document.Pages, Has.Count.InRange(1, 3_999));
        Assert.That(document.Format, Is.EqualTo(PaperFormat.Pdf));
    }

    [Test]
    public void A_file_over_the_memory_is_out_of_memory_and_the_next_one_is_read()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new() { MemoryBytes = 48L << 20 }, 1);
        ShouldCostOneProblem(reader, Heavy, ProblemCategory.OutOfMemory, "48 MiB");
    }

    [Test]
    public void A_worker_that_is_killed_while_it_reads_costs_one_problem()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        reader.Read(Small, default);
        using var worker = Process.GetProcessById(reader.WorkerIds.Single());
        using var killing = new Timer(_ => worker.Kill(), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        var document = ShouldCostOneProblem(reader, Long, ProblemCategory.Internal, "reader process ended");
        Assert.That(document.Pages, Has.Count.InRange(1, 3_999));
    }

    [Test]
    public void A_worker_that_was_killed_while_it_waited_costs_nothing()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        reader.Read(Small, default);
        using var worker = Process.GetProcessById(reader.WorkerIds.Single());
        worker.Kill();
        worker.WaitForExit();
        var document = reader.Read(Small, default);
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Blocks, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_interrupted_read_ends_at_once_and_the_reader_can_go_on()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        reader.Read(Small, default);
        var worker = reader.WorkerIds.Single();
        using var interruption = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.That(() => reader.Read(Long, interruption.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(reader.WorkerIds, Has.No.Member(worker));
        Assert.That(reader.Read(Small, default).Problems, Is.Empty);
    }

    [Test]
    public void A_file_over_the_limit_is_too_large_without_a_worker()
    {
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new() { FileBytes = 10 }, 1);
        var problem = reader.Read(Small, default).Problems.Single();
        Assert.That(problem.Category, Is.EqualTo(ProblemCategory.TooLarge));
        Assert.That(reader.WorkerIds, Is.Empty);
    }

    [Test]
    public void Workers_end_with_the_reader_and_leave_nothing_behind()
    {
        var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        reader.Read(Small, default);
        using var worker = Process.GetProcessById(reader.WorkerIds.Single());
        reader.Dispose();
        Assert.That(worker.WaitForExit(TimeSpan.FromSeconds(10)), Is.True);
        Assert.That(() => reader.Read(Small, default), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void A_command_that_cannot_be_started_is_told_by_name()
    {
        using var reader = new IsolatedDocumentReader(new("no-such-reader", []), new(), 1);
        Assert.That(() => reader.Read(Small, default), Throws.InvalidOperationException.With.Message.Contains("no-such-reader"));
    }

    private static RawDocument ShouldCostOneProblem(IsolatedDocumentReader reader, SourceFile file, ProblemCategory category, string message)
    {
        var document = reader.Read(file, default);
        var problem = document.Problems.Single();
        Assert.That(problem.Category, Is.EqualTo(category), problem.Message);
        Assert.That(problem.Message, Does.Contain(message));
        var next = reader.Read(Small, default);
        Assert.That(next.Problems, Is.Empty);
        Assert.That(next.Blocks, Has.Count.EqualTo(1));
        return document;
    }

    private static List<SourceFile> Samples() =>
    [
        Small,
        File("lines.pdf", PdfFile.OfLines("Report of the Chief Executive", "Budget 2031/32: \\2431.2m", "")),
        File("words.docx", new DocxFile().Body(DocxFile.P("1. Purpose"), DocxFile.Table([DocxFile.P("Saving"), DocxFile.Table([DocxFile.P("£1m")])])).ToBytes()),
        File("paper.md", "# Title\n\n1. One\n2. [Two](https://example.org/two)\n\n|a|b|\n|-|-|\n|c|d|\n"u8.ToArray()),
        File("paper.html", "<html><body><h1>Title</h1><p>It was <b>RESOLVED</b> &ldquo;to go on&rdquo; &#x1F600;</p></body></html>"u8.ToArray()),
        File("empty.pdf", []),
        File("broken.pdf", "%PDF-1.7\n1 0 obj\n<<"u8.ToArray()),
        File("pages.pdf", PdfFile.OfPages(30, 200)),
    ];

    private static SourceFile File(string name, byte[] bytes) => new(name, bytes);

    private static string Json(RawDocument document) => JsonSerializer.Serialize(document);
}
