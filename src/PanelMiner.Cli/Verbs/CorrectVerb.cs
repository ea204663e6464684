using System.CommandLine;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Storage;
using PanelMiner.Timelines;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>correct fact, join, split, rename</c>: what a person puts right; it is kept in the workspace's corrections file and wins in every view.</summary>
internal static class CorrectVerb
{
    public static Command Create(Terminal terminal) =>
        new("correct", "Puts facts and arrangements right. Corrections are kept in corrections.jsonl of the workspace, survive that papers are read again, and win in every view.")
        {
            Fact(terminal), Join(terminal), Split(terminal), Rename(terminal),
        };

    private static Command Fact(Terminal terminal)
    {
        var id = new Argument<string>("FACT") { Description = "Id of the fact." };
        var confirm = new Option<bool>("--confirm") { Description = "It is right." };
        var reject = new Option<bool>("--reject") { Description = "It is wrong and is shown no more." };
        var set = new Option<string[]>("--set") { Description = "A field put right, as field=value; an empty value takes it away. May be given several times.", HelpName = "FIELD=VALUE", DefaultValueFactory = _ => [] };
        var common = new CorrectionOptions();
        var command = new Command("fact", "Confirms, amends or rejects a fact.\n\nExample:\n  panelminer correct fact 0123456789abcdef:f0123456789ab --set status=forecast --by 'A. Clerk' -w library") { id, confirm, reject, set };
        common.AddTo(command);
        command.SetAction(parsed => common.Run(parsed, (workspace, by, at, note) =>
        {
            var fields = parsed.GetValue(set)!.Select(ReadField).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
            if ((parsed.GetValue(confirm) ? 1 : 0) + (parsed.GetValue(reject) ? 1 : 0) + (fields.Count > 0 ? 1 : 0) != 1)
            {
                throw new UsageException("Say one of --confirm, --reject, or --set FIELD=VALUE.");
            }

            var state = parsed.GetValue(confirm) ? FactReviewState.Confirmed : parsed.GetValue(reject) ? FactReviewState.Rejected : FactReviewState.Amended;
            Add(workspace, parsed.GetValue(id)!, new FactCorrection(parsed.GetValue(id)!, state, by, at) { Note = note, Set = fields });
            terminal.Out.WriteLine($"{Screens.Words.Kebab(state.ToString())}: {parsed.GetValue(id)}");
        }));
        return command;
    }

    private static void Add(Workspace workspace, string id, FactCorrection correction)
    {
        var fact = workspace.Store.Find(id.Split(":f")[0])?.Facts.FirstOrDefault(f => f.Id == id)
            ?? throw new UsageException($"No fact has the id '{id}' in {workspace.Folder}. Timelines and 'panelminer mine --json' give the ids.");
        try
        {
            FactCorrections.Amend(fact, correction.Set);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }

        CorrectionFile.Add(workspace.Folder, correction);
    }

    private static (string Name, string? Value) ReadField(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (text[..at].Trim(), text[(at + 1)..].Trim() is { Length: > 0 } value ? value : null) : throw new UsageException($"'{text}' sets no field. Write it as FIELD=VALUE.");
    }

    private static Command Join(Terminal terminal)
    {
        var first = new Argument<string>("ARRANGEMENT") { Description = "Id or name of an arrangement; it stays." };
        var second = new Argument<string>("OTHER") { Description = "Id or name of the arrangement that is the same." };
        var common = new CorrectionOptions();
        var command = new Command("join", "Two arrangements are one.") { first, second };
        common.AddTo(command);
        command.SetAction(parsed => common.Run(parsed, (workspace, by, at, note) =>
        {
            var library = LoadedLibrary.Read(workspace, null);
            CorrectionFile.Add(workspace.Folder, new ArrangementCorrection(ArrangementCorrectionKind.Join, Reference(library, parsed.GetValue(first)!), by, at) { With = Reference(library, parsed.GetValue(second)!), Note = note });
            terminal.Out.WriteLine($"joined: {parsed.GetValue(first)} and {parsed.GetValue(second)}");
        }));
        return command;
    }

    private static Command Split(Terminal terminal)
    {
        var arrangement = new Argument<string>("ARRANGEMENT") { Description = "Id or name of an arrangement." };
        var names = new Option<string[]>("--name") { Description = "A name that means another one. May be given several times.", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var papers = new Option<string[]>("--paper") { Description = "A paper that speaks of another one; with --name, only that name in it. May be given several times.", HelpName = "PAPER", DefaultValueFactory = _ => [] };
        var common = new CorrectionOptions();
        var command = new Command("split", "Some names or papers of an arrangement are another one.") { arrangement, names, papers };
        common.AddTo(command);
        command.SetAction(parsed => common.Run(parsed, (workspace, by, at, note) =>
        {
            if (parsed.GetValue(names)!.Length + parsed.GetValue(papers)!.Length == 0)
            {
                throw new UsageException("Say which names or papers leave: --name NAME, --paper PAPER.");
            }

            var library = LoadedLibrary.Read(workspace, null);
            CorrectionFile.Add(workspace.Folder, new ArrangementCorrection(ArrangementCorrectionKind.Split, Reference(library, parsed.GetValue(arrangement)!), by, at) { Names = parsed.GetValue(names)!, Papers = parsed.GetValue(papers)!, Note = note });
            terminal.Out.WriteLine($"split: {parsed.GetValue(arrangement)}");
        }));
        return command;
    }

    private static Command Rename(Terminal terminal)
    {
        var arrangement = new Argument<string>("ARRANGEMENT") { Description = "Id or name of an arrangement." };
        var name = new Argument<string>("NAME") { Description = "The name by which it is known." };
        var common = new CorrectionOptions();
        var command = new Command("rename", "An arrangement is better known by another name.") { arrangement, name };
        common.AddTo(command);
        command.SetAction(parsed => common.Run(parsed, (workspace, by, at, note) =>
        {
            var library = LoadedLibrary.Read(workspace, null);
            CorrectionFile.Add(workspace.Folder, new ArrangementCorrection(ArrangementCorrectionKind.Rename, Reference(library, parsed.GetValue(arrangement)!), by, at) { Names = [parsed.GetValue(name)!], Note = note });
            terminal.Out.WriteLine($"renamed: {parsed.GetValue(arrangement)} is {parsed.GetValue(name)}");
        }));
        return command;
    }

    /// <summary>The one arrangement that a person means, with a name in a paper to which the correction stays bound when ids change.</summary>
    private static ArrangementReference Reference(LoadedLibrary loaded, string name)
    {
        var found = new ArrangementResolver().Find(name, loaded.Library.Book);
        if (found.Count != 1)
        {
            throw new UsageException(found.Count == 0 ? $"No arrangement goes by the name '{name}'." : $"'{name}' may be any of {string.Join("; ", found.Select(a => $"{a.Id} ({a.Name})"))}. Name one by its id.");
        }

        var paper = loaded.Library.Papers.FirstOrDefault(p => loaded.Library.Book.PaperArrangements.GetValueOrDefault(p.Paper.Id, []).Contains(found[0].Id, StringComparer.Ordinal));
        return new ArrangementReference(found[0].Id, found[0].Names.FirstOrDefault(), paper?.Paper.Id);
    }
}
