using System.CommandLine;
using PanelMiner.Cli.Screens;
using PanelMiner.Search;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>demo</c>: the whole journey on the fictional papers in corpus/, in a temporary workspace.</summary>
internal static class DemoVerb
{
    private const string Question = "withdraw* OR \"local control\"";
    private const string Story = "Tri-Force Operations";
    private const string Scheme = "Strategic Alliance";
    private const string Since = "2019-09-01";
    private const string AsOf = "2019-12-01";
    private const int Shown = 5;

    public static Command Create(Terminal terminal)
    {
        var corpus = new Option<string?>("--corpus") { Description = "Folder of papers (default: corpus/papers of the source tree).", HelpName = "FOLDER" };
        var command = new Command("demo", "Shows the whole journey on the fictional papers of the corpus: ledger, a search, a timeline, reconciled savings, a brief.\n\nExample:\n  panelminer demo")
        {
            corpus,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, parsed.GetValue(corpus) ?? FindCorpus(), parsed.GetValue(SharedOptions.Verbose), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string corpus, bool verbose, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("panelminer-demo-");
        try
        {
            var workspace = Path.Combine(folder.FullName, "library");
            Title(terminal, $"Ledger: taking in {corpus}");
            LedgerScreen.Show(terminal, await IngestVerb.RunAsync(terminal, OfferedPaths.Expand([corpus]), workspace, verbose, cancellation));
            Title(terminal, $"Search: {Question}");
            SearchVerb.Run(terminal, new PassageQuery(Question) { Limit = Shown }, workspace, json: false);
            Title(terminal, $"Timeline: {Story}");
            TimelineVerb.Run(terminal, Story, workspace, json: false);
            Title(terminal, $"Savings: {Scheme}");
            SavingsVerb.Run(terminal, Scheme, workspace, json: false, whole: true);
            Title(terminal, $"Brief: since {Since}, as of {AsOf}");
            return BriefVerb.Run(terminal, new BriefVerb.BriefQuestion(Since, null, null, AsOf), workspace, json: false, Shown);
        }
        finally
        {
            RunLog.Close();
            folder.Delete(recursive: true);
        }
    }

    private static void Title(Terminal terminal, string text)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"== {text}");
    }

    private static string FindCorpus()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var papers = Path.Combine(folder.FullName, "corpus", "papers");
                if (Directory.Exists(papers))
                {
                    return papers;
                }
            }
        }

        throw new UsageException("The corpus was not found. Run this in the source tree, or name a folder of papers with --corpus.");
    }
}
