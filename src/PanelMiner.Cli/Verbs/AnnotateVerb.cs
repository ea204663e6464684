using System.CommandLine;
using PanelMiner.Cli.Annotation;
using PanelMiner.Records;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>annotate</c>: the same understanding on bare text, a passage a line, answered in order.</summary>
internal sealed class AnnotateVerb
{
    private readonly Terminal terminal;
    private readonly PassageAnnotator annotator;

    private AnnotateVerb(Terminal terminal, PassageAnnotator annotator)
    {
        this.terminal = terminal;
        this.annotator = annotator;
    }

    public static Command Create(Terminal terminal)
    {
        var input = new Option<string>("--input") { Description = "text (a passage a line) or jsonl (records with id, anchor, heading, text, force, context, panel).", DefaultValueFactory = _ => "text" };
        input.AcceptOnlyFromAmong("text", "jsonl");
        var anchor = new Option<string?>("--anchor") { Description = "Date of the paper, such as 2018-10-05 or 2018-10, where a line gives none.", HelpName = "DATE" };
        var force = new Option<string[]>("--force") { Description = "The paper's own force area, where a line gives none; may be given several times.", HelpName = "AREA" };
        var allTags = new Option<bool>("--all-tags") { Description = "Print all four tags, not only those that apply." };
        var json = new Option<bool>("--json") { Description = "Accepted for likeness with the other verbs: annotate always prints records." };
        var command = new Command("annotate", "Annotates bare text from standard input: tags, mentions and facts of each line, in order.\n\nExample:\n  echo 'Savings of £1.1m are expected by next April.' | panelminer annotate --anchor 2018-10-05")
        {
            input, anchor, force, allTags, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var defaults = new AnnotationDefaults(Anchor(parsed.GetValue(anchor)), parsed.GetValue(force) ?? []);
            var annotator = new PassageAnnotator(
                new PassageMiner(Composition.LoadTagger()), defaults, parsed.GetValue(input) == "jsonl", parsed.GetValue(allTags));
            return new AnnotateVerb(terminal, annotator).RunAsync(cancellation);
        });
        return command;
    }

    private static Edtf? Anchor(string? text) => text is null
        ? null
        : Edtf.TryParseAnchor(text, out var anchor)
            ? anchor
            : throw new UsageException($"--anchor {text} is no date. Give a day or month, such as 2018-10-05 or 2018-10.");

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var input = Console.OpenStandardInput();
        var number = 0;
        await foreach (var lines in LineReader.ReadAsync(input, cancellation))
        {
            var first = number;
            number += lines.Count;
            var answers = new string[lines.Count];
            await Parallel.ForAsync(0, lines.Count, cancellation, (i, _) =>
            {
                answers[i] = ContractJson.Line(annotator.Annotate(first + i + 1, lines[i]));
                return ValueTask.CompletedTask;
            });
            foreach (var answer in answers)
            {
                await terminal.Out.WriteLineAsync(answer);
            }

            await terminal.Out.FlushAsync(cancellation);
        }

        return ExitCode.Ok;
    }
}
