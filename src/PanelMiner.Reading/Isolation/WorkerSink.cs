using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>Passes on what a reader finds as lines of an answer, blocks in batches.</summary>
internal sealed class WorkerSink(LineOutput output) : IReadingSink
{
    private const int BatchCharacters = 16 * 1024;
    private const int BatchBlocks = 256;
    private const long SilenceMilliseconds = 500;
    private readonly List<RawBlock> batch = [];
    private int characters;
    private long told = Environment.TickCount64;

    public void Accepted() => Send(new(WorkerAnswerKind.Accepted));

    public void Format(PaperFormat format) => Send(new(WorkerAnswerKind.Format) { Format = format });

    public void Page(RawPage page) => Send(new(WorkerAnswerKind.Page) { Page = PageMessage.Of(page) });

    public void Block(RawBlock block)
    {
        batch.Add(block);
        characters += block.Kind == RawBlockKind.Table ? BatchCharacters : block.Text.Length;
        if (characters >= BatchCharacters || batch.Count >= BatchBlocks || IsSilent)
        {
            SendBlocks();
        }
    }

    public void Bookmark(RawBookmark bookmark) => Send(new(WorkerAnswerKind.Bookmark) { Bookmark = bookmark });

    public void Property(RawProperty property) => Send(new(WorkerAnswerKind.Property) { Property = property });

    public void Problem(Problem problem) => Send(new(WorkerAnswerKind.Problem) { Problem = problem });

    public void Progress()
    {
        if (IsSilent)
        {
            Send(new(WorkerAnswerKind.Progress));
        }
    }

    /// <summary>Ends the answer.</summary>
    public void End(WorkerAnswerKind end)
    {
        SendBlocks();
        Send(new(end));
    }

    private bool IsSilent => Environment.TickCount64 - told >= SilenceMilliseconds;

    private void SendBlocks()
    {
        if (batch.Count > 0)
        {
            Send(new(WorkerAnswerKind.Blocks) { Blocks = batch });
            batch.Clear();
            characters = 0;
        }
    }

    private void Send(WorkerAnswer answer)
    {
        output.Write(answer, WorkerJson.Lines.WorkerAnswer);
        told = Environment.TickCount64;
    }
}
