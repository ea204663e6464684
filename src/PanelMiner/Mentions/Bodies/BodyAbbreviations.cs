using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Abbreviations that a paper defines, here or elsewhere, and the bodies they stand for.</summary>
internal sealed class BodyAbbreviations(BodyScene scene)
{
    private const int LongestKey = 24;
    private readonly Dictionary<string, BodyHit?> meanings = new(StringComparer.Ordinal);
    private readonly NameText text = scene.Text;

    /// <summary>Learns what the text itself defines: "the Regional Unit (RU)", "RU (the Regional Unit)", "Wyreshire Police (“the Force”)".</summary>
    public void Learn(IReadOnlyList<BodyHit> hits)
    {
        foreach (var hit in hits.Where(h => !h.Void && !h.Generic && h.Canonical is not null))
        {
            if (ShortName(text, hit) is { } first)
            {
                meanings.TryAdd(first, hit);
            }

            if (text.IsMark(hit.Next, '(') && Inside(hit.Next + 1) is { } key && IsShort(key))
            {
                meanings.TryAdd(key, hit);
            }
            else if (text.IsMark(hit.From - 1, '(') && text.IsMark(hit.Next, ')') && KeyEndingAt(hit.From - 2) is { } before)
            {
                meanings.TryAdd(before, hit);
            }
        }
    }

    /// <summary>The abbreviation at a token, and what it stands for: null when the paper defines it as no body.</summary>
    public (int Next, BodyHit? Meaning)? At(int i)
    {
        if (meanings.Count == 0 && scene.Context.Abbreviations.Count == 0)
        {
            return null;
        }

        var (next, key) = KeyAt(i);
        return key is not null && MeaningOf(key) is { Defined: true } found ? (next, found.Meaning) : null;
    }

    /// <summary>What a noun such as "Force" stands for in this paper.</summary>
    public BodyHit? Noun(ReadOnlySpan<char> noun)
    {
        if (meanings.Count == 0 && scene.Context.Abbreviations.Count == 0)
        {
            return null;
        }

        var word = noun.ToString();
        return MeaningOf(word).Meaning ?? MeaningOf("the " + word).Meaning ?? MeaningOf("The " + word).Meaning;
    }

    private (bool Defined, BodyHit? Meaning) MeaningOf(string key)
    {
        if (meanings.TryGetValue(key, out var known))
        {
            return (true, known);
        }

        if (!scene.Context.Abbreviations.TryGetValue(key, out var full) || full.Length > 200 || AreaScanner.IsArea(key, full))
        {
            return (false, null);
        }

        // The full form is read without abbreviations, so that two that name each other end here.
        var hits = new BodyExtractor().Find(new NameText(full), scene.Context with { Abbreviations = MentionContext.None.Abbreviations, Heading = null, Context = null });
        var meaning = hits.Count > 0 && Covers(hits[0], full) ? hits[0] : null;
        meanings[key] = meaning;
        return (true, meaning);
    }

    /// <summary>"Corvane" for "Corvane Services Ltd": the first word of a company's name, where it means nothing else.</summary>
    public static string? ShortName(NameText text, BodyHit hit) =>
        hit is { Kind: BodyKind.Company, Name: not null } && hit.Next - hit.From > 1 && text.IsCapital(hit.From)
            && text.Tokens[hit.From] is { Class: WordClass.None, AllCapitals: false } && text.Word(hit.From).Length > 3
            && !WordEndings.IsNoun(text.Word(hit.From))
            ? text.Word(hit.From).ToString() : null;

    private static bool Covers(BodyHit hit, string full)
    {
        var name = new NameText(full);
        var from = name.IsClass(0, WordClass.Determiner) ? 1 : 0;
        return hit.From <= from && hit.Next >= name.Count;
    }

    private (int Next, string? Key) KeyAt(int i)
    {
        if (!text.IsWord(i))
        {
            return (i, null);
        }

        var next = i + 1;
        while ((text.IsMark(next, '&') || text.IsMark(next, '-')) && text.IsGlued(next) && text.IsGlued(next + 1) && text.IsWord(next + 1)
            && next - i < 6)
        {
            next += 2;
        }

        var length = text.Tokens[next - 1].End - text.Tokens[i].Start;
        return length > LongestKey ? (i, null) : (next, text.Slice(i, next));
    }

    private string? KeyEndingAt(int last)
    {
        var from = last;
        while (text.IsGlued(from) && (text.IsMark(from - 1, '&') || text.IsMark(from, '&')) && last - from < 6)
        {
            from--;
        }

        return text.IsWord(from) && IsAbbreviation(from) ? text.Slice(from, last + 1) : null;
    }

    private string? Inside(int i)
    {
        while (text.IsMark(i, '"') || text.IsMark(i, '\'') || text.IsAny(i, "the", "hereafter", "hereinafter", "or"))
        {
            i++;
        }

        var (next, key) = KeyAt(i);
        while (text.IsMark(next, '"') || text.IsMark(next, '\''))
        {
            next++;
        }

        return key is not null && text.IsCapital(i) && text.IsMark(next, ')') ? key : null;
    }

    private bool IsAbbreviation(int i) => text.IsCapital(i) && IsShort(text.Word(i).ToString());

    /// <summary>Whether a word abbreviates ("SWRU", "MoJ") or is a noun for a body ("Force"); "Labour" after a council's name is neither.</summary>
    private static bool IsShort(string key) => key.Count(char.IsUpper) > 1
        || key is "Force" or "Constabulary" or "Panel" or "Council" or "Commissioner" or "Authority" or "Board" or "Committee" or "Trust" or "Service" or "Unit" or "Company";
}
