using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>A word and where it stands in a joined text.</summary>
internal readonly record struct JoinedWord(RawWord Word, int Page, int Start, int End);

/// <summary>Text made of lines, with the place of every word in it.</summary>
internal sealed record JoinedText(string Text, IReadOnlyList<JoinedWord> Words);

/// <summary>Joins lines into running text: a word divided at a line's end becomes whole, a real hyphen stays.</summary>
internal sealed class LineJoiner(WordBook book)
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>The text of some lines.</summary>
    /// <param name="lines">The lines in reading order.</param>
    /// <param name="skipped">How many words of the first line are left out, as its label.</param>
    public JoinedText Join(IReadOnlyList<TextLine> lines, int skipped = 0)
    {
        var text = new StringBuilder();
        var words = new List<JoinedWord>();
        for (var i = 0; i < lines.Count; i++)
        {
            for (var k = i == 0 ? skipped : 0; k < lines[i].Words.Count; k++)
            {
                Add(text, words, lines[i].Page, lines[i].Words, k, atLineEnd: k == 0);
            }
        }

        foreach (var line in lines.Where(l => l.Aside.Count > 0))
        {
            for (var k = 0; k < line.Aside.Count; k++)
            {
                Add(text, words, line.Page, line.Aside, k, atLineEnd: false);
            }
        }

        return new(text.ToString(), words);
    }

    private void Add(StringBuilder text, List<JoinedWord> words, int page, IReadOnlyList<RawWord> line, int index, bool atLineEnd)
    {
        var word = line[index];
        var printed = word.Text;
        if (text.Length > 0)
        {
            Separate(text, words[^1].Word.Text, printed, atLineEnd);
        }

        var start = text.Length;
        text.Append(Shown(printed, isLast: index == line.Count - 1));
        words.Add(new(word, page, start, text.Length));
    }

    // A soft hyphen inside a word is invisible; at the end of a line it is still needed to join what follows.
    private static string Shown(string word, bool isLast)
    {
        var shown = word.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal);
        return isLast && word.EndsWith(SoftHyphen) && word.Length > 1 ? shown + SoftHyphen : shown;
    }

    private void Separate(StringBuilder text, string before, string word, bool atLineEnd)
    {
        var last = text[^1];
        if (last == SoftHyphen)
        {
            text.Length--;
        }
        else if (atLineEnd && before.Length > 1 && last is '-' or '\u2010' && before.Length > 1)
        {
            if (book.Divides(before, word))
            {
                text.Length--;
            }
            else if (!KeepsHyphen(before, word))
            {
                text.Append(' ');
            }
        }
        else if (!atLineEnd || !(RunsOn(before, word) || book.Tears(before, word)))
        {
            text.Append(' ');
        }
    }

    // "co-" + "operation" closes up, "pre-" + "and post-war" does not.
    private static bool KeepsHyphen(string before, string word) =>
        char.IsLetterOrDigit(before[^2]) && char.IsLetterOrDigit(word[0]) && word is not ("and" or "or" or "to");

    // An address or an "and/" + "or" is divided without a hyphen.
    private static bool RunsOn(string before, string word) =>
        (before.Length > 1 && before[^1] == '/' && char.IsLower(word[0]) && char.IsLower(before[^2]))
        || (before.Contains('@', StringComparison.Ordinal) && word.Length > 1 && word[0] is '.' or '@' && char.IsAsciiLetterLower(word[^1]))
        || (before.Length > 1 && IsAddress(before) && (word[0] is '/' or '=' or '?' or '&' or '#' or '-' or '_' || before[^1] is '/' or '=' or '?' or '&' or '-' or '_' or '.') && !char.IsUpper(word[0]));

    private static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
