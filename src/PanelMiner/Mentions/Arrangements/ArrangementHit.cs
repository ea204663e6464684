namespace PanelMiner.Mentions.Arrangements;

/// <summary>An arrangement found at tokens of a text.</summary>
/// <param name="From">First token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Canonical">Its name in full; null for a bare "the collaboration".</param>
/// <param name="Participants">Bodies stated beside it.</param>
internal sealed record ArrangementHit(int From, int Next, string? Canonical, IReadOnlyList<string> Participants);
