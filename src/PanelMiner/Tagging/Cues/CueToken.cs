namespace PanelMiner.Tagging.Cues;

/// <summary>A word of a passage as cue patterns see it: lower case, or a class such as <c>&lt;sum&gt;</c> for a mention.</summary>
internal readonly record struct CueToken(string Word, int Start, int End, bool EndsClause, bool StartsClause = false);
