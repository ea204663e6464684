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

var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers");
return JourneyBenchmark.Run(Path.GetFullPath(folder), Console.Out);
