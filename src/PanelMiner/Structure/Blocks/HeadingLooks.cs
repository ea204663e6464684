namespace PanelMiner.Structure.Blocks;

/// <summary>How the text of a paper looks, against which headings stand out.</summary>
/// <param name="BodySize">Font size of most text; absent where sizes are unknown.</param>
/// <param name="BodyBold">Whether most text is bold, so that bold marks nothing.</param>
/// <param name="HasLooks">Whether the format shows any looks or declares any heading.</param>
internal sealed record HeadingLooks(double? BodySize, bool BodyBold, bool HasLooks)
{
    private const double Larger = 1.08;

    /// <summary>The looks of a draft's text.</summary>
    public static HeadingLooks Of(Draft draft)
    {
        var text = draft.Candidates.Where(c => !c.IsTable && !c.IsFurniture).ToList();
        var letters = text.Sum(c => c.Text.Length);
        var size = text.Where(c => c.FontSize is not null).GroupBy(c => Math.Round(c.FontSize!.Value * 2) / 2)
            .OrderByDescending(g => g.Sum(c => c.Text.Length)).Select(g => (double?)g.Key).FirstOrDefault();
        var bold = text.Where(c => c.Bold).Sum(c => c.Text.Length);
        return new(size, bold * 2 > letters, text.Exists(c => c.Bold || c.Page is not null || c.HeadingLevel is not null || (size is not null && c.FontSize > size * Larger)));
    }

    /// <summary>Whether a candidate is set larger than the text.</summary>
    public bool IsLarge(CandidateBlock candidate) => BodySize is not null && candidate.FontSize > BodySize * Larger;

    /// <summary>Whether a candidate stands out by bold type.</summary>
    public bool IsBold(CandidateBlock candidate) => candidate.Bold && !BodyBold;

    /// <summary>How strongly a heading is set, the outermost most.</summary>
    public int Strength(CandidateBlock candidate)
    {
        var size = BodySize is { } body && candidate.FontSize is { } own ? (int)Math.Round((own - body) * 2) : 0;
        return (Math.Clamp(size, -8, 40) * 8) + (IsCapitals(candidate.Text) ? 4 : 0) + (IsBold(candidate) ? 2 : 0) + (candidate.Centred ? 1 : 0);
    }

    /// <summary>Whether a text is all in capitals, and long enough to tell.</summary>
    public static bool IsCapitals(string text) => text.Count(char.IsLetter) >= 4 && !text.Any(char.IsLower);
}
