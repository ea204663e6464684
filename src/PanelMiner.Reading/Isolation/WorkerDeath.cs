using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>How a worker ended by itself.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Said">The start of what it wrote to standard error.</param>
internal sealed record WorkerDeath(int ExitCode, string Said)
{
    // The runtime's own last words.
    private const string StackOverflow = "Stack overflow";
    private static readonly string[] OutOfMemory = ["Out of memory", "OutOfMemoryException"];

    /// <summary>The problem that the file has cost.</summary>
    public Problem ToProblem(ReadingLimits limits)
    {
        if (OutOfMemory.Any(words => Said.Contains(words, StringComparison.Ordinal)))
        {
            return ReadingProblems.OutOfMemory(limits.MemoryBytes);
        }

        return Said.Contains(StackOverflow, StringComparison.Ordinal)
            ? ReadingProblems.Damaged("its parts are nested so deeply, or refer to one another in such a circle, that reading it ran out of stack.")
            : ReadingProblems.WorkerDied(FirstLine() is { Length: > 0 } line ? line : FormattableString.Invariant($"exit code {ExitCode}"));
    }

    private string FirstLine()
    {
        var line = Said.AsSpan().TrimStart();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length > 200 ? $"{line[..200]}…" : line.ToString();
    }
}
