namespace PanelMiner.Search;

/// <summary>Finds passages by words. Fed from the store, and can always be rebuilt from it.</summary>
public interface IPassageIndex
{
    /// <summary>Answers a question. Never an error for what a person may type: what cannot be parsed is searched as words.</summary>
    SearchAnswer Search(PassageQuery query);
}
