using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Records;

namespace PanelMiner.Cli.Nightly;

/// <summary>What a night tells the morning after: the verdict and what a person must do first, then what came, failed and is missing.</summary>
/// <param name="Verdict">One line.</param>
/// <param name="Tasks">What a person must do; none when all is well.</param>
/// <param name="Result">The night.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record RunReport(string Verdict, IReadOnlyList<string> Tasks, NightResult Result, double Seconds)
{
    private const int LongestList = 500;

    /// <summary>Name of the page in the workspace.</summary>
    public const string PageName = "run-report.html";

    /// <summary>Name of the record in the workspace.</summary>
    public const string RecordName = "run-report.json";

    /// <summary>Draws up the report of a night.</summary>
    public static RunReport Of(NightResult result, TimeSpan took)
    {
        var came = result.Rows.Count(r => r.Outcome is LedgerOutcome.New or LedgerOutcome.Revised);
        var open = result.Open.Count;
        var quiet = result.Sources.Where(s => s.Quiet).ToList();
        var tasks = new List<string>();
        if (open > 0)
        {
            tasks.Add(Text($"Look at {Count(open, "failure")} below; mend the cause, or close each with 'panelminer ledger accept ID --note TEXT'."));
        }

        tasks.AddRange(quiet.Select(s => $"Check the source {s.Name}: it supplied papers before, and offers none now."));
        if (result.Missing.Count > 0)
        {
            tasks.Add(Text($"Ask for {Count(result.Missing.Count, "paper")} that agendas name and nobody supplied."));
        }

        var state = open > 0 || quiet.Count > 0 ? "Look at this night" : result.Missing.Count > 0 ? "All was taken in that was offered, but papers are missing" : "All is well";
        return new(Text($"{state}: {Count(came, "paper")} came in, {open} failed, {result.Missing.Count} missing."), tasks, result, Math.Round(took.TotalSeconds, 1));
    }

    /// <summary>Writes the page and the record, and the same under the run's own name.</summary>
    public void Write(string folder)
    {
        var reports = Directory.CreateDirectory(Path.Combine(folder, "reports")).FullName;
        var page = Page().ToString();
        var record = Record();
        foreach (var (path, text) in new[]
        {
            (Path.Combine(reports, $"{Result.Run.Id}.html"), page), (Path.Combine(reports, $"{Result.Run.Id}.json"), record),
            (Path.Combine(folder, PageName), page), (Path.Combine(folder, RecordName), record),
        })
        {
            File.WriteAllText(path + ".part", text);
            File.Move(path + ".part", path, overwrite: true);
        }
    }

    private static string Count(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Record() => JsonSerializer.Serialize(
        new
        {
            verdict = Verdict,
            tasks = Tasks,
            run = Result.Run.Id,
            began = Result.Run.Began,
            ended = Result.Run.Ended,
            seconds = Seconds,
            pages = Result.Pages,
            pagesPerSecond = PagesPerSecond,
            counts = Result.Rows.GroupBy(r => r.Outcome).OrderBy(g => g.Key).ToDictionary(g => Words.Kebab(g.Key.ToString()), g => g.Count()),
            sources = Result.Sources,
            missing = Result.Missing,
            files = Result.Rows.Where(r => r.Outcome is not (LedgerOutcome.Unchanged or LedgerOutcome.Skipped)),
        },
        new JsonSerializerOptions(ContractJson.Options) { WriteIndented = true });

    private double PagesPerSecond => Seconds > 0 ? Math.Round(Result.Pages / Seconds, 1) : 0;

    private XDocument Page() => new(
        new XDocumentType("html", null, null, null),
        new XElement("html", new XAttribute("lang", "en-GB"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", $"PanelMiner: night of {Result.Run.Began[..10]}"),
                new XElement("style", Style)),
            new XElement("body",
                new XElement("main",
                    new XElement("h1", Verdict),
                    Tasks.Count == 0 ? new XElement("p", "Nothing needs doing.") : new XElement("section", new XElement("h2", "What to do"), new XElement("ol", Tasks.Select(t => new XElement("li", t)))),
                    Failures(),
                    Missing(),
                    Came(),
                    Others(),
                    Sources(),
                    new XElement("p", new XAttribute("class", "foot"), Text($"Run {Result.Run.Id}, from {Result.Run.Began} to {Result.Run.Ended}: {Result.Rows.Count} files, {Result.Pages} pages in {Seconds} seconds ({PagesPerSecond} a second)."))))));

    private XElement? Failures() => Section("Failed", [.. Result.Rows.Where(r => r.Outcome == LedgerOutcome.Failed)], ["What", "Why", "Id"], r =>
        [r.Source, $"{(r.Category is { } c ? Words.Kebab(c.ToString()) + ": " : "")}{r.Message}{(r.Accepted is { } note ? $" (accepted: {note})" : "")}", r.Paper ?? r.Source]);

    private XElement? Missing() => Section("Named by an agenda, and not supplied", Result.Missing, ["Meeting", "Item", "Title"], m => [$"{m.Panel}, {m.Date}", m.AgendaItem ?? "", m.Title]);

    private XElement? Came() => Section("Came in", [.. Result.Rows.Where(r => r.Outcome is LedgerOutcome.New or LedgerOutcome.Revised)], ["Paper", "What", "From"], r =>
        [r.Paper ?? "", r.Outcome == LedgerOutcome.Revised ? $"revises {r.Revises}" : "new", r.Source]);

    private XElement? Others() => Section("Restricted, withdrawn or skipped", [.. Result.Rows.Where(r => r.Outcome is LedgerOutcome.Restricted or LedgerOutcome.Withdrawn or LedgerOutcome.Skipped)], ["Outcome", "What", "Why"], r =>
        [Words.Kebab(r.Outcome.ToString()), r.Source, r.Message ?? ""]);

    private XElement? Sources() => Section("Sources", Result.Sources, ["Source", "Offered", ""], s => [s.Name, Text($"{s.Offered}"), s.Quiet ? "suddenly silent" : ""]);

    private static XElement? Section<T>(string title, IReadOnlyList<T> rows, string[] columns, Func<T, string[]> cells) => rows.Count == 0 ? null : new XElement("section",
        new XElement("h2", Text($"{title} ({rows.Count})")),
        new XElement("table",
            new XElement("thead", new XElement("tr", columns.Select(c => new XElement("th", new XAttribute("scope", "col"), c)))),
            new XElement("tbody", rows.Take(LongestList).Select(r => new XElement("tr", cells(r).Select(c => new XElement("td", Printable(c))))))),
        rows.Count > LongestList ? new XElement("p", Text($"and {rows.Count - LongestList} more: 'panelminer ledger' lists all.")) : null);

    // XML cannot hold control characters, and a file's name may.
    private static string Printable(string text) => new([.. text.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) ? ' ' : c)]);

    private const string Style = "body{font-family:Arial,Helvetica,sans-serif;margin:0;color:#0b0c0c;background:#fff;line-height:1.4}main{max-width:70rem;margin:0 auto;padding:1rem}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #b1b4b6;overflow-wrap:anywhere}.foot{color:#505a5f;margin-top:2rem}";
}
