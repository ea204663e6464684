namespace PanelMiner.Tagging.Cues;

/// <summary>A sense that many constructions share, such as leaving, or money that is missing.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Bears">What it bears on: a tag, <c>not-</c> and a tag for a false friend, or <c>context</c>.</param>
/// <param name="Sense">What it means, with an example.</param>
/// <param name="Index">Its place in the lexicon, from 0.</param>
internal sealed record CueFamily(string Name, string Bears, string Sense, int Index);

/// <summary>A cue found in a passage.</summary>
/// <param name="Family">The sense.</param>
/// <param name="Pattern">Number of the pattern, from 0.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Next">Index after its last token.</param>
internal readonly record struct CueMatch(CueFamily Family, int Pattern, int First, int Next);
