using PanelMiner.Ingestion;
using PanelMiner.Structure;

namespace PanelMiner;

/// <summary>A paper at the end of its journey, beside the document it was mined from.</summary>
/// <param name="Mined">The paper with its passages and facts.</param>
/// <param name="Document">Every block of it, furniture included.</param>
public sealed record MinedDocument(MinedPaper Mined, PanelDocument Document);
