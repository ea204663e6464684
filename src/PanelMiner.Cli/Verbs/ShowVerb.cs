using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Ingestion;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>show PAPER[:N or #p2.4] -w WORKSPACE</c>: a paper, or a passage with its neighbours and its address.</summary>
internal static class ShowVerb
{
    private const int Neighbours = 2;

    public static Command Create(Terminal terminal)
    {
        var address = new Argument<string>("PAPER") { Description = "Id of a paper (or its first digits), or the address of a passage: PAPER:N, PAPER#p2.4." };
        var json = SharedOptions.Json();
        var workspace = SharedOptions.Workspace();
        var command = new Command("show", "Shows a paper, or a passage with its neighbours and its address.\n\nExample:\n  panelminer show 640c8adf7af3b00f#p5.2 -w library")
        {
            address, json, workspace,
        };
        command.SetAction(parsed =>
        {
            RunLog.Configure(parsed.GetValue(SharedOptions.Verbose), null, null);
            using var opened = Workspace.Open(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace)), Composition.Clock);
            Run(terminal, parsed.GetValue(address)!, opened, parsed.GetValue(json));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Run(Terminal terminal, string address, Workspace opened, bool json)
    {
        var mark = address.IndexOfAny([':', '#']);
        var mined = Paper(mark < 0 ? address : address[..mark], opened);
        var addresses = PassageAddresses.Of(mined.Passages);
        var at = mark < 0 ? -1 : Passage(address, mark, mined, addresses);
        var (first, last) = at < 0 ? (0, mined.Passages.Count) : (Math.Max(0, at - Neighbours), Math.Min(mined.Passages.Count, at + Neighbours + 1));
        if (!json)
        {
            ShowScreen.Show(terminal, mined, addresses, first, last, at);
            return;
        }

        var records = new RecordWriter(terminal.Out);
        records.Begin("show");
        records.Write(mined.Paper);
        if (at >= 0)
        {
            var p = mined.Passages[at].Passage;
            records.Write(new ShownRecord(p.Id, addresses[at], p.Paper, $"{Words.Heading(mined.Paper)}, {Words.Place(p.Paragraph, p.Page, p.Id)}"));
        }

        for (var i = first; i < last; i++)
        {
            records.Write(PassageRecord.Of(mined.Passages[i]));
        }

        mined.Facts.Where(f => at < 0 || f.Passage == mined.Passages[at].Passage.Id).ToList().ForEach(records.Write);
        records.Write(opened.Store.Coverage());
    }

    private static MinedPaper Paper(string id, Workspace opened)
    {
        if (opened.Store.Find(id) is { } exact)
        {
            return exact;
        }

        var begun = id.Length == 0 ? [] : opened.Store.Papers().Where(p => p.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList();
        return begun.Count switch
        {
            0 => throw new UsageException($"No paper goes by '{id}' in {opened.Folder}. 'panelminer search' shows the ids of papers."),
            1 => opened.Store.Find(begun[0].Id)!,
            _ => throw new UsageException($"'{id}' may be any of {string.Join(", ", begun.Take(5).Select(p => $"{p.Id} ({p.Title})"))}. Name one by its whole id."),
        };
    }

    private static int Passage(string address, int mark, MinedPaper mined, IReadOnlyList<string> addresses)
    {
        var place = address[(mark + 1)..];
        for (var i = 0; i < addresses.Count; i++)
        {
            var p = mined.Passages[i].Passage;
            if (address[mark] == '#' ? addresses[i].EndsWith("#" + place, StringComparison.OrdinalIgnoreCase) : p.Id.EndsWith(":" + place, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new UsageException($"{mined.Paper.Id} has no passage {address[mark..]}; it has {mined.Passages.Count}, from :1 on. 'panelminer show {mined.Paper.Id}' lists them.");
    }
}
