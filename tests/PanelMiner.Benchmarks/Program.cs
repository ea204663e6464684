using PanelMiner.Benchmarks;

var folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers");
return JourneyBenchmark.Run(Path.GetFullPath(folder), Console.Out);
