namespace PanelMiner.Tagging.Cues;

/// <summary>
/// A word of a passage as cue patterns see it: lower case. A mention is one token whose word is its last (so that "Northmoor Police and Crime Panel"
/// is seen as <c>panel</c>) and whose class says what it is.
/// </summary>
/// <param name="Word">The word, lower case, with straight apostrophes.</param>
/// <param name="Class">Class such as <c>&lt;sum&gt;</c>, <c>&lt;date&gt;</c> or <c>&lt;body&gt;</c>; absent for a plain word.</param>
/// <param name="IsName">Whether the token is a name, which teaches nothing beyond its class.</param>
/// <param name="Start">First UTF-16 code unit in the passage.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Clause">Number of its clause in the passage, from 0.</param>
/// <param name="Sentence">Number of its sentence in the passage, from 0.</param>
internal readonly record struct CueToken(string Word, string? Class, bool IsName, int Start, int End, int Clause, int Sentence);
