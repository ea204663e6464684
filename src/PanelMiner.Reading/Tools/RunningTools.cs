using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace PanelMiner.Reading.Tools;

/// <summary>The tools that this process has running, so that they can be stopped when it must end at once.</summary>
internal static class RunningTools
{
    private static readonly ConcurrentDictionary<Process, byte> Running = new();

    /// <summary>Remembers a tool that was started.</summary>
    public static void Add(Process tool) => Running.TryAdd(tool, 0);

    /// <summary>Forgets a tool, and stops it where it still runs.</summary>
    public static void Remove(Process tool)
    {
        Running.TryRemove(tool, out _);
        Stop(tool);
    }

    /// <summary>Stops all of them with their children.</summary>
    public static void StopAll()
    {
        foreach (var tool in Running.Keys)
        {
            Stop(tool);
        }
    }

    /// <summary>Stops a process with its children.</summary>
    public static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime, or a child of it did.
        }
    }
}
