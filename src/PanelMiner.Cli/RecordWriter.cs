using PanelMiner.Records;

namespace PanelMiner.Cli;

/// <summary>Prints the contract's records, one a line, beginning with the run record.</summary>
internal sealed class RecordWriter(TextWriter output)
{
    /// <summary>The first line of a run.</summary>
    public void Begin(string verb) => Write(new RunRecord(RunRecord.CurrentContract, ProductVersion.Text, verb));

    /// <summary>One record.</summary>
    public void Write(object record) => output.WriteLine(ContractJson.Line(record));
}
