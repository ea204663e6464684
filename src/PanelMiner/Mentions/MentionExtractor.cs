using PanelMiner.Mentions.Dates;
using PanelMiner.Mentions.Money;

namespace PanelMiner.Mentions;

/// <summary>Finds everything that a passage names, kind by kind, with exact offsets.</summary>
public sealed class MentionExtractor : IMentionExtractor
{
    private readonly DateExtractor dates = new();
    private readonly MoneyExtractor money = new();
    private readonly PercentageExtractor percentages = new();

    /// <summary>Name and version, as recorded with what it made.</summary>
    public static string Version => "mentions-1";

    /// <inheritdoc/>
    public IReadOnlyList<Mention> Extract(string text, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var mentions = new List<Mention>(dates.Extract(text, context));
        mentions.AddRange(money.Extract(text, context));
        mentions.AddRange(percentages.Extract(text, context));
        return [.. mentions.OrderBy(m => m.Start).ThenBy(m => m.End)];
    }
}
