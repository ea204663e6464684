using System.Globalization;
using PanelMiner.Facts;
using PanelMiner.Mentions;

namespace PanelMiner.Timelines;

/// <summary>Tells a fact in one plain line, from its fields only.</summary>
public static class FactSummary
{
    /// <summary>Longest line, in UTF-16 code units.</summary>
    public const int Longest = 160;

    /// <summary>One line about a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="arrangement">Name of its arrangement.</param>
    public static string Of(Fact fact, string? arrangement) => Shorten(Capital(fact switch
    {
        WithdrawalFact w => Withdrawal(w, arrangement),
        SavingFact s => Saving(s, arrangement),
        DecisionFact d => Decision(d),
        RiskFact r => $"Risk: {r.What ?? r.Quote}",
        CommitmentFact c => $"{c.Who ?? "Undertaking"}: {c.What ?? c.Quote}",
        MeasureFact m => $"{m.What ?? m.Quote}",
        StatusFact s => $"{s.Subject ?? arrangement ?? "Status"}: {s.State}",
        RoleFact r => Role(r, arrangement),
        EventFact e => e.What ?? e.Quote,
        _ => fact.Quote,
    }));

    /// <summary>A sum or range in pounds, short.</summary>
    public static string Pounds(decimal? low, decimal? high, FigureBound? bound)
    {
        var sum = low == high || high is null ? Sum(low ?? 0) : $"{Sum(low ?? 0)} to {Sum(high.Value)}";
        return bound switch
        {
            FigureBound.About => $"about {sum}",
            FigureBound.AtLeast => $"at least {sum}",
            FigureBound.AtMost => $"up to {sum}",
            FigureBound.Over => $"over {sum}",
            FigureBound.Under => $"under {sum}",
            _ => sum,
        };
    }

    private static string Sum(decimal amount) => amount switch
    {
        >= 1_000_000_000m => $"£{Short(amount / 1_000_000_000m)}bn",
        >= 1_000_000m => $"£{Short(amount / 1_000_000m)}m",
        _ => "£" + amount.ToString(amount == Math.Floor(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture),
    };

    private static string Short(decimal amount) => amount.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Withdrawal(WithdrawalFact w, string? arrangement)
    {
        var whole = arrangement ?? "the arrangement";
        var what = w.Scope is { } scope ? $"{scope} of {whole}" : whole;
        if (w.Who is null && w.Scope is { } part)
        {
            return w.Status switch
            {
                WithdrawalStatus.Mooted => $"{part} may leave {whole}",
                WithdrawalStatus.Intended => $"{part} to leave {whole}",
                WithdrawalStatus.Decided => $"It is decided that {part} leaves {whole}",
                _ => $"{part} left {whole}",
            };
        }

        if (w.Who is null)
        {
            return w.Status switch
            {
                WithdrawalStatus.Mooted => $"An end of {what} is talked of",
                WithdrawalStatus.Intended => $"{what} is to end",
                WithdrawalStatus.Decided => $"It is decided that {what} ends",
                _ => $"{what} ends",
            };
        }

        return w.Status switch
        {
            WithdrawalStatus.Mooted => $"{w.Who} may withdraw from {what}",
            WithdrawalStatus.Intended => $"{w.Who} intends to withdraw from {what}",
            WithdrawalStatus.Decided => $"{w.Who} decided to withdraw from {what}",
            _ => $"{w.Who} withdrew from {what}",
        };
    }

    private static string Saving(SavingFact s, string? arrangement)
    {
        var figure = s.Low is not null ? Pounds(s.Low, s.High, s.Bound) : s.PercentLow is { } percent ? $"{Short(percent)}%" : null;
        var verb = s.Status switch
        {
            SavingStatus.Target => "target saving",
            SavingStatus.Forecast => "forecast saving",
            SavingStatus.Achieved => "saving achieved",
            SavingStatus.Shortfall => "savings shortfall",
            _ => "saving",
        };
        var often = s.Recurrence switch { SavingRecurrence.Annual => " a year", SavingRecurrence.Cumulative => " in total", SavingRecurrence.OneOff => " once", _ => "" };
        var of = arrangement ?? s.Who;
        return $"{verb}{(figure is null ? "" : $" of {figure}{often}")}{(of is null ? "" : $" ({of})")}";
    }

    private static string Decision(DecisionFact d)
    {
        var what = d.What is { } said ? $" {said}" : "";
        return d.Status switch
        {
            DecisionStatus.Sought => $"{d.Decider ?? "The body"} is asked to {d.Action}{what}",
            DecisionStatus.Recommended => $"{d.Decider ?? "An outside body"} recommended{what}",
            DecisionStatus.Deferred => $"Deferred:{what}",
            _ => d.Decider is { } who ? $"{who}: {d.Action}{what}" : $"Decision: {d.Action}{what}",
        };
    }

    private static string Role(RoleFact r, string? arrangement)
    {
        var verb = r.Role switch { ArrangementRole.Host => "hosts", ArrangementRole.Lead => "leads", ArrangementRole.Chair => "chairs", ArrangementRole.Funder => "funds", ArrangementRole.Overseer => "oversees", _ => "takes part in" };
        return $"{r.Who} {verb} {arrangement ?? r.Arrangement ?? "the arrangement"}";
    }

    private static string Capital(string line) => line.Length == 0 ? line : char.ToUpperInvariant(line[0]) + line[1..];

    private static string Shorten(string line)
    {
        var flat = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= Longest)
        {
            return flat;
        }

        var cut = flat.LastIndexOf(' ', Longest - 2);
        return flat[..(cut > Longest / 2 ? cut : Longest - 2)].TrimEnd(',', ';', ':', '-', '–', ' ') + " …";
    }
}
