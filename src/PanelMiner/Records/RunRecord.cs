using PanelMiner.Tagging;

namespace PanelMiner.Records;

/// <summary>The first line of every run that prints records.</summary>
/// <param name="Contract">Number of the contract; raised when a field is removed or retyped.</param>
/// <param name="Version">Version of PanelMiner.</param>
/// <param name="Verb">The verb that ran.</param>
public sealed record RunRecord(int Contract, string Version, string Verb)
{
    /// <summary>The contract's number.</summary>
    public const int CurrentContract = 1;
}

/// <summary>An optional tool and whether this machine has it, as <c>doctor</c> reports it.</summary>
/// <param name="Name">Name of the tool or part.</param>
/// <param name="State">ok, missing or broken.</param>
/// <param name="Detail">Its version, or what is wrong.</param>
/// <param name="Mend">The command that mends it; absent when all is well.</param>
public sealed record ToolRecord(string Name, string State, string? Detail, string? Mend);

/// <summary>How well something agrees with its answer key, as <c>evaluate</c> reports it.</summary>
/// <param name="Of">What was scored: tags, mentions, facts, search or reading.</param>
/// <param name="Name">The kind within it, or <c>macro</c> for the mean.</param>
/// <param name="Precision">Share of answers that are right, 0 to 1.</param>
/// <param name="Recall">Share of the key that was found, 0 to 1.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="Count">Entries of the key.</param>
public sealed record ScoreRecord(string Of, string Name, double Precision, double Recall, double F1, int Count)
{
    /// <summary>Expected calibration error of the probabilities, 0 to 1.</summary>
    public double? CalibrationError { get; init; }
}

/// <summary>How soon the answers to judged queries come, as <c>evaluate search</c> reports it.</summary>
/// <param name="Queries">Judged queries.</param>
/// <param name="Success1">Share whose first hit answers or helps, 0 to 1.</param>
/// <param name="Success3">Share with such a hit among the first three.</param>
/// <param name="Ndcg10">Mean discounted gain of the first ten hits against the best order, 0 to 1.</param>
/// <param name="Mrr">Mean reciprocal rank of the first such hit.</param>
public sealed record SearchScoreRecord(int Queries, double Success1, double Success3, double Ndcg10, double Mrr);

/// <summary>A question that <c>label</c> would ask: a passage and the tag about which the tagger is unsure.</summary>
/// <param name="Passage">Id of the passage.</param>
/// <param name="Key">Key of the passage, to which the answer binds.</param>
/// <param name="Paper">Id of its paper.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Probability">The tagger's probability, 0 to 1.</param>
/// <param name="Section">Headings above it, outermost first.</param>
/// <param name="Context">Lead-in sentence or column headings.</param>
/// <param name="Text">Its words.</param>
public sealed record QuestionRecord(
    string Passage, string Key, string Paper, Tag Tag, double Probability, IReadOnlyList<string> Section, string? Context, string Text);
