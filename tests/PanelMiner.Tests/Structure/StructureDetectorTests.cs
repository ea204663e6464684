using NUnit.Framework;

namespace PanelMiner.Tests.Structure;

public sealed class StructureDetectorTests
{
    [TestCaseSource(typeof(StructureCases), nameof(StructureCases.Load), new object[] { "metadata.jsonl" })]
    public void A_paper_says_of_itself(string line) => StructureCases.Check(line);

    [TestCaseSource(typeof(StructureCases), nameof(StructureCases.Load), new object[] { "kinds.jsonl" })]
    public void Blocks_are_told_apart(string line) => StructureCases.Check(line);

    [TestCaseSource(typeof(StructureCases), nameof(StructureCases.Load), new object[] { "minutes.jsonl" })]
    public void Minutes_are_read_as_minutes(string line) => StructureCases.Check(line);
}
