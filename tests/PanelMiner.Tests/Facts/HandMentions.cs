using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Tests.Facts;

/// <summary>A small, plain vocabulary of mentions for fact cases: invented forces, sums, percentages, full dates, months and financial years.</summary>
internal static class HandMentions
{
    private static readonly string[] Areas = ["Wyreshire", "Northmoor", "Eastmere"];

    private static readonly (string Pattern, Func<Match, Mention> Make)[] Makers =
    [
        (@"\b(?:Wyreshire|Northmoor|Eastmere)(?:'s|’s)?(?: (?:Police and Crime Commissioner|PCC|Commissioner))\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Commissioner) { Canonical = $"Police and Crime Commissioner for {Area(m.Value)}" }),
        (@"\b(?:Wyreshire|Northmoor|Eastmere) (?:Police and Crime )?Panel\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Panel) { Canonical = $"{Area(m.Value)} Police and Crime Panel" }),
        (@"\b(?:Wyreshire|Northmoor|Eastmere)(?: (?:Police|Constabulary))?\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Force) { Canonical = $"{Area(m.Value)} Police" }),
        (@"\b(?:[Tt]he Force|the Constabulary)\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Force) { Canonical = "Wyreshire Police" }),
        (@"\bHome Office\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Government) { Canonical = "Home Office" }),
        (@"\bHMICFRS\b", m => new OrganisationMention(m.Value, m.Index, m.Index + m.Length, BodyKind.Inspectorate) { Canonical = "HMICFRS" }),
        (@"\b(?:Chief Constable|Deputy Chief Constable|the Commissioner|Chief Executive|Chief Finance Officer)\b", m => new PersonMention(m.Value, m.Index, m.Index + m.Length) { Role = m.Value }),
        (@"\b(?:Councillor|Cllr|Mrs|Mr|Dr) [A-Z]\w+(?: [A-Z]\w+)?", m => new PersonMention(m.Value, m.Index, m.Index + m.Length) { Name = m.Value[(m.Value.IndexOf(' ', StringComparison.Ordinal) + 1)..] }),
        (@"\b(?:(?:[Tt]he )?(?:Three Rivers|Tri-Force|Tri Force|Strategic|Moorland) (?:(?:Specialist |Armed )?(?:Operations|Policing) )?(?:Alliance|Collaboration|collaboration|Project|project|Consortium|consortium|Programme|programme)|Three Rivers Operations)\b", m => new ArrangementMention(m.Value, m.Index, m.Index + m.Length) { Canonical = Bare(m.Value) }),
        (@"\b(?:the|this) (?:collaboration|alliance|Alliance)\b", m => new ArrangementMention(m.Value, m.Index, m.Index + m.Length)),
        (@"£[\d,.]*\d ?(?:bn|million|m|k)?\b(?: per (?:year|annum)| a year| p\.a\.)?", Money),
        (@"\b\d+(?:\.\d+)?%", m => new PercentageMention(m.Value, m.Index, m.Index + m.Length, Number(m.Value.TrimEnd('%')), Number(m.Value.TrimEnd('%')), false)),
        (@"\b(?:by )?20\d\d[/-]\d\d\b", m => FinancialYear(m)),
        (@"\b(?:(?:by|from|since|until) )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d\b", Calendar),
        (@"\b(?:by )20\d\d\b", m => new DateMention(m.Value, m.Index, m.Index + m.Length, DateMentionBasis.Stated) { Edtf = $"../{m.Value[^4..]}" }),
        (@"\bto date\b", m => new DateMention(m.Value, m.Index, m.Index + m.Length, DateMentionBasis.Anchored) { Edtf = "../2018-10-05" }),
        (@"\bnext April\b", m => new DateMention(m.Value, m.Index, m.Index + m.Length, DateMentionBasis.Anchored) { Edtf = "2019-04" }),
    ];

    public static IReadOnlyList<Mention> Of(string text)
    {
        var found = new List<Mention>();
        foreach (var (pattern, make) in Makers)
        {
            foreach (Match match in Regex.Matches(text, pattern))
            {
                var mention = make(match);
                if (!found.Any(f => f.GetType() == mention.GetType() && f.Start < mention.End && mention.Start < f.End))
                {
                    found.Add(mention);
                }
            }
        }

        return [.. found.OrderBy(m => m.Start)];
    }

    private static string Area(string words) => Areas.First(a => words.Contains(a, StringComparison.Ordinal));

    private static string Bare(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private static decimal Number(string words) => decimal.Parse(words.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static MoneyMention Money(Match match)
    {
        var parts = Regex.Match(match.Value, @"£([\d,.]*\d) ?(bn|million|m|k)?");
        var amount = Number(parts.Groups[1].Value) * parts.Groups[2].Value switch { "bn" => 1_000_000_000m, "million" or "m" => 1_000_000m, "k" => 1000m, _ => 1m };
        var yearly = match.Value.Contains("year", StringComparison.Ordinal) || match.Value.Contains("annum", StringComparison.Ordinal);
        return new MoneyMention(match.Value, match.Index, match.Index + match.Length, amount, amount, "GBP", FigureBound.Exactly) { Per = yearly ? "year" : null };
    }

    private static DateMention FinancialYear(Match match)
    {
        var start = int.Parse(Regex.Match(match.Value, @"20\d\d").Value, CultureInfo.InvariantCulture);
        var year = Edtf.FinancialYear(start);
        var by = match.Value.StartsWith("by", StringComparison.Ordinal);
        return new DateMention(match.Value, match.Index, match.Index + match.Length, DateMentionBasis.Stated) { Edtf = by ? "../" + year.Value[(year.Value.IndexOf('/', StringComparison.Ordinal) + 1)..] : year.Value, From = year.From, To = year.To, Precision = DatePrecision.FinancialYear };
    }

    private static DateMention Calendar(Match match)
    {
        var words = match.Value.Split(' ');
        var year = int.Parse(words[^1], CultureInfo.InvariantCulture);
        var month = DateTime.ParseExact(words[^2], "MMMM", CultureInfo.InvariantCulture).Month;
        var day = words.Length > 2 && int.TryParse(words[^3], CultureInfo.InvariantCulture, out var number) ? number : 0;
        var date = day > 0 ? Edtf.Day(new LocalDate(year, month, day)) : Edtf.Month(year, month);
        var edtf = words[0] switch { "by" or "until" => $"../{date.Value}", "from" or "since" => $"{date.Value}/..", _ => date.Value };
        return new DateMention(match.Value, match.Index, match.Index + match.Length, DateMentionBasis.Stated) { Edtf = edtf, From = date.From, To = date.To, Precision = date.Precision };
    }
}
