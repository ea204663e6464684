using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner;

/// <summary>The stages of a paper's journey, in order: reading, structure, passages, mentions, tags, facts. Nothing flows back.</summary>
public sealed class MiningPipeline : IPaperMiner
{
    private readonly IDocumentReader reader;
    private readonly StructureDetector structure = new();
    private readonly PassageSplitter splitter = new();
    private readonly PaperContextBuilder contexts = new();
    private readonly PassageMiner miner;
    private readonly FactExtractor facts = new();

    /// <summary>A pipeline over a reader and a tagger.</summary>
    public MiningPipeline(IDocumentReader reader, ITagger tagger)
    {
        this.reader = reader;
        miner = new PassageMiner(tagger);
    }

    /// <summary>Told when a file enters a stage.</summary>
    public Action<SourceFile, ProblemStage> Entering { get; init; } = (_, _) => { };

    /// <inheritdoc/>
    public string Version => miner.Version;

    /// <inheritdoc/>
    public IReadOnlyList<MinedPaper> Mine(SourceFile file, CancellationToken cancellation) =>
        [.. MineWithDocuments(file, cancellation).Select(d => d.Mined)];

    /// <summary>Mines one file, and keeps the documents from which its papers were mined.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public IReadOnlyList<MinedDocument> MineWithDocuments(SourceFile file, CancellationToken cancellation)
    {
        Entering(file, ProblemStage.Read);
        var raw = reader.Read(file, cancellation);
        var stage = ProblemStage.Structure;
        try
        {
            Entering(file, stage);
            var mined = new List<MinedDocument>();
            foreach (var document in structure.Detect(file, raw))
            {
                cancellation.ThrowIfCancellationRequested();
                mined.Add(Mine(file, document, entered => stage = entered));
            }

            return mined;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // The one boundary at which a fault of ours costs a paper, never the run.
            return [Failed(file, raw, stage, fault)];
        }
    }

    private MinedDocument Mine(SourceFile file, PanelDocument document, Action<ProblemStage> reached)
    {
        void Enter(ProblemStage stage)
        {
            reached(stage);
            Entering(file, stage);
        }

        var passages = splitter.Split(document);
        var paper = PaperParts.WithPassages(document, passages);
        Enter(ProblemStage.Extract);
        var known = contexts.Build(document with { Paper = paper }, passages);
        var named = miner.Mentions(passages, known);
        Enter(ProblemStage.Tag);
        var tagged = miner.Tag(passages, named);
        Enter(ProblemStage.Extract);
        var found = facts.Extract(paper, tagged, known);
        return new(new(paper, tagged, found), document);
    }

    private static MinedDocument Failed(SourceFile file, RawDocument raw, ProblemStage stage, Exception fault)
    {
        var problem = new Problem(stage, ProblemCategory.Internal, $"{file.Source} could not be mined: a fault of PanelMiner ({fault.GetType().Name}: {fault.Message}). Please report it with the file.")
        {
            Paper = file.PaperId,
            Source = file.Source,
        };
        var paper = new Paper(file.PaperId, file.Source, file.Sha256) { Format = raw.Format, Status = PaperStatus.Failed, Problems = [.. raw.Problems, problem] };
        return new(new(paper, [], []), new(paper, [], []));
    }
}
