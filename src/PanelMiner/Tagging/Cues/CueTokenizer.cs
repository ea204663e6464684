using System.Collections.Frozen;
using PanelMiner.Mentions;

namespace PanelMiner.Tagging.Cues;

/// <summary>Cuts a text into lower-case words, mentions taken as one token each, with the number of the clause in which each stands.</summary>
internal static class CueTokenizer
{
    private static readonly FrozenSet<string> ClauseOpeners = new[]
    {
        "but", "although", "though", "whilst", "while", "whereas", "because", "however", "unless", "which", "if", "since", "until", "when", "where", "despite",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tokens of a text in order.</summary>
    public static List<CueToken> Tokenize(string text, IReadOnlyList<Mention> mentions)
    {
        var named = Named(mentions);
        var tokens = new List<CueToken>((text.Length / 5) + 1);
        var (next, clause, sentence) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            while (next < named.Count && named[next].Mention.Start < i)
            {
                next++;
            }

            if (next < named.Count && named[next].Mention.Start == i)
            {
                var (mention, name, isName) = named[next];
                tokens.Add(new(LastWord(text, mention), name, isName, mention.Start, mention.End, clause, sentence));
                i = mention.End;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var end = WordEnd(text, i, next < named.Count ? named[next].Mention.Start : text.Length);
                var word = Fold(text, i, end);
                clause += ClauseOpeners.Contains(word) && tokens.Count > 0 && tokens[^1].Clause == clause ? 1 : 0;
                tokens.Add(new(word, word.All(char.IsAsciiDigit) ? "<number>" : null, false, i, end, clause, sentence));
                i = end;
            }
            else
            {
                clause += EndsClause(text, i) && tokens.Count > 0 && tokens[^1].Clause == clause ? 1 : 0;
                sentence += EndsSentence(text, i) && tokens.Count > 0 && tokens[^1].Sentence == sentence ? 1 : 0;
                i++;
            }
        }

        return tokens;
    }

    private static List<(Mention Mention, string Class, bool IsName)> Named(IReadOnlyList<Mention> mentions)
    {
        var named = new List<(Mention Mention, string Class, bool IsName)>(mentions.Count);
        foreach (var mention in mentions.Where(m => ClassOf(m) is not null).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (named.Count == 0 || named[^1].Mention.End <= mention.Start)
            {
                named.Add((mention, ClassOf(mention)!, IsName(mention)));
            }
        }

        return named;
    }

    private static string? ClassOf(Mention mention) => mention switch
    {
        MoneyMention => "<sum>",
        PercentageMention => "<percent>",
        DateMention => "<date>",
        OrganisationMention => "<body>",
        PersonMention => "<person>",
        _ => null,
    };

    // "the Panel" and "the Chief Finance Officer" are words that teach; "Northmoor Constabulary" and "Jane Roe" are names.
    private static bool IsName(Mention mention) => mention switch
    {
        OrganisationMention body => body.Text.Contains(' ', StringComparison.Ordinal) && !body.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase),
        PersonMention person => person.Name is not null,
        _ => true,
    };

    private static bool EndsClause(string text, int i) =>
        text[i] is ';' or ':' or '?' or '!' or '|' or '(' or ')' or '•' or '–' or '—'
        || (text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])));

    private static bool EndsSentence(string text, int i) => text[i] is ';' or '?' or '!' or '•' || (text[i] == '.' && EndsClause(text, i));

    private static string LastWord(string text, Mention mention)
    {
        if (mention is MoneyMention or PercentageMention or DateMention)
        {
            return ClassOf(mention)!;
        }

        var start = text.LastIndexOf(' ', mention.End - 1, mention.End - mention.Start) + 1;
        return Fold(text, Math.Max(start, mention.Start), mention.End);
    }

    private static string Fold(string text, int start, int end) => text[start..end].Replace('’', '\'').ToLowerInvariant();

    private static int WordEnd(string text, int start, int limit)
    {
        var i = start + 1;
        while (i < limit && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' or '-' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }
}
