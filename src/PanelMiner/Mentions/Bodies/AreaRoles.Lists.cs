using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Areas in lists, with or without figures of their own.</summary>
internal sealed partial class AreaRoles
{
    private bool AreListed(AreaHit hit, AreaHit following)
    {
        var at = AfterFigure(hit.Next);
        if (text.Tokens[hit.Next - 1].Possessive)
        {
            return false;
        }

        at += text.IsMark(at, ',') || text.IsMark(at, '/') ? 1 : 0;
        at += text.IsAnd(at) || text.Is(at, "or") ? 1 : 0;
        at += text.IsAny(at, "the", "both") ? 1 : 0;
        return at > hit.Next && at == following.From;
    }

    /// <summary>Past a figure of its own: "Wyreshire 44%, Eastmere 34%", "Wyreshire (£1.2m) and Northmoor (£0.4m)"; the token itself when there is none.</summary>
    private int AfterFigure(int next)
    {
        var at = next + (text.IsMark(next, '(') || text.IsMark(next, ':') ? 1 : 0);
        at += text.IsMark(at, '£') ? 1 : 0;
        if (!text.Has(at) || text.Tokens[at].Kind != NameTokenKind.Number)
        {
            return next;
        }

        for (at++; at - next < LongestFigure && text.Has(at) && (text.Tokens[at].Kind == NameTokenKind.Number || text.IsMark(at, '%') || text.IsMark(at, ')')
            || ((text.IsMark(at, '.') || text.IsMark(at, ',')) && text.IsGlued(at) && text.IsGlued(at + 1))
            || text.IsAny(at, "per", "cent", "million")); at++)
        {
        }

        return at;
    }

    /// <summary>Whether the area has a figure beside it, as parties have their shares.</summary>
    private bool HasFigure(AreaHit hit) => AfterFigure(hit.Next) > hit.Next;
}
