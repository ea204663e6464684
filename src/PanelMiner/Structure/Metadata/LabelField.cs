namespace PanelMiner.Structure.Metadata;

/// <summary>What the value beside a header label tells.</summary>
internal enum LabelField
{
    Receiver,
    MeetingDate,
    Date,
    WrittenDate,
    DecisionDate,
    Item,
    Title,
    Author,
    Marking,
    Contact,
    Reference,
    Ignored,
}
