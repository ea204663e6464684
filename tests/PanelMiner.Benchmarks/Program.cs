using PanelMiner.Benchmarks;

// "reading FOLDER…" measures reading and structure, "journey FOLDER" the whole journey; by default both, over the corpus.
var corpus = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers"));
var folders = args.Skip(1).Select(Path.GetFullPath).DefaultIfEmpty(corpus).ToList();
return args.FirstOrDefault() switch
{
    "reading" => ReadingBenchmark.Run(folders, Console.Out),
    "journey" => JourneyBenchmark.Run(folders[0], Console.Out),
    { } folder => JourneyBenchmark.Run(Path.GetFullPath(folder), Console.Out),
    null => ReadingBenchmark.Run(folders, Console.Out) + JourneyBenchmark.Run(folders[0], Console.Out),
};
