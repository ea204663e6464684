using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PanelMiner.Facts.Rules;
using PanelMiner.Facts.Rules.Rows;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Facts;

/// <summary>Composes typed facts from tagged passages and what they name, by rules over sentences and clauses. Every fact quotes its words exactly.</summary>
public sealed class FactExtractor
{
    private readonly IReadOnlyList<IFactRule> rules;
    private readonly FactContext circumstances = new(Cues.Shared);

    /// <summary>An extractor with all rules.</summary>
    public FactExtractor()
    {
        var (cues, lemmas) = (Cues.Shared, Lemmas.Shared);
        rules =
        [
            new SavingRule(cues), new SavingRowRule(), new RiskRule(cues), new RiskRowRule(), new DecisionRule(cues, lemmas), new RecommendationRule(cues, lemmas), new AnswerRowRule(),
            new WithdrawalRule(cues), new CommitmentRule(), new MeasureRule(), new StatusRule(), new StatusRowRule(), new RoleRule(), new EventRule(cues), new EventRowRule(),
        ];
    }

    /// <summary>Name and version, as recorded with every fact.</summary>
    public string Version => "rules-2";

    /// <summary>Reads the facts of a paper's passages in reading order. Any passages are allowed; nothing is thrown.</summary>
    /// <param name="paper">The paper; null for bare text, whose facts come without id, paper and passage.</param>
    /// <param name="passages">Its passages with their tags and mentions.</param>
    /// <param name="context">The paper's date, area and abbreviations.</param>
    public IReadOnlyList<Fact> Extract(Paper? paper, IReadOnlyList<TaggedPassage> passages, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(context);
        return Extract(paper, passages, Enumerable.Repeat(context, passages.Count).ToList());
    }

    /// <summary>Reads the facts of a paper's passages in reading order, each passage with a context of its own.</summary>
    /// <param name="paper">The paper; null for bare text, whose facts come without id, paper and passage.</param>
    /// <param name="passages">Its passages with their tags and mentions.</param>
    /// <param name="contexts">A context for each passage.</param>
    public IReadOnlyList<Fact> Extract(Paper? paper, IReadOnlyList<TaggedPassage> passages, IReadOnlyList<MentionContext> contexts)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(contexts);
        var facts = new List<Fact>();
        var surroundings = new PaperSurroundings(paper, passages);
        string? before = null;
        foreach (var (passage, context) in passages.Zip(contexts))
        {
            var reading = new PassageReading(paper, passage, context) { Before = before };
            surroundings.Enter(passage);
            facts.AddRange(Extract(reading).Select(f => surroundings.Add(f, passage)));
            before = passage.Passage.Kind is PassageKind.TableRow or PassageKind.TableCell ? before : passage.Passage.Text;
        }

        return facts;
    }

    private IEnumerable<Fact> Extract(PassageReading reading)
    {
        var facts = rules.SelectMany(r => r.Read(reading)).OrderBy(f => f.Start).ThenBy(f => f.End).ThenBy(KindOf, StringComparer.Ordinal).ToList();
        var ordinals = new Dictionary<(string Kind, int Start), int>();
        foreach (var fact in Overlaps.Settle(facts))
        {
            var key = (KindOf(fact), fact.Start);
            var ordinal = ordinals[key] = ordinals.GetValueOrDefault(key) + 1;
            yield return circumstances.Add(Address(fact, reading, ordinal), reading);
        }
    }

    private Fact Address(Fact fact, PassageReading reading, int ordinal)
    {
        var passage = reading.Tagged.Passage;
        var addressed = fact with { MadeBy = Version, Page = passage.Page, Paragraph = passage.Paragraph };
        return reading.Paper is null ? addressed : addressed with { Id = IdOf(passage.Paper, passage.Key, KindOf(fact), fact.Start, ordinal), Paper = passage.Paper, Passage = passage.Id };
    }

    /// <summary>The contract's id: the paper's id, <c>:f</c>, and 12 hex digits of a hash of passage key, kind, start and ordinal.</summary>
    internal static string IdOf(string paper, string key, string kind, int start, int ordinal)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{key}\n{kind}\n{start}\n{ordinal}");
        return $"{paper}:f{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..12]}";
    }

    internal static string KindOf(Fact fact) => fact switch
    {
        SavingFact => "saving",
        RiskFact => "risk",
        DecisionFact => "decision",
        WithdrawalFact => "withdrawal",
        CommitmentFact => "commitment",
        MeasureFact => "measure",
        StatusFact => "status",
        RoleFact => "role",
        _ => "event",
    };
}
