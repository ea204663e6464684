using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Exports;
using PanelMiner.Export;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>export facts, passages, papers, arrangements or timeline --format … --out FILE -w WORKSPACE</c>: tables for researchers.</summary>
internal sealed class ExportVerb
{
    private static readonly string[] Sets = ["facts", "passages", "papers", "arrangements", "timeline", "verdicts"];
    private readonly Terminal terminal;
    private readonly Argument<string> of = new("WHAT") { Description = "facts, passages, papers, arrangements or timeline; 'verdicts' reads a sample of facts back." };
    private readonly Argument<string[]> query = new("QUERY") { Description = "Only what this finds, in the language of search.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<ExportFormat?> format = new("--format") { Description = "csv (with its CSVW metadata file), jsonl, xlsx or parquet (default: by the file's ending)." };
    private readonly Option<string?> output = new("--out") { Description = "The file to write.", HelpName = "FILE" };
    private readonly Option<string?> input = new("--in") { Description = "With 'verdicts': the sample (CSV) with its verdict column filled in.", HelpName = "FILE" };
    private readonly Option<string?> name = new("--name") { Description = "With 'timeline': the arrangement whose story is told (default: each).", HelpName = "NAME" };
    private readonly Option<int?> sample = new("--sample") { Description = "With 'facts': only so many, chosen at random, with an empty column for verdicts.", HelpName = "N" };
    private readonly Option<int> seed = new("--seed") { Description = "With --sample: equal seeds choose equal facts.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> since = new("--since") { Description = "Only papers taken in since this day.", HelpName = "DATE" };
    private readonly Option<bool> json = SharedOptions.Json();
    private readonly Option<string?> workspace = SharedOptions.Workspace();
    private readonly FilterOptions filters = new();

    private ExportVerb(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var verb = new ExportVerb(terminal);
        var command = new Command("export", "Writes a table of everything that a question finds, each row with its source.\n\nExample:\n  panelminer export facts --fact saving --year 2015..2019 --format xlsx --out savings.xlsx -w library")
        {
            verb.of, verb.query, verb.format, verb.output, verb.input, verb.name, verb.sample, verb.seed, verb.since, verb.json, verb.workspace,
        };
        verb.filters.AddTo(command);
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
        var what = parsed.GetValue(of)!;
        if (!Sets.Contains(what, StringComparer.Ordinal))
        {
            throw new UsageException($"'{what}' cannot be exported. Name one of {string.Join(", ", Sets[..^1])}.");
        }

        if (what == "verdicts")
        {
            ReadVerdicts(parsed.GetValue(input) ?? throw new UsageException("Name the sample with --in FILE."), parsed.GetValue(json));
            return ExitCode.Ok;
        }

        var path = parsed.GetValue(output) ?? throw new UsageException("Name the file to write with --out FILE.");
        var into = parsed.GetValue(format) ?? ByEnding(path);
        using var opened = Workspace.Open(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
        var tables = new ExportTables(opened, Question(parsed));
        var rows = new FileExporter().Write(Table(parsed, what, tables), Notes(tables, opened), into, path);
        Print(new(what, into.ToString().ToLowerInvariant(), path, rows, tables.ReadAs), opened, parsed.GetValue(json));
        return ExitCode.Ok;
    }

    private ExportTable Table(ParseResult parsed, string what, ExportTables tables)
    {
        if (parsed.GetValue(sample) is < 1)
        {
            throw new UsageException("--sample takes a whole number from 1.");
        }

        return what switch
        {
            "facts" => tables.Facts(parsed.GetValue(sample), parsed.GetValue(seed)),
            "passages" => tables.Passages(),
            "papers" => tables.Papers(),
            "arrangements" => tables.Arrangements(),
            _ => tables.Timeline(parsed.GetValue(name)),
        };
    }

    private PassageQuery Question(ParseResult parsed) => new(string.Join(' ', parsed.GetValue(query) ?? []))
    {
        Filters = filters.Read(parsed),
        Since = parsed.GetValue(since) is not { } day ? null
            : DayRange.Read(day) is { From: { } from } ? from.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : throw new UsageException($"--since takes a day such as 2024-03-31, not '{day}'."),
    };

    private static ExportFormat ByEnding(string path) => Enum.TryParse<ExportFormat>(Path.GetExtension(path).TrimStart('.'), ignoreCase: true, out var known) && Enum.IsDefined(known)
        ? known
        : throw new UsageException($"The ending of '{path}' names no format. Add --format csv, jsonl, xlsx or parquet.");

    private static ExportNotes Notes(ExportTables tables, Workspace opened)
    {
        var c = opened.Store.Coverage();
        return new(
            Composition.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            [
                new("made by", $"PanelMiner {ProductVersion.Text}"),
                new("workspace", Path.GetFullPath(opened.Folder)),
                new("query and filters", tables.ReadAs),
                new("papers held", string.Create(CultureInfo.InvariantCulture, $"{c.Papers} read, {c.Failed} failed, {c.Partial} read in part, {c.HeldBack} held back, from {c.From} to {c.To}")),
                new("panels", string.Join("; ", c.Panels)),
            ]);
    }

    private void Print(ExportRecord done, Workspace opened, bool asJson)
    {
        if (!asJson)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {done.Rows} rows of {done.Of} for: {done.ReadAs}"));
            terminal.Out.WriteLine(done.Format == "csv" ? $"{done.File}, described in {FileExporter.MetadataFile(done.File)}" : done.File);
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("export");
        records.Write(done);
        records.Write(opened.Store.Coverage());
    }

    private void ReadVerdicts(string path, bool asJson)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {path}.");
        }

        using var stream = File.OpenRead(path);
        var verdicts = new VerdictReader().Read(stream);
        if (asJson)
        {
            var records = new RecordWriter(terminal.Out);
            records.Begin("export");
            verdicts.ToList().ForEach(v => records.Write(new VerdictRecord(v.Key, v.Value.Right, v.Value.Wrong, v.Value.Open, v.Value.Precision, v.Value.Interval.Low, v.Value.Interval.High)));
            return;
        }

        foreach (var (kind, v) in verdicts)
        {
            terminal.Out.WriteLine(v.Judged == 0
                ? $"{kind,-12} no verdict yet"
                : string.Create(CultureInfo.InvariantCulture, $"{kind,-12} precision {v.Precision:0.000} (95% interval {v.Interval.Low:0.000} to {v.Interval.High:0.000}), {v.Right} right, {v.Wrong} wrong, {v.Open} open"));
        }
    }
}
