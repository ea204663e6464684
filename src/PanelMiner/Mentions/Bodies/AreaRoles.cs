using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>What the bare name of an area stands for.</summary>
internal enum AreaRole
{
    /// <summary>Nothing tells.</summary>
    Unclear,

    /// <summary>The place.</summary>
    Place,

    /// <summary>Its force.</summary>
    Force,

    /// <summary>Its commissioner.</summary>
    Commissioner,

    /// <summary>Its police and crime panel.</summary>
    Panel,
}

/// <summary>Tells from the words around it whether the bare name of an area is its force, its commissioner or the place.</summary>
internal sealed partial class AreaRoles(BodyScene scene, Func<int, bool> isForceAt)
{
    private const int LongestFigure = 10;
    private const int FarthestJoint = 20;
    private const int FarthestSubject = 25;
    private readonly NameText text = scene.Text;

    /// <summary>The roles of area names in order; names joined by commas and "and" share what is told of one of them.</summary>
    public IReadOnlyList<AreaRole> Of(IReadOnlyList<AreaHit> hits)
    {
        var roles = new AreaRole[hits.Count];
        for (var first = 0; first < hits.Count;)
        {
            var last = first;
            while (last + 1 < hits.Count && AreListed(hits[last], hits[last + 1]))
            {
                last++;
            }

            Share(hits, first, last, roles);
            first = last + 1;
        }

        return roles;
    }

    private void Share(IReadOnlyList<AreaHit> hits, int first, int last, AreaRole[] roles)
    {
        if (last > first && IsPartOfName(hits[last]))
        {
            Array.Fill(roles, AreaRole.Place, first, last - first + 1);
            return;
        }

        var told = BeforeOf(hits[first]) is not AreaRole.Unclear and var before ? before : AfterOf(hits[last]);
        told = told == AreaRole.Unclear && last > first && scene.IsPolice && HasFigure(hits[first]) ? AreaRole.Force : told;
        var (known, company) = (false, isForceAt(hits[first].From - 2) || isForceAt(hits[last].Next + 1));
        for (var i = first; i <= last; i++)
        {
            known |= hits[i].Known;
            company |= hits[i].Abbreviation || hits[i].Area.Standing == AreaStanding.Strong || scene.IsOwn(hits[i].Area);
        }

        for (var i = first; i <= last; i++)
        {
            roles[i] = told is AreaRole.Commissioner or AreaRole.Panel or AreaRole.Place ? told
                : IsPartOfName(hits[i]) ? AreaRole.Place
                : told == AreaRole.Force || company || (known && scene.IsPolice) ? AreaRole.Force : AreaRole.Unclear;
        }
    }

    /// <summary>A capital before or after makes it part of another name: "West Sussex", "Kent Downs", "University of Kent".</summary>
    private bool IsPartOfName(AreaHit hit)
    {
        if (hit.Abbreviation)
        {
            return false;
        }

        var before = hit.From - 1;
        var after = hit.Next;
        var possessive = text.Tokens[hit.Next - 1].Possessive;
        return text.IsClass(before, WordClass.Compass) && !text.IsGlued(hit.From)
            || (text.IsCapital(before) && !text.IsInitial(before) && !text.IsClass(before, WordClass.Stop | WordClass.Role | WordClass.BodyWord)
                && !text.Tokens[before].AllCapitals && !isForceAt(before))
            || (!possessive && text.IsCapital(after) && !text.Is(after, "panels") && !text.IsInitial(after) && !text.Tokens[after].AllCapitals
                && !text.IsClass(after, WordClass.Stop | WordClass.Verb | WordClass.Police | WordClass.Policing | WordClass.Role | WordClass.Joint | WordClass.Title));
    }

    private AreaRole BeforeOf(AreaHit hit)
    {
        var i = hit.From - 1;
        i -= text.IsAny(i, "the", "both") ? 1 : 0;
        if (text.IsAny(i, "of", "for", "from", "in") && IsCommissioners(i - 1))
        {
            return AreaRole.Commissioner;
        }

        if (text.Is(i, "in") && text.IsAny(i - 1, "colleague", "colleagues", "counterpart", "counterparts"))
        {
            return IsToldByCommissioner(i - 1) ? AreaRole.Commissioner : AreaRole.Force;
        }

        if (text.IsAny(i, "invite", "invites", "invited", "inviting", "urge", "urged") && scene.IsPolice)
        {
            return AreaRole.Force;
        }

        if (text.IsAny(i, "of", "for") && text.IsClass(i - 1, WordClass.Role))
        {
            return AreaRole.Force;
        }

        if (hit.Abbreviation || text.IsAny(i, "join", "joins", "joined", "joining"))
        {
            return hit.Abbreviation ? AreaRole.Unclear : AreaRole.Force;
        }

        return text.IsClass(i, WordClass.PlacePreposition) || IsInPlaceList(i) || (text.IsAny(i, "of", "from", "for", "to") && IsPlaceWord(i - 1))
            || (text.Is(i, "to") && text.IsClass(i - 1, WordClass.Motion)) || FollowsTown(hit)
            ? AreaRole.Place
            : !scene.IsCouncil
                && (text.IsAny(i, "with", "between", "by", "alongside", "excluding") || (text.IsClass(i, WordClass.PartyPreposition) && IsJoint(hit)))
                ? AreaRole.Force
                : AreaRole.Unclear;
    }

    /// <summary>"in Bristol and Dorset": joined to other capitals after a preposition of place.</summary>
    private bool IsInPlaceList(int i)
    {
        var at = i;
        while (i - at < 10
            && (text.IsAnd(at) || text.IsMark(at, ',') || (text.IsCapital(at) && !text.IsInitial(at) && !text.IsClass(at, WordClass.Stop))))
        {
            at--;
        }

        return at < i && (text.IsAnd(i) || text.IsMark(i, ',')) && text.IsClass(at, WordClass.PlacePreposition);
    }

    /// <summary>Whether a commissioner is the nearest office named before: whose colleagues are commissioners too.</summary>
    private bool IsToldByCommissioner(int from)
    {
        for (var i = from; i >= 0 && from - i < FarthestSubject && !text.IsInitial(i + 1); i--)
        {
            if (IsCommissioners(i))
            {
                return true;
            }

            if (text.Is(i, "constable"))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPlaceWord(int i) => text.IsClass(i, WordClass.PlaceNoun | WordClass.Compass);

    /// <summary>"Maidstone, Kent".</summary>
    private bool FollowsTown(AreaHit hit) => text.IsMark(hit.From - 1, ',') && text.IsCapital(hit.From - 2) && !text.IsInitial(hit.From - 2)
        && !isForceAt(hit.From - 2)
        && !text.IsClass(hit.From - 2, WordClass.Stop | WordClass.Role | WordClass.BodyWord) && !text.IsClass(hit.Next, WordClass.Verb)
            && !text.IsAnd(hit.Next);

    private bool IsCommissioners(int i) => text.IsAny(i, "pcc", "pccs", "commissioner", "commissioners", "pfcc", "pfccs", "pcvc");

    private AreaRole AfterOf(AreaHit hit)
    {
        var i = hit.Next;
        if (IsCommissioners(i) || (text.IsAny(i, "police") && text.IsAnd(i + 1) && text.Is(i + 2, "crime") && IsCommissioners(i + 3)))
        {
            return AreaRole.Commissioner;
        }

        if (text.Is(i, "panels") && text.IsCapital(i))
        {
            return AreaRole.Panel;
        }

        if (!hit.Abbreviation
            && (text.IsClass(i, WordClass.PlaceNoun) && !IsRoadsPolicing(i)
                || text.IsMark(i, '-') && text.IsGlued(i) && text.IsAny(i + 1, "based", "wide", "born")
                || (text.IsAny(i, "'s") && IsPlaceWord(i + 1))))
        {
            return AreaRole.Place;
        }

        if (text.Tokens[hit.Next - 1].Possessive)
        {
            return IsPlaceWord(i) && !text.IsClass(i, WordClass.Police | WordClass.Policing)
                ? AreaRole.Place
                : scene.IsPolice && text.IsWord(i)
                ? AreaRole.Force
                : AreaRole.Unclear;
        }

        var manned = text.IsAny(i, "officers", "officer", "crews", "crew", "handlers", "detectives") && scene.IsPolice;
        return manned || ActsBefore(i) ? AreaRole.Force : AreaRole.Unclear;
    }

    // "Gloucestershire will …", "Dorset, however, has …", "a Cheshire led consortium". In papers of councils a county acts as a council.
    private bool ActsBefore(int i)
    {
        if (text.IsMark(i, '-') && text.IsGlued(i) && text.IsAny(i + 1, "led", "hosted", "run"))
        {
            return true;
        }

        var at = text.IsMark(i, ',') && text.IsClass(i + 1, WordClass.Stop) && text.IsMark(i + 2, ',') ? i + 3 : i;
        at += text.Is(at, "no") && text.Is(at + 1, "longer") ? 2 : text.IsAny(at, "formally", "recently", "initially", "later", "once", "not") ? 1 : 0;
        if (scene.IsPolice && text.IsMark(at, ',') && text.Is(at + 1, "whose"))
        {
            return true;
        }

        return text.IsClass(at, WordClass.Verb) && !text.IsCapital(at) && !scene.IsCouncil && !text.IsAny(at, "both", "each");
    }

    private bool IsRoadsPolicing(int i) => text.IsClass(i, WordClass.Police) || (text.Is(i, "roads") && text.IsClass(i + 1, WordClass.Police));

    /// <summary>Whether a noun of joint working stands shortly before it in its sentence.</summary>
    private bool IsJoint(AreaHit hit)
    {
        for (var i = hit.From - 1; i >= 0 && hit.From - i < FarthestJoint && !text.IsInitial(i + 1); i--)
        {
            if (text.IsClass(i, WordClass.Joint))
            {
                return true;
            }
        }

        return false;
    }
}
