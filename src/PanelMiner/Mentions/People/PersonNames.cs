using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>A name read at tokens of a text.</summary>
/// <param name="From">First token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Words">Number of full words.</param>
/// <param name="Initials">Number of initials.</param>
/// <param name="Given">Whether its first word is a given name.</param>
/// <param name="Doubtful">Whether that given name is another word or a place too.</param>
internal readonly record struct NameSpan(int From, int Next, int Words, int Initials, bool Given, bool Doubtful)
{
    public bool IsFull => Words > 1 || (Words == 1 && Initials > 0);
}

/// <summary>Reads the words of a person's name: initials, given names, particles, double-barrelled surnames.</summary>
internal sealed class PersonNames(PersonScene scene, RoleGrammar roles)
{
    private const int MostWords = 4;
    private const int MostHyphens = 8;

    private const WordClass NoPart = WordClass.Stop | WordClass.Role | WordClass.BodyWord | WordClass.Thing | WordClass.NoName | WordClass.Title | WordClass.Verb;

    private readonly NameText text = scene.Text;

    /// <summary>The name that begins at a token.</summary>
    /// <param name="from">First token.</param>
    /// <param name="trusted">Whether a title, rank or list vouches for a name there.</param>
    public NameSpan? At(int from, bool trusted)
    {
        var (at, words, initials) = (from, 0, 0);
        var first = -1;
        while (words < MostWords && initials < 5 && text.IsWord(at) && scene.Body(at) is null
            && (at == from || !text.IsInitial(at) || IsInitial(at - 1) || text.IsMark(at - 1, '.')))
        {
            if (words == 0 && IsInitials(at, trusted))
            {
                initials++;
                at = text.IsMark(at + 1, '.') && text.IsCapital(at + 2) ? at + 2 : at + 1;
                continue;
            }

            if (words > 0 && IsInitial(at) && IsNamePart(text.IsMark(at + 1, '.') ? at + 2 : at + 1, false))
            {
                initials++;
                at += text.IsMark(at + 1, '.') ? 2 : 1;
                continue;
            }

            var particles = ParticleEnd(at);
            if (!IsNamePart(particles, trusted && words == 0) || EndsAt(particles, words) || (words > 0 && text.IsMark(particles + 1, ':'))
                || (words > 1 && !IsLastOfThree(particles)))
            {
                break;
            }

            first = first < 0 ? particles : first;
            words++;
            at = AfterHyphens(particles + 1);
            if (text.Tokens[at - 1].Possessive)
            {
                break;
            }
        }

        return words == 0
            ? null
            : new NameSpan(from, at, words, initials, text.IsClass(first, WordClass.GivenName | WordClass.DoubtfulName), text.IsClass(first, WordClass.DoubtfulName));
    }

    /// <summary>"J", "J." or, before a surname, "JA" and "PV".</summary>
    public bool IsInitial(int i) => text.IsCapital(i) && text.Tokens[i].End - text.Tokens[i].Start == 1;

    private bool IsInitials(int i, bool trusted) => IsInitial(i) ? text.IsCapital(i + 1) || (text.IsMark(i + 1, '.') && text.IsCapital(i + 2))
        : trusted && text.Tokens[i] is { AllCapitals: true } token && token.End - token.Start <= 3 && text.IsCapital(i + 1)
            && !text.Tokens[i + 1].AllCapitals && !text.IsClass(i, WordClass.PostNominal);

    private int ParticleEnd(int at)
    {
        var start = at;
        while (at - start < 3 && text.IsClass(at, WordClass.Particle) && (text.IsWord(at + 1) || text.IsMark(at + 1, '-') || text.IsMark(at + 1, '.'))
            && !text.Tokens[at].Possessive)
        {
            at += text.IsMark(at + 1, '-') || text.IsMark(at + 1, '.') ? 2 : 1;
        }

        return text.IsCapital(at) ? at : start;
    }

    private bool IsNamePart(int i, bool trusted)
    {
        if (!text.IsCapital(i) || scene.Body(i) is not null || text.Tokens[i].End - text.Tokens[i].Start < 2
            || char.IsAsciiDigit(text.Text[text.Tokens[i].End - 1]))
        {
            return false;
        }

        if (text.IsClass(i, WordClass.GivenName | WordClass.Surname) && !text.IsClass(i, WordClass.Stop))
        {
            return true;
        }

        // "Alan Prior", "Ruth Page": a surname that is a word without meaning of its own elsewhere.
        if (text.IsClass(i, WordClass.Stop) && text.IsClass(i, WordClass.Surname) && !text.IsInitial(i) && text.IsClass(i - 1, WordClass.GivenName) && !text.IsClass(i - 1, WordClass.DoubtfulName))
        {
            return true;
        }

        return trusted && text.IsClass(i, WordClass.Surname | WordClass.DoubtfulName)
            || (!text.IsClass(i, NoPart) && !(text.Tokens[i].AllCapitals && IsAbbreviation(i)));
    }

    /// <summary>Capitals in running text in small letters abbreviate something; in a line of capitals they do not.</summary>
    private bool IsAbbreviation(int i) => text.Tokens[i].End - text.Tokens[i].Start <= 5 && !(IsCapitals(i - 1) || IsCapitals(i + 1))
        && !(text.IsCapital(i - 1) && text.IsClass(i - 1, WordClass.GivenName));

    private bool IsCapitals(int i) => text.Has(i) && text.Tokens[i].AllCapitals;

    /// <summary>A third word belongs to a name after a second given name, or when no further capital follows: "Joel Gurin Open Data" is two things.</summary>
    private bool IsLastOfThree(int i) => text.IsClass(i - 1, WordClass.GivenName) || text.IsMark(i - 1, '.') || IsInitial(i - 1)
        || text.IsClass(i - 1, WordClass.Particle)
        || !text.IsCapital(AfterHyphens(i + 1)) || text.IsInitial(AfterHyphens(i + 1)) || scene.Body(AfterHyphens(i + 1)) is not null
            || roles.At(AfterHyphens(i + 1)) is not null;

    /// <summary>A name ends where a role, post-nominal or thing begins.</summary>
    private bool EndsAt(int i, int words)
    {
        if (text.IsClass(i, WordClass.PostNominal) && words > 0 && (text.Tokens[i].AllCapitals || !text.IsClass(i, WordClass.GivenName))
            && text.Tokens[i].End - text.Tokens[i].Start <= 6 && !IsCapitals(i - 1))
        {
            return true;
        }

        return words > 0 && !text.IsClass(i, WordClass.GivenName | WordClass.Surname) && roles.At(i) is { } role
            && (role.Next > i + 1 || (role.Use & RoleUse.Short) != 0 || text.IsClass(i, WordClass.Role));
    }

    private int AfterHyphens(int at)
    {
        var last = at + MostHyphens;
        while (at < last && text.IsMark(at, '-') && text.IsGlued(at) && text.IsGlued(at + 1) && text.IsWord(at + 1))
        {
            at += 2;
        }

        return at;
    }

    /// <summary>The name as it is kept.</summary>
    public string Name(NameSpan span)
    {
        var plain = text.Plain(span.From, span.Next);
        return plain.Length > 3 && !plain.Any(char.IsLower) && span.Words > 0 && text.Tokens[span.Next - 1].AllCapitals && span.Initials == 0
            ? Capitals.Lowered(plain)
            : Surname(plain);
    }

    // "John SMITH" and "J SMITH" are Smith as everyone else.
    private static string Surname(string plain)
    {
        var words = plain.Split(' ');
        return string.Join(' ', words.Select((w, i) => i == words.Length - 1 && w.Length > 3 && !w.Any(char.IsLower) ? Capitals.Lowered(w) : w));
    }
}
