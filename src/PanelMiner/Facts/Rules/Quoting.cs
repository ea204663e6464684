using System.Text.RegularExpressions;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Chooses the words that a fact quotes: the whole sentence when it states one thing, else the clauses that state this one.</summary>
internal static class Quoting
{
    private static readonly Pattern Leading = new(
        @"^(?:and|but|while|whilst|although|though|whereas|so|yet)\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static TextSpan Sentence(Sentence sentence)
    {
        var trimmed = sentence.Trim(sentence.Start, sentence.End);
        return trimmed.Length > 0 ? trimmed : sentence.Span;
    }

    /// <summary>The clauses that cover a stretch, without a conjunction at their head.</summary>
    public static TextSpan Clauses(Sentence sentence, int start, int end)
    {
        var from = sentence.ClauseAt(start).Start;
        var to = sentence.ClauseAt(Math.Max(start, end - 1)).End;
        var span = sentence.Trim(from, to);
        var head = Leading.Match(sentence.Words(span));
        var trimmed = head.Success ? span with { Start = span.Start + head.Length } : span;
        return trimmed.Start <= start && trimmed.End >= end ? trimmed : new TextSpan(Math.Min(trimmed.Start, start), Math.Max(trimmed.End, end));
    }

    public static TextSpan For(Sentence sentence, int start, int end, bool alone) =>
        alone || sentence.Clauses.Count == 1 ? Sentence(sentence) : Clauses(sentence, start, end);
}
