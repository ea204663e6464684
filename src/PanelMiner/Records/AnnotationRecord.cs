using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Sources;
using PanelMiner.Tagging;

namespace PanelMiner.Records;

/// <summary>The contract's <c>annotation</c>: what was understood of one line of bare text.</summary>
/// <param name="Id">The line's id, or its number.</param>
/// <param name="Tags">The tags that apply, or all four when asked for.</param>
/// <param name="Mentions">What it names, sorted by start.</param>
/// <param name="Facts">What it states.</param>
public sealed record AnnotationRecord(string Id, IReadOnlyList<PassageTag> Tags, IReadOnlyList<Mention> Mentions, IReadOnlyList<Fact> Facts);

/// <summary>A line that could not be annotated.</summary>
/// <param name="Id">The line's id, or its number.</param>
/// <param name="Stage">Where it failed.</param>
/// <param name="Category">What kind of failure.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record AnnotationProblemRecord(string Id, ProblemStage Stage, ProblemCategory Category, string Message);
