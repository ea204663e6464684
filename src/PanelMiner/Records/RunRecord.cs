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
