using System.Collections.Frozen;

namespace PanelMiner.Text;

/// <summary>Cuts a text into sentences with exact offsets. Abbreviations, initials, decimals and paragraph numbers do not end one; blank lines and bullets do.</summary>
public sealed class SentenceSplitter
{
    /// <summary>Longest sentence in UTF-16 code units: a longer one is cut at white space, so that work over a sentence stays bounded.</summary>
    public const int LongestSentence = 2000;

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "st", "no", "nos", "para", "paras", "vs", "v", "e.g", "i.e", "eg", "ie", "approx", "cllr", "cllrs", "insp", "supt", "sgt",
        "p", "pp", "fig", "ref", "refs", "inc", "rev", "prof", "hon", "rt", "gen", "cf", "viz", "max", "min", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "c", "ca", "ext", "tel", "dept", "govt", "exec", "p.a",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LabelWords =
        new[] { "annex", "appendix", "option", "part", "schedule", "table", "phase", "plan" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of a text in order, without the white space around them; they never overlap and leave out white space only.</summary>
    public IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndOf(text, start, i) is int end)
            {
                Add(text, start, end, sentences);
                start = end;
                i = Math.Max(i, end - 1);
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static int? EndOf(string text, int start, int i) => text[i] switch
    {
        '.' or '?' or '!' => AfterStop(text, start, i),
        '\n' => AfterLine(text, i),
        _ => i - start >= LongestSentence && char.IsWhiteSpace(text[i]) || i - start >= 2 * LongestSentence ? i : null,
    };

    private static int? AfterStop(string text, int start, int i)
    {
        var end = i + 1;
        while (end < text.Length && text[end] is '.' or '?' or '!' or '"' or '\'' or '”' or '’' or ')' or ']')
        {
            end++;
        }

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == text.Length)
        {
            return end;
        }

        return next > end && StartsSentence(text[next]) && !(text[i] == '.' && IsAbbreviation(text, start, i)) ? end : null;
    }

    private static bool StartsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '"' or '“' or '\'' or '‘' or '(' or '[' or '•' or '-' or '–' or '£' or '|';

    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not '(' and not '/')
        {
            from--;
        }

        var word = text[from..stop];
        if (word.Length == 1 && char.IsLetter(word[0]) && char.IsUpper(word[0]))
        {
            return !LabelWords.Contains(WordBefore(text, start, from));
        }

        return Abbreviations.Contains(word) || (word.Length > 0 && from == start && word.All(c => char.IsDigit(c) || c == '.'));
    }

    private static string WordBefore(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var from = end;
        while (from > start && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..end];
    }

    private static int? AfterLine(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next >= text.Length || text[next] is '\n' or '•' or '*' or '-' or '–' || (i > 0 && text[i - 1] is '.' or ':' or ';') ? i : null;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
