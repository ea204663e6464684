namespace PanelMiner.Facts.Rules;

/// <summary>Reads the facts of one kind off a passage. A rule has no state: the same passage gives the same facts.</summary>
internal interface IFactRule
{
    IEnumerable<Fact> Read(PassageReading passage);
}
