using Markdig.Syntax.Inlines;

namespace PanelMiner.Reading.Markup;

/// <summary>Gathers the text and links of Markdown inlines.</summary>
internal static class MarkdownInlines
{
    private const int StrongSigns = 2;

    /// <summary>The text, and whether all of it is strong.</summary>
    public static (FoldedText Text, bool Strong) Gather(ContainerInline? inlines)
    {
        var text = new FoldedText();
        var light = false;
        var waiting = new Stack<(Inline? Inline, bool Strong, Action? Close)>();
        Push(waiting, inlines, false);
        while (waiting.TryPop(out var next))
        {
            next.Close?.Invoke();
            if (next.Inline is ContainerInline container)
            {
                Open(waiting, container, next.Strong, text);
            }
            else if (next.Inline is not null)
            {
                var before = text.Length;
                Leaf(next.Inline, text);
                light |= !next.Strong && text.Length > before;
            }
        }

        return (text, !light && !text.IsEmpty);
    }

    private static void Open(Stack<(Inline?, bool, Action?)> waiting, ContainerInline container, bool strong, FoldedText text)
    {
        if (container is LinkInline { IsImage: true })
        {
            return;
        }

        if (container is LinkInline { Url: { Length: > 0 } address })
        {
            text.BeginLink(address);
            waiting.Push((null, false, text.EndLink));
        }

        Push(waiting, container, strong || container is EmphasisInline { DelimiterCount: >= StrongSigns });
    }

    private static void Push(Stack<(Inline?, bool, Action?)> waiting, ContainerInline? container, bool strong)
    {
        for (var child = container?.LastChild; child is not null; child = child.PreviousSibling)
        {
            waiting.Push((child, strong, null));
        }
    }

    private static void Leaf(Inline inline, FoldedText text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.BeginLink((link.IsEmail ? "mailto:" : "") + link.Url);
                text.Append(link.Url);
                text.EndLink();
                break;
            case LineBreakInline { IsHard: true }:
                text.Break();
                break;
            case LineBreakInline:
                text.Append(" ");
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Break();
                break;
        }
    }
}
