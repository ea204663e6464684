namespace PanelMiner.Cli;

/// <summary>What the person asked for cannot be done as asked; the message says what is wrong with what and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
