namespace PanelMiner.Structure;

/// <summary>A paper's candidates while their kinds are being decided: each detector decides what it knows, and the first decision stands.</summary>
internal sealed class Draft(IReadOnlyList<CandidateBlock> candidates)
{
    private readonly BlockKind?[] kinds = new BlockKind?[candidates.Count];
    private readonly int[] levels = new int[candidates.Count];

    /// <summary>The candidates in reading order.</summary>
    public IReadOnlyList<CandidateBlock> Candidates => candidates;

    /// <summary>Number of candidates.</summary>
    public int Count => candidates.Count;

    /// <summary>The kind decided so far.</summary>
    public BlockKind? KindOf(int index) => kinds[index];

    /// <summary>Level of a heading.</summary>
    public int LevelOf(int index) => levels[index];

    /// <summary>Decides a kind, unless it is decided already.</summary>
    public void Decide(int index, BlockKind kind) => kinds[index] ??= kind;

    /// <summary>Takes a decision back and makes the candidate text.</summary>
    public void MakeText(int index) => kinds[index] = BlockKind.Paragraph;

    /// <summary>Sets the level of a heading, from 1.</summary>
    public void SetLevel(int index, int level) => levels[index] = level;

    /// <summary>Whether a candidate's kind is still open.</summary>
    public bool IsOpen(int index) => kinds[index] is null;

    /// <summary>The next candidate in reading order that is no furniture; absent at the end.</summary>
    public int? Next(int index)
    {
        for (var i = index + 1; i < Count; i++)
        {
            if (kinds[i] is not (BlockKind.Furniture or BlockKind.Note))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The candidate before in reading order that is no furniture; absent at the start.</summary>
    public int? Previous(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (kinds[i] is not (BlockKind.Furniture or BlockKind.Note))
            {
                return i;
            }
        }

        return null;
    }
}
