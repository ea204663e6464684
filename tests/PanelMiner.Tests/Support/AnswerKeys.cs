namespace PanelMiner.Tests.Support;

/// <summary>The one switch with which answer keys are made again by the tools that print them: <c>PANELMINER_REGENERATE=1</c>.</summary>
internal static class AnswerKeys
{
    /// <summary>Whether keys are to be made again instead of being checked.</summary>
    public static bool Regenerate { get; } = Environment.GetEnvironmentVariable("PANELMINER_REGENERATE") == "1";
}
