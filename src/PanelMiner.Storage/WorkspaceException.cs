namespace PanelMiner.Storage;

/// <summary>Why a workspace cannot be used.</summary>
public enum WorkspaceFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>Another process writes to it.</summary>
    Busy,

    /// <summary>A newer PanelMiner made it.</summary>
    Newer,

    /// <summary>It cannot be read or written.</summary>
    Unusable,
}

/// <summary>A workspace cannot be used; the message says why and what to do.</summary>
public sealed class WorkspaceException : Exception
{
    /// <summary>A fault with its message for the reader.</summary>
    public WorkspaceException(WorkspaceFault fault, string message, Exception? cause = null)
        : base(message, cause) => Fault = fault;

    /// <summary>Why.</summary>
    public WorkspaceFault Fault { get; }
}
