using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>What holds during the reading of one document: its limits and where problems go.</summary>
internal sealed class WordScope(ReadingTask task, IReadingSink sink)
{
    private bool toldDepth;

    /// <summary>Whether nesting has gone too deep, which is told once.</summary>
    public bool IsTooDeep(int depth)
    {
        if (depth <= task.Limits.Depth)
        {
            return false;
        }

        if (!toldDepth)
        {
            toldDepth = true;
            sink.Problem(ReadingProblems.TooDeep(task.Limits.Depth));
        }

        return true;
    }

    /// <summary>Stops when the run was interrupted.</summary>
    public void Check() => task.Cancellation.ThrowIfCancellationRequested();

    /// <summary>Hands a problem on.</summary>
    public void Tell(Problem problem) => sink.Problem(problem);
}
