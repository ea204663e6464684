using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>Tells names of people from streets, buildings, inquiries and laws named after them, and from nouns in capitals.</summary>
internal sealed class NameTraps(PersonScene scene)
{
    private readonly NameText text = scene.Text;

    /// <summary>Whether the words go on to something named after a person: "Stephen Lawrence Inquiry", "the Jo Reed case", "Victoria Road".</summary>
    public bool IsThing(NameSpan name)
    {
        var next = name.Next;
        if (text.Tokens[next - 1].Possessive)
        {
            return text.IsCapital(next) && text.IsClass(next, WordClass.Thing) && !text.IsInitial(next);
        }

        if (text.IsCapital(next) && !text.IsInitial(next) && text.IsClass(next, WordClass.Thing | WordClass.BodyWord)
            && !text.IsClass(next, WordClass.PostNominal))
        {
            return true;
        }

        var named = text.Is(name.From - 1, "the") || text.IsClass(name.From - 1, WordClass.Determiner);
        return (named && text.IsLower(next) && text.IsClass(next, WordClass.Thing))
            || text.IsAny(name.From - 1, "operation", "op", "project", "hms", "st", "ss", "storm", "hurricane") && text.IsCapital(name.From - 1);
    }

    /// <summary>"Councillor Call for Action", "Lord Hutton Inquiry", "Dr Green School".</summary>
    public bool AfterTitle(int title, NameSpan name)
    {
        if (text.IsAny(title, "councillor", "cllr") && text.IsClass(name.From, WordClass.NoName)
            && !text.IsClass(name.From, WordClass.GivenName | WordClass.Surname))
        {
            return true;
        }

        return IsThing(name)
            || (!text.Tokens[name.Next - 1].Possessive && text.IsLower(name.Next)
                && text.IsAny(name.Next, "inquiry", "enquiry", "review", "reforms", "principles", "recommendations"));
    }

    /// <summary>Whether any word of a name is a noun of the genre.</summary>
    public bool IsCommon(NameSpan name)
    {
        for (var i = name.From; i < name.Next; i++)
        {
            if (text.IsClass(i, WordClass.NoName | WordClass.Police | WordClass.Policing | WordClass.Council | WordClass.Joint | WordClass.Arrangement | WordClass.PlaceNoun | WordClass.Thing)
                && !text.IsClass(i, WordClass.GivenName | WordClass.Surname))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A Smith" at the start of a sentence may be an article before a noun.</summary>
    public bool IsLabelled(NameSpan name) => text.IsAny(name.From, "a", "i") && text.IsInitial(name.From) && !text.IsMark(name.From + 1, '.')
        && name.Initials == 1;
}
