namespace PanelMiner.Search;

/// <summary>Finds passages by words. Fed from the store, and can always be rebuilt from it.</summary>
public interface IPassageIndex
{
    /// <summary>Answers a question. Never an error for what a person may type: what cannot be parsed is searched as words.</summary>
    SearchAnswer Search(PassageQuery query);

    /// <summary>Every passage that a question finds, without limit, paper by paper. Limit, cursor and order of the question do not count.</summary>
    IEnumerable<PaperMatches> Matches(PassageQuery query);

    /// <summary>Ways to finish what a person has begun to type, those with most passages first.</summary>
    IReadOnlyList<string> Complete(string begun, int limit);
}
