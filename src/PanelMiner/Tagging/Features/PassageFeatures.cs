namespace PanelMiner.Tagging.Features;

/// <summary>One piece of evidence in a passage.</summary>
/// <param name="Index">Its place in the feature space, from 0.</param>
/// <param name="Value">Its strength, above 0.</param>
/// <param name="Start">First UTF-16 code unit of its words in the passage; -1 when it is not of the passage's own words.</param>
/// <param name="End">The code unit after the last.</param>
public readonly record struct Feature(int Index, float Value, int Start, int End);

/// <summary>A passage as a trainer sees it: evidence at places of a fixed space, each place once, in order.</summary>
/// <param name="Indices">Places, ascending.</param>
/// <param name="Values">Their strengths.</param>
public sealed record FeatureVector(IReadOnlyList<int> Indices, IReadOnlyList<float> Values);
