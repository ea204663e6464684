namespace PanelMiner.Tests.Support;

/// <summary>A clock that stands still at noon of 1 January 2020.</summary>
internal sealed class FixedTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
}
