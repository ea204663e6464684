using System.Text.RegularExpressions;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Somebody who acts in a clause.</summary>
/// <param name="Name">Canonical name, or the words.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Actor(string Name, TextSpan Span);

/// <summary>Finds who acts, before or after a position in a sentence.</summary>
internal static class Subjects
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Words for bodies and people that no name extractor need know.</summary>
    private static readonly Pattern Common = new(
        @"\b(?:(?:[Tt]he|[Bb]oth|[Aa]ll|[Oo]ur|[Tt]heir|[Ii]ts|[Tt]his|[Ee]ach|[Aa]ll of the|[Tt]he (?:two|three|four|five))\s+)?(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s+)?(?:(?:district|borough|county|partner|other|neighbouring|participating|remaining)\s+)*(?:[A-Z][\w&-]+\s+(?:and\s+|for\s+|of\s+)?){0,6}"
        + @"(?:Panel|Committee|Sub-Committee|Subcommittee|Board|Cabinet|Council|Executive|Members|Councillors|PCCs?|Commissioners?|Chief Constables?|OPCC|Force|Authority|Mayor|Chair|Chairman|Minister|Home Secretary|Forum|Trust|Governors|Leader|Director|"
        + @"forces|partners|members|commissioners|chief constables|councils|authorities|panel|committee|board|council|force|company|supplier|contractor|parties|provider)\b",
        Options);

    private static readonly Pattern Detached = new(@"\b(?:with|of|between|to|from|by|for|against|alongside|via|under|in|than|at)\s+(?:both\s+|the\s+|its\s+|their\s+|all\s+|neighbouring\s+)*$", Options | RegexOptions.IgnoreCase);

    private static readonly Pattern Joined = new(@"^\s*(?:,|and|&|, and|as well as)\s*(?:the\s+)?$", Options | RegexOptions.IgnoreCase);

    /// <summary>Whether a name is that of a body that meets and resolves.</summary>
    public static bool IsMeeting(string name) => Meetings.IsMatch(name);

    private static readonly Pattern Meetings = new(@"\b(?:panel|committee|sub-?committee|board|cabinet|council|executive|members|councillors|forum|commission|meeting)\b");

    /// <summary>The bodies and people named in a stretch that may be subjects, in order; those inside an arrangement's name or after a preposition are not.</summary>
    public static IReadOnlyList<Actor> Named(Sentence sentence, int start, int end, bool detached = false) =>
        [.. Candidates(sentence, start, end).Where(a => detached || !IsDetached(sentence, start, a))];

    /// <summary>Who acts before a position, nearest first, with the bodies joined to it by "and"; falls back on words such as "the Panel".</summary>
    public static IReadOnlyList<Actor> Before(Sentence sentence, int position, int? from = null)
    {
        var clause = sentence.ClauseAt(Math.Max(sentence.Start, position - 1));
        foreach (var start in from is int given ? [given] : new[] { clause.Start, sentence.Start })
        {
            var named = Named(sentence, start, position);
            if (named.Count == 0)
            {
                named = [.. Common.Matches(sentence.Words(start, position)).Select(m => AsActor(start, m)).Where(a => !IsDetached(sentence, start, a) && !sentence.Inside<ArrangementMention>(a.Span.Start, a.Span.End) && !IsPart(sentence, a))];
            }

            if (named.Count > 0)
            {
                return Group(sentence, named);
            }
        }

        return [];
    }

    /// <summary>The first body or person named at the very start of a stretch, with those joined to it.</summary>
    public static IReadOnlyList<Actor> After(Sentence sentence, int position, int end)
    {
        var named = Named(sentence, position, end, detached: true);
        if (named.Count == 0)
        {
            named = [.. Common.Matches(sentence.Words(position, end)).Select(m => AsActor(position, m)).Take(1)];
        }

        return named.Count == 0 ? [] : Forward(sentence, named);
    }

    public static string? Join(IReadOnlyList<Actor> actors) => actors.Count == 0 ? null : string.Join(" and ", actors.Select(a => a.Name).Distinct(StringComparer.Ordinal));

    private static IEnumerable<Actor> Candidates(Sentence sentence, int start, int end)
    {
        var taken = 0;
        foreach (var mention in sentence.Mentions.Where(m => m is OrganisationMention or PersonMention && m.Start >= start && m.End <= end).OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mention.Start >= taken && !sentence.Inside<ArrangementMention>(mention.Start, mention.End))
            {
                taken = mention.End;
                yield return new Actor(NameOf(mention), new TextSpan(mention.Start, mention.End));
            }
        }
    }

    public static string NameOf(Mention mention) => mention switch
    {
        OrganisationMention organisation => organisation.Canonical ?? WithoutArticle(organisation.Text),
        PersonMention { Name: { } name } => name,
        PersonMention person => WithoutArticle(person.Text),
        _ => WithoutArticle(mention.Text),
    };

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static Actor AsActor(int offset, Match match) => new(WithoutArticle(match.Value), new TextSpan(offset + match.Index, offset + match.Index + match.Length));

    /// <summary>"Tri-Force" is no force.</summary>
    private static bool IsPart(Sentence sentence, Actor actor) => actor.Span.Start > sentence.Start && sentence.Passage.Text[actor.Span.Start - 1] is '-' or '‑';

    private static bool IsDetached(Sentence sentence, int start, Actor actor) => Detached.IsMatch(sentence.Words(start, actor.Span.Start));

    private static List<Actor> Group(Sentence sentence, IReadOnlyList<Actor> named)
    {
        var group = new List<Actor> { named[^1] };
        for (var i = named.Count - 2; i >= 0 && Joined.IsMatch(sentence.Words(named[i].Span.End, group[0].Span.Start)); i--)
        {
            group.Insert(0, named[i]);
        }

        return group;
    }

    private static List<Actor> Forward(Sentence sentence, IReadOnlyList<Actor> named)
    {
        var group = new List<Actor> { named[0] };
        for (var i = 1; i < named.Count && Joined.IsMatch(sentence.Words(group[^1].Span.End, named[i].Span.Start)); i++)
        {
            group.Add(named[i]);
        }

        return group;
    }
}
