using PanelMiner.Learning;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tagging;

namespace PanelMiner.Cli;

/// <summary>The one place where the parts are wired together.</summary>
internal sealed class Composition : IDisposable
{
    private readonly IsolatedDocumentReader reader;

    /// <summary>Wires the parts of one run.</summary>
    /// <param name="workers">Reader processes that may work at once.</param>
    public Composition(int workers)
    {
        Workers = workers;
        reader = new IsolatedDocumentReader(ReaderCommandOfThisProcess(), new ReadingLimits(), workers);
        Tagger = LoadTagger();
        Pipeline = new MiningPipeline(reader, Tagger) { Entering = RunLog.Entering };
    }

    /// <summary>Cores of this machine, and so papers mined at once.</summary>
    public static int DefaultWorkers => Math.Clamp(Environment.ProcessorCount, 1, 16);

#pragma warning disable RS0030 // The one place where the machine's clock is wired.
    /// <summary>The clock of runs.</summary>
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Papers mined at once.</summary>
    public int Workers { get; }

    /// <summary>The tagger.</summary>
    public ITagger Tagger { get; }

    /// <summary>The stages.</summary>
    public MiningPipeline Pipeline { get; }

    /// <summary>The trained tagger beside the executable.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged or of another version.</exception>
    public static ITagger LoadTagger() => ModelFolder.Load(Path.Combine(AppContext.BaseDirectory, "models", "tagger"));

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static ReaderCommand ReaderCommandOfThisProcess()
    {
        var executable = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of this executable is not known, so no reader process can be started.");
        var isHost = Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost
            ? new ReaderCommand(executable, [Path.Combine(AppContext.BaseDirectory, "panelminer.dll"), CommandLine.ReaderWorkerVerb])
            : new ReaderCommand(executable, [CommandLine.ReaderWorkerVerb]);
    }
}
