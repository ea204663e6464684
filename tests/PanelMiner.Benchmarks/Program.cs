using PanelMiner.Benchmarks;
using PanelMiner.Benchmarks.Searching;

if (args is ["search", ..])
{
    return SearchBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : SearchBenchmark.UsualPapers, args.ElementAtOrDefault(2), Console.Out);
}

// "mentions FILE" measures the mention layer over a text file; anything else is a folder for the whole journey.
if (args is ["mentions", var file])
{
    return MentionBenchmark.Run(Path.GetFullPath(file), Console.Out);
}

// "reading FOLDER…" measures reading and structure, "journey FOLDER" the whole journey, "linking FOLDER" links across papers; by default both, over the corpus.
var corpus = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers"));
var folders = args.Skip(1).Select(Path.GetFullPath).DefaultIfEmpty(corpus).ToList();
return args.FirstOrDefault() switch
{
    "reading" => ReadingBenchmark.Run(folders, Console.Out),
    "journey" => JourneyBenchmark.Run(folders[0], Console.Out),
    "linking" => LinkingBenchmark.Run(folders[0], Console.Out),
    { } folder => JourneyBenchmark.Run(Path.GetFullPath(folder), Console.Out),
    null => ReadingBenchmark.Run(folders, Console.Out) + JourneyBenchmark.Run(folders[0], Console.Out),
};
