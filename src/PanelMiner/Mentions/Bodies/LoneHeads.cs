using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Reads words for bodies that have no name beside them: "the PCC", "OPCC", "Government".</summary>
internal static class LoneHeads
{
    /// <summary>The body that a word stands for; null when it stands for none.</summary>
    public static BodyHit? At(NameText text, int from, int next, BodyHead head)
    {
        if (head.Side == HeadSide.Alone)
        {
            return IsWhole(text, from, next) ? new BodyHit(from, next, head.Kind, head.Form) : null;
        }

        // "the Force" and the like are read with their article; full titles and abbreviations without.
        var deputy = head.Kind == BodyKind.Commissioner && text.IsAny(from - 1, "deputy", "assistant");
        var office = !text.Tokens[next - 1].Possessive && text.IsAny(next, "election", "elections", "candidate", "candidates", "plan");
        return head.IsTitle && head.Alone != HeadAlone.Nothing && !deputy && !office
            ? new BodyHit(from, next, head.Kind, null) { Generic = true, Name = head.IsFire ? "F" : "" } : null;
    }

    // "Local Government", "Government Office" and "Government grant" at the start of a sentence are not the government.
    private static bool IsWhole(NameText text, int from, int next)
    {
        var before = (text.IsCapital(from - 1) && !text.IsInitial(from - 1) && !text.IsClass(from - 1, WordClass.Stop))
            || text.IsAny(from - 1, "local", "self");
        var after = text.IsCapital(next) && !text.IsInitial(next) && !text.IsClass(next, WordClass.Stop);
        var modifies = text.IsInitial(from) && text.IsLower(next) && !text.IsClass(next, WordClass.Verb);
        return !before && !after && !modifies;
    }
}
