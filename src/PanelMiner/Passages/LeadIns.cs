using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Passages;

/// <summary>Carries the sentence that introduces a list to each of its items, over the levels of nested lists.</summary>
internal sealed class LeadIns
{
    private const int LongestLeadIn = 600;
    private static readonly SentenceSplitter Sentences = new();

    private static readonly string[] LeadWords = [" that", " to", " by", " of", " include", " including", " are", " were", " resolved", " agreed"];

    private readonly List<(int Level, string Text)> open = [];

    /// <summary>The lead-in of the next block in reading order; absent when it is no item under one.</summary>
    public string? Next(Block block)
    {
        if (block.Kind is BlockKind.Furniture or BlockKind.Note)
        {
            return null;
        }

        if (block.Kind != BlockKind.ListItem)
        {
            open.Clear();
            if (block.Kind == BlockKind.Paragraph && Of(block.Text) is { } introduced)
            {
                open.Add((-1, introduced));
            }

            return null;
        }

        open.RemoveAll(o => o.Level >= block.Level || (o.Level < 0 && !LeadsOn(o.Text, block.Text)));
        var context = open.Count == 0 ? null : string.Join(' ', open.Select(o => o.Text));
        if (block.Text.EndsWith(':'))
        {
            open.Add((block.Level, Of(block.Text) ?? block.Text));
        }

        return context;
    }

    // The last sentence, where it leads on: by a colon or dash, or without any stop.
    private static string? Of(string text)
    {
        if (text.Length == 0 || text[^1] is '.' or '?' or '!' && !Announces(text))
        {
            return null;
        }

        var last = Sentences.Split(text) is [.., var sentence] ? text[sentence.Start..sentence.End] : text;
        return last.Length <= LongestLeadIn ? last : null;
    }

    // A sentence without a stop leads on only where its item goes on with it.
    private static bool LeadsOn(string leadIn, string item) =>
        leadIn[^1] is ':' or '-' or '–' or '—' || Announces(leadIn) || char.IsLower(item[0]) || LeadWords.Any(w => leadIn.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    private static bool Announces(string text)
    {
        var tail = text.AsSpan(Math.Max(0, text.Length - 60)).TrimEnd('.');
        return tail.EndsWith("as follows", StringComparison.OrdinalIgnoreCase) || tail.EndsWith("the following", StringComparison.OrdinalIgnoreCase)
            || tail.EndsWith("below", StringComparison.OrdinalIgnoreCase) || tail.EndsWith("set out here", StringComparison.OrdinalIgnoreCase);
    }
}
