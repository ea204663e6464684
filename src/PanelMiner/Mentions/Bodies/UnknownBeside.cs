using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Adds names that no vocabulary knows to known areas beside them ("between Wyreshire and Northmoor"), and those that act as a party ("Northmoor will withdraw").</summary>
internal static class UnknownBeside
{
    private const WordClass NotNames = WordClass.Stop | WordClass.Role | WordClass.Title | WordClass.BodyWord | WordClass.Thing | WordClass.Police | WordClass.Policing | WordClass.Council | WordClass.NoPlace
        | WordClass.GivenName | WordClass.Arrangement | WordClass.Joint | WordClass.PlaceNoun | WordClass.Verb | WordClass.Compass;

    /// <summary>Whether a word may be the name of an area that no vocabulary knows, by its ending alone: "Wyreshire", "Northmoor".</summary>
    public static bool IsArea(NameText text, int i) => IsName(text, i) && WordEndings.IsArea(text.Word(i))
        && !(text.IsCapital(i - 1) && text.IsClass(i - 1, WordClass.GivenName));

    public static List<AreaHit> Add(BodyScene scene, List<AreaHit> known, Func<int, bool> isForceAt)
    {
        var text = scene.Text;
        var added = new List<AreaHit>();
        var taken = known.SelectMany(h => Enumerable.Range(h.From, h.Next - h.From)).ToHashSet();
        for (var i = 0; i < text.Count; i++)
        {
            if (IsName(text, i) && !taken.Contains(i) && !isForceAt(i)
                && (IsBeside(text, taken, isForceAt, i) || (ActsAsParty(text, i) && IsJoint(text, i)) || (scene.IsPolice && IsJointParty(text, i)))
                && !IsInName(text, i))
            {
                added.Add(new AreaHit(i, i + 1, Area.Unknown(text.Word(i).ToString()), false, false));
                taken.Add(i);
            }
        }

        return added.Count == 0 ? known : [.. known.Concat(added).OrderBy(h => h.From)];
    }

    private static bool IsName(NameText text, int i) => text.IsCapital(i) && !text.Tokens[i].AllCapitals && !text.IsClass(i - 1, WordClass.Title)
        && !(text.IsMark(i - 1, '.') && !text.IsInitial(i)) && !text.IsClass(i, NotNames) && text.Tokens[i].End - text.Tokens[i].Start > 4
        && WordEndings.IsPlace(text.Word(i));

    private static bool IsInName(NameText text, int i) => (text.IsCapital(i - 1) && !text.IsInitial(i - 1) && !text.IsClass(i - 1, WordClass.Stop))
        || (text.IsCapital(i + 1) && !text.IsInitial(i + 1) && !text.IsClass(i + 1, WordClass.Stop | WordClass.Police));

    private static bool IsBeside(NameText text, HashSet<int> taken, Func<int, bool> isForceAt, int i)
    {
        var before = i - 1;
        before -= text.IsAnd(before) ? 1 : 0;
        before -= text.IsMark(before, ',') ? 1 : 0;
        var after = i + 1;
        after += text.IsMark(after, ',') ? 1 : 0;
        after += text.IsAnd(after) ? 1 : 0;
        return (before < i - 1 && (taken.Contains(before) || isForceAt(before))) || (after > i + 1 && (taken.Contains(after) || isForceAt(after)));
    }

    /// <summary>"a joint service with Northmoor", "the merger between Northmoor and Eastmere".</summary>
    private static bool IsJointParty(NameText text, int i)
    {
        if (!text.IsAny(i - 1, "with", "between"))
        {
            return false;
        }

        for (var before = i - 2; before >= 0 && i - before < 10 && !text.IsInitial(before + 1); before--)
        {
            if (text.IsClass(before, WordClass.Joint))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether its sentence goes on to speak of joint working.</summary>
    private static bool IsJoint(NameText text, int i)
    {
        for (var next = i + 1; next < i + 30 && text.Has(next) && !text.IsInitial(next); next++)
        {
            if (text.IsClass(next, WordClass.Joint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ActsAsParty(NameText text, int i)
    {
        for (var next = i + 1; next < i + 6 && text.IsWord(next); next++)
        {
            if (text.IsClass(next, WordClass.PartyVerb) && !text.IsAny(next, "left", "leave", "leaves", "joined", "led", "voted", "signed"))
            {
                return true;
            }

            if (!text.IsClass(next, WordClass.Verb) && !text.IsAny(next, "to", "not", "been", "be", "formally", "since"))
            {
                return false;
            }
        }

        return false;
    }
}
