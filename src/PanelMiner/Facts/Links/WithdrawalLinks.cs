using PanelMiner.Text;

namespace PanelMiner.Facts.Links;

/// <summary>The stages of one exit from paper to paper: a later stage follows, another date of the same exit supersedes, two dates told on one day contradict.</summary>
internal static class WithdrawalLinks
{
    public static void Find(IReadOnlyList<ToldAt> told, LinkLedger ledger)
    {
        var exits = told.Where(t => t.Fact is WithdrawalFact { ArrangementId: not null, Status: not null }).GroupBy(t => (t.Fact.ArrangementId!, Side(t.Fact)));
        foreach (var exit in exits)
        {
            Chain([.. exit], ledger);
        }
    }

    private static string Side(Fact fact) => ((WithdrawalFact)fact).Who is { } who ? PartyKey.Of(who) : "";

    /// <summary>What a chain of one scope last said.</summary>
    private sealed class Scope(IReadOnlyList<string> words)
    {
        public IReadOnlyList<string> Words { get; } = words;

        public ToldAt? Last { get; set; }

        public WithdrawalStatus Stage { get; set; }

        public string? Effective { get; set; }
    }

    private static void Chain(IReadOnlyList<ToldAt> told, LinkLedger ledger)
    {
        var scopes = new List<Scope>();
        foreach (var next in told)
        {
            var fact = (WithdrawalFact)next.Fact;
            var words = WordsOf(fact);
            var scope = scopes.FirstOrDefault(s => Same(s.Words, words));
            if (scope is null)
            {
                Across(scopes, words, next, fact, ledger);
                scopes.Add(scope = new Scope(words));
            }

            Step(scope, next, fact, ledger);
        }
    }

    /// <summary>The first word of a part follows what was said of the whole, and the first of the whole what was said of a part, when it is a later stage.</summary>
    private static void Across(IReadOnlyList<Scope> scopes, IReadOnlyList<string> words, ToldAt next, WithdrawalFact fact, LinkLedger ledger)
    {
        var earlier = scopes.Where(s => (s.Words.Count == 0 || words.Count == 0) && s.Last is { } last && last.Paper.Id != next.Paper.Id && s.Stage < fact.Status && (words.Count == 0 || !EdtfSpan.Disagree(s.Effective, fact.Effective)))
            .OrderBy(s => s.Last!.On, StringComparer.Ordinal).LastOrDefault();
        if (earlier is not null)
        {
            ledger.Follow(fact, earlier.Last!.Fact, $"{Word(fact.Status!.Value)} after {Word(earlier.Stage)}");
        }
    }

    private static void Step(Scope scope, ToldAt next, WithdrawalFact fact, LinkLedger ledger)
    {
        if (scope.Last is { } last && last.Paper.Id != next.Paper.Id)
        {
            var moved = EdtfSpan.Disagree(scope.Effective, fact.Effective);
            if (fact.Status > scope.Stage)
            {
                ledger.Follow(fact, last.Fact, $"{Word(fact.Status!.Value)} after {Word(scope.Stage)}{(moved ? $"; the date was {scope.Effective}" : "")}");
            }
            else if (moved && fact.Status >= WithdrawalStatus.Intended && scope.Stage < WithdrawalStatus.Done)
            {
                Redate(scope, last, next, ledger);
            }
            else if (fact.Status < scope.Stage)
            {
                return;
            }
        }

        if (scope.Last is null || fact.Status >= scope.Stage || EdtfSpan.Disagree(scope.Effective, fact.Effective))
        {
            (scope.Last, scope.Stage, scope.Effective) = (next, scope.Last is null || fact.Status > scope.Stage ? fact.Status!.Value : scope.Stage, fact.Effective ?? scope.Effective);
        }
    }

    private static void Redate(Scope scope, ToldAt last, ToldAt next, LinkLedger ledger)
    {
        if (last.On == next.On)
        {
            ledger.Contradict(next.Fact, last.Fact, $"another date for the same exit on the same day ({scope.Effective})");
        }
        else
        {
            ledger.Supersede(next.Fact, last.Fact, $"another date for the same exit; it was {scope.Effective}");
        }
    }

    private static string Word(WithdrawalStatus status) => status switch
    {
        WithdrawalStatus.Mooted => "mooted",
        WithdrawalStatus.Intended => "intended",
        WithdrawalStatus.Decided => "decided",
        _ => "done",
    };

    /// <summary>The functions that a scope names, else its words; none for the whole.</summary>
    private static IReadOnlyList<string> WordsOf(WithdrawalFact fact)
    {
        var name = fact.Scope is { } scope ? ArrangementName.Read(scope) : null;
        return name is null ? [] : name.Functions.Count > 0 ? name.Functions : [.. ContentWords.Of(fact.Scope).Order(StringComparer.Ordinal)];
    }

    private static bool Same(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 ? b.Count == 0 : a.Any(b.Contains);
}
