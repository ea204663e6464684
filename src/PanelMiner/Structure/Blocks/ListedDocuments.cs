using PanelMiner.Structure.Parts;

namespace PanelMiner.Structure.Blocks;

/// <summary>Tells the names of appendices in a list of documents from those that head an appendix.</summary>
internal static class ListedDocuments
{
    private const int LongestEntry = 250;

    /// <summary>The indices of candidates that only list an appendix.</summary>
    public static IReadOnlySet<int> In(Draft draft)
    {
        var listed = new HashSet<int>();
        for (var i = 0; i < draft.Count; i++)
        {
            if (HeadingWords.HeadsDocuments(draft.Candidates[i].Text) && !draft.Candidates[i].IsTable)
            {
                i = UnderHeading(draft, i, listed);
            }
            else if (IsName(draft, i) && draft.Next(i) is { } next && IsName(draft, next))
            {
                // One name after another is a list wherever it stands.
                listed.Add(i);
                listed.Add(next);
            }
        }

        return listed;
    }

    private static int UnderHeading(Draft draft, int heading, HashSet<int> listed)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var last = heading;
        for (var next = draft.Next(heading); next is { } i && IsName(draft, i) && names.Add(PartNames.At(draft.Candidates[i].Text)!.Name); next = draft.Next(i))
        {
            listed.Add(i);
            last = i;
        }

        return last;
    }

    private static bool IsName(Draft draft, int i) =>
        !draft.Candidates[i].IsTable && draft.Candidates[i].Text.Length <= LongestEntry && PartNames.At(draft.Candidates[i].Text) is not null
            && !HeadingWords.HeadsDocuments(draft.Candidates[i].Text);
}
