using PanelMiner.Text;

namespace PanelMiner.Structure.Blocks;

/// <summary>What stands under a paper's text: who signed, when, and whether as a letter.</summary>
/// <param name="Signatories">Names with roles, in order.</param>
/// <param name="Authors">Those named under a heading such as "Report author".</param>
/// <param name="Date">The date under the text.</param>
/// <param name="IsLetter">Whether it closes as a letter does.</param>
internal sealed record SignOff(IReadOnlyList<PaperAuthor> Signatories, IReadOnlyList<PaperAuthor> Authors, Edtf? Date, bool IsLetter);
