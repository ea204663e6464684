using System.Text.RegularExpressions;

namespace PanelMiner.Text;

/// <summary>Cuts a sentence into clauses with exact offsets: at semicolons, spaced dashes and conjunctions that begin a clause with a verb of its own.</summary>
public sealed class ClauseSplitter
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Boundary = new(
        @";\s|:\s|\s[–—-]\s|,?\s(?:but|while|whilst|although|though|whereas|because|unless|despite)\s"
        + @"|,\s(?:and|so|yet|with|which|who|however|as|if|should|after|before|when|where|following|therefore|albeit|save)\s|\sand\s(?:it|they|this|these|that|there|he|she|the|a|an|has|have|is|are|was|were|will)\s",
        Options);

    private static readonly Regex Verb = new(
        @"\b(?:is|are|was|were|be|has|have|had|having|will|would|may|might|could|can|should|must|shall|do|does|did|made|left|saw|seen|met|took|led|ran|set|withdrew|gave|came|began|\w{2,}(?:ed|ing))\b",
        Options);

    /// <summary>The clauses of a sentence in order; together they cover it without gap or overlap. A conjunction belongs to the clause that it begins.</summary>
    public IReadOnlyList<TextSpan> Split(string text, TextSpan sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        var words = text[sentence.Start..sentence.End];
        var clauses = new List<TextSpan>();
        var start = 0;
        var depth = new BracketDepth(words);
        foreach (Match match in Boundary.Matches(words))
        {
            var cut = match.Index + (char.IsWhiteSpace(match.Value[0]) ? 0 : 1);
            if (cut > start && depth.At(cut) == 0 && IsClause(words[start..cut]) && IsClause(words[cut..]))
            {
                clauses.Add(new TextSpan(sentence.Start + start, sentence.Start + cut));
                start = cut;
            }
        }

        clauses.Add(new TextSpan(sentence.Start + start, sentence.End));
        return clauses;
    }

    private static bool IsClause(string words) => Verb.IsMatch(words);

    private sealed class BracketDepth(string text)
    {
        private int position;
        private int depth;

        public int At(int index)
        {
            for (; position < index; position++)
            {
                depth = text[position] switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            }

            return depth;
        }
    }
}
