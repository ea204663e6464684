using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>evaluate agreement FILE</c>: how well two readers agree who labelled the same passages without seeing each other's labels.</summary>
internal static class EvaluateAgreementVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "JSON Lines of id, first and second: the tags that each reader gave." };
        var command = new Command("agreement", "Scores two readers against each other: F1 of one against the other, and Cohen's kappa, by tag.\n\nExample:\n  panelminer evaluate agreement corpus/second-reading.jsonl") { path };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(path)!;
            if (!File.Exists(file))
            {
                throw new UsageException($"There is no file {file}. Check the path.");
            }

            var read = File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select((l, i) => Read(l, file, i + 1)).ToList();
            terminal.Out.WriteLine("tag           both  first only  second only     F1  kappa");
            var scores = Enum.GetValues<Tag>().Select(t => Show(terminal, t, read)).ToList();
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 {scores.Average():0.000} over {read.Count} passages read twice"));
            return ExitCode.Ok;
        });
        return command;
    }

    private static double Show(Terminal terminal, Tag tag, List<Reading> read)
    {
        var name = tag.ToString().ToLowerInvariant();
        var (both, first, second) = (read.Count(r => r.First.Contains(name) && r.Second.Contains(name)), read.Count(r => r.First.Contains(name) && !r.Second.Contains(name)), read.Count(r => !r.First.Contains(name) && r.Second.Contains(name)));
        var neither = read.Count - both - first - second;
        var f1 = 2.0 * both / Math.Max(1, (2 * both) + first + second);
        var observed = (both + neither) / (double)read.Count;
        var chance = (((both + first) * (double)(both + second)) + ((neither + second) * (double)(neither + first))) / ((double)read.Count * read.Count);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-11} {both,6} {first,11} {second,12} {f1,6:0.000} {(observed - chance) / (1 - chance),6:0.000}"));
        return f1;
    }

    private static Reading Read(string line, string file, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Reading>(line, Json) is { First: not null, Second: not null } reading ? reading : throw new JsonException("first or second is missing.");
        }
        catch (JsonException e)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}: {e.Message}"));
        }
    }

    private sealed record Reading(string Id, IReadOnlyList<string> First, IReadOnlyList<string> Second);
}
