using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Facts;

/// <summary>
/// Follows a paper down its passages and knows which arrangement is meant: a bare "the collaboration" is the one last named in the section, else the one in its heading,
/// else the one in the paper's title, else the paper's only one.
/// </summary>
internal sealed class NamesInPaper
{
    /// <summary>Farthest back that a name is still meant, in passages.</summary>
    private const int Reach = 3;

    private static readonly MentionExtractor Mentions = new();
    private readonly Dictionary<string, ArrangementName?> headings = new(StringComparer.Ordinal);
    private readonly MentionContext context;
    private readonly ArrangementName? title;
    private readonly ArrangementName? only;
    private readonly ArrangementName? main;
    private readonly ArrangementName? bare;
    private (ArrangementName Name, int Place)? last;
    private TaggedPassage? here;
    private TaggedPassage? above;
    private ArrangementName? headed;
    private string heading = "";

    public NamesInPaper(PaperFacts paper)
    {
        context = new MentionContext { ForceAreas = paper.Paper.ForceAreas, Panel = paper.Paper.Panel };
        title = paper.Paper.Title is { Length: > 0 } words ? In(words) : null;
        var names = paper.Passages.SelectMany(p => p.Mentions).OfType<ArrangementMention>().Select(NameOf).OfType<ArrangementName>().DistinctBy(n => n.Key).Take(2).ToList();
        only = names.Count == 1 ? names[0] : null;
        main = title is null ? Main(paper) : null;
        bare = title is null && main is null && only is null && paper.Paper.Title is { Length: < 300 } heading ? Mentions.Extract(heading, context).OfType<ArrangementMention>().Select(m => ArrangementName.Read(m.Text)).FirstOrDefault() : null;
    }

    /// <summary>A new section forgets what was named in the one before.</summary>
    public void Enter(TaggedPassage passage)
    {
        above = here is { } before && !IsCell(before) ? before : above;
        here = passage;
        var section = string.Join('\n', passage.Passage.Section);
        if (!string.Equals(section, heading, StringComparison.Ordinal))
        {
            (heading, last) = (section, null);
            headed = passage.Passage.Section.Reverse().Select(In).FirstOrDefault(n => n is not null);
        }
    }

    /// <summary>The arrangement that a mention means; a bare one that nothing names is taken by its own words.</summary>
    public ArrangementName? Resolve(ArrangementMention mention)
    {
        if (NameOf(mention) is not { } name)
        {
            return Around ?? ArrangementName.Read(mention.Text);
        }

        // A table sets many arrangements side by side: what one row names says nothing of what comes after.
        last = here is { } passage && !IsCell(passage) ? (name, passage.Passage.N) : last;
        return name;
    }

    private static bool IsCell(TaggedPassage passage) => passage.Passage.Kind is PassageKind.TableRow or PassageKind.TableCell;

    /// <summary>What was last named in the running text just before; for a cell, only what the words that introduce its table name.</summary>
    private ArrangementName? Last => here is { } passage && last is { } named
        && (IsCell(passage) ? above is { } lead && lead.Passage.N == named.Place && Introduces.IsMatch(lead.Passage.Text) : passage.Passage.N - named.Place <= Reach) ? named.Name : null;

    private static readonly Pattern Introduces = new(@":\s*$|\b(?:below|table|shows?|as follows|following)\b");

    private static readonly Pattern Merging = new(@"\b(?:merg(?:e|er|ers|ed|ing)|amalgamat\w+)\b");

    /// <summary>The arrangement of which a fact tells: what ends when a merger is given up is the merger, whatever the section is about.</summary>
    public ArrangementName? ResolveFact(Fact fact, TaggedPassage passage)
    {
        var mentions = passage.Mentions.OfType<ArrangementMention>().ToList();
        var quoted = mentions.Where(m => m.Start >= fact.Start && m.End <= fact.End).ToList();
        if (fact is WithdrawalFact && Merging.IsMatch(fact.Quote) && !quoted.Any(m => NameOf(m) is { Kind: not "merger" }))
        {
            return quoted.Select(NameOf).OfType<ArrangementName>().FirstOrDefault() ?? new[] { Last, headed, title }.OfType<ArrangementName>().FirstOrDefault(n => n.Kind == "merger") ?? ArrangementName.Read("merger");
        }

        if (quoted.Count == 0 && fact.Arrangement is { } said && ArrangementName.Read(said) is { IsTelling: true } own)
        {
            return own;
        }

        var inside = quoted.Select(NameOf).FirstOrDefault(n => n is not null);
        var before = mentions.Where(m => m.Start < fact.Start).Select(NameOf).LastOrDefault(n => n is not null);
        return inside ?? before ?? (quoted.Count > 0 ? Around ?? ArrangementName.Read(quoted[0].Text) : Implied(fact));
    }

    private ArrangementName? Around => Last ?? headed ?? title ?? only;

    /// <summary>A fact that names none belongs to what its section or paper is headed with; what is only mentioned on the way counts for savings, exits and states.</summary>
    private ArrangementName? Implied(Fact fact) => Telling(fact) ?? bare;

    private ArrangementName? Telling(Fact fact) => headed ?? (fact is SavingFact or WithdrawalFact or StatusFact or RiskFact ? Last ?? title ?? main : title);

    /// <summary>What a paper whose title names nothing is about: the one that a good part of its passages name, and hardly any other. A budget is about no arrangement.</summary>
    private static ArrangementName? Main(PaperFacts paper)
    {
        if (Budget.IsMatch(paper.Paper.Title))
        {
            return null;
        }

        var prose = paper.Passages.Where(p => !IsCell(p)).ToList();
        var named = prose.Select(p => p.Mentions.OfType<ArrangementMention>().Select(NameOf).FirstOrDefault(n => n is not null)).OfType<ArrangementName>().ToList();
        var most = named.GroupBy(n => n.Forces > 1 ? $"/{n.Forces}" : n.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return most is not null && most.Count() >= 2 && most.Count() * 8 >= prose.Count && most.Count() * 2 >= named.Count ? most.OrderByDescending(n => n.Words.Count + n.Weak.Count).First() : null;
    }

    private static readonly Pattern Budget = new(@"\b(?:budget|precept|savings (?:plan|programme)|estates?|reserves|accounts|minutes|risk register|commissioner['’]s (?:update|report))\b");

    private ArrangementName? In(string words)
    {
        if (!headings.TryGetValue(words, out var name))
        {
            name = headings[words] = words.Length > 300 ? null : Mentions.Extract(words, context).OfType<ArrangementMention>().Select(NameOf).FirstOrDefault(n => n is not null);
        }

        return name;
    }

    private static ArrangementName? NameOf(ArrangementMention mention) =>
        mention.Canonical is { } canonical ? ArrangementName.Read(canonical, mention.Participants) : ArrangementName.Read(mention.Text) is { IsTelling: true } own ? own : null;
}
