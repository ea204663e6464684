using PanelMiner.Benchmarks;

// "mentions FILE" measures the mention layer over a text file; anything else is a folder for the whole journey.
if (args is ["mentions", var file])
{
    return MentionBenchmark.Run(Path.GetFullPath(file), Console.Out);
}

var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers");
return JourneyBenchmark.Run(Path.GetFullPath(folder), Console.Out);
