using PanelMiner.Benchmarks;

var linking = args is ["linking", ..];
var named = linking ? args[1..] : args;
var folder = Path.GetFullPath(named.Length > 0 ? named[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers"));
return linking ? LinkingBenchmark.Run(folder, Console.Out) : JourneyBenchmark.Run(folder, Console.Out);
