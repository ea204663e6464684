using System.CommandLine;
using System.Globalization;
using PanelMiner.Cli.Labels;
using PanelMiner.Cli.Screens;
using PanelMiner.Records;
using PanelMiner.Storage;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>label -w WORKSPACE</c>: asks about the passages of which the tagger is least certain, one key an answer, and keeps every answer at once.</summary>
internal sealed class LabelVerb
{
    private const int DefaultLimit = 50;
    private readonly Terminal terminal;
    private readonly Workspace workspace;
    private readonly string by;

    private LabelVerb(Terminal terminal, Workspace workspace, string by)
    {
        this.terminal = terminal;
        this.workspace = workspace;
        this.by = by;
    }

    public static Command Create(Terminal terminal)
    {
        var workspace = SharedOptions.Workspace();
        var json = SharedOptions.Json();
        var limit = new Option<int>("--limit") { Description = "Most questions asked.", DefaultValueFactory = _ => DefaultLimit };
        var by = new Option<string?>("--by") { Description = "Who answers (default: the user of this machine).", HelpName = "NAME" };
        var command = new Command("label", "Asks about the passages of which the tagger is least certain: y yes, n no, s skip, u undo, q quit. Answers are kept at once, win over the tagger, and are learnt from by 'train -w'. With --json the queue is printed instead.\n\nExample:\n  panelminer label -w library --by 'A. Officer'")
        {
            workspace, json, limit, by,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            var folder = SharedOptions.WorkspaceFolder(parsed.GetValue(workspace));
            using var opened = parsed.GetValue(json) ? Workspace.Open(folder, Composition.Clock) : Workspace.OpenExistingForWriting(folder, Composition.Clock);
            var questions = UncertainPassages.Of(opened.Store.MinedSince(0).SelectMany(m => m.Mined.Passages)).Take(Math.Max(1, parsed.GetValue(limit))).ToList();
            var verb = new LabelVerb(terminal, opened, parsed.GetValue(by) ?? Environment.UserName);
            if (parsed.GetValue(json))
            {
                verb.Print(questions);
            }
            else
            {
                verb.Ask(questions, new AnswerKeys(Console.In, !Console.IsInputRedirected && terminal.OutputIsScreen));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private void Print(IReadOnlyList<TagQuestion> questions)
    {
        var records = new RecordWriter(terminal.Out);
        records.Begin("label");
        foreach (var q in questions)
        {
            var p = q.Passage.Passage;
            records.Write(new QuestionRecord(p.Id, p.Key, p.Paper, q.Tag, q.Probability, p.Section, p.Context, p.Text));
        }

        records.Write(workspace.Store.Coverage());
    }

    private void Ask(IReadOnlyList<TagQuestion> questions, AnswerKeys keys)
    {
        var given = new Stack<int>();
        var counted = 0;
        for (var i = 0; i < questions.Count;)
        {
            Show(questions[i], i + 1, questions.Count);
            var answer = keys.Next();
            terminal.Out.WriteLine(answer.ToString().ToLowerInvariant());
            if (answer == LabelAnswer.Quit)
            {
                break;
            }

            if (answer == LabelAnswer.Undo)
            {
                i = given.Count > 0 ? given.Pop() : i;
                continue;
            }

            if (answer is LabelAnswer.Yes or LabelAnswer.No)
            {
                Keep(questions[i], answer == LabelAnswer.Yes);
                counted++;
            }

            given.Push(i++);
        }

        workspace.Feed.CatchUp();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted} answers by {by} are kept. 'panelminer train -w {workspace.Folder}' learns from them."));
    }

    private void Keep(TagQuestion question, bool carries)
    {
        var at = Composition.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        var passage = question.Passage.Passage;
        workspace.Store.Correct(new TagCorrection(passage.Paper, passage.Key, question.Tag, carries, by, at));
    }

    private void Show(TagQuestion question, int number, int count)
    {
        var passage = question.Passage.Passage;
        var paper = workspace.Store.Find(passage.Paper)?.Paper;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} of {count}  {(paper is null ? passage.Paper : Words.Heading(paper))}, {Words.Place(passage.Paragraph, passage.Page, passage.Id)}"));
        if (passage.Section.Count > 0)
        {
            terminal.Out.WriteLine($"  {string.Join(" > ", passage.Section)}");
        }

        if (passage.Context is { } context)
        {
            terminal.Out.WriteLine($"  [{context}]");
        }

        terminal.Out.WriteLine($"  {passage.Text}");
        terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{question.Tag.ToString().ToUpperInvariant()}? (the tagger: {question.Probability:0.00})  y/n/s/u/q: "));
        terminal.Out.Flush();
    }
}
