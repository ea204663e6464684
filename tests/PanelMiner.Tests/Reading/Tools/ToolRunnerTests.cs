using System.Text;
using NUnit.Framework;
using PanelMiner.Reading.Tools;

namespace PanelMiner.Tests.Reading.Tools;

/// <summary>Tools of the machine run within limits of time and memory.</summary>
[Platform(Exclude = "Win", Reason = "The tools played here are shell commands.")]
public sealed class ToolRunnerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly ToolRunner runner = new();

    [Test]
    public void A_tool_gets_its_arguments_and_input_as_they_are()
    {
        var answer = runner.Run("/bin/sh", ["-c", "printf '%s|' \"$@\"; cat", "tool", "a b", "$HOME", "'"], "input"u8.ToArray(), Long, default);
        Assert.That(answer.Succeeded, Is.True);
        Assert.That(Encoding.UTF8.GetString(answer.Output), Is.EqualTo("a b|$HOME|'|input"));
    }

    [Test]
    public void A_tool_has_a_limited_address_space()
    {
        var answer = runner.Run("/bin/sh", ["-c", "ulimit -v"], default, Long, default);
        Assert.That(Encoding.UTF8.GetString(answer.Output).Trim(), Is.EqualTo("4194304"));
    }

    [Test]
    public void A_tool_that_takes_too_long_is_stopped()
    {
        var answer = runner.Run("/bin/sh", ["-c", "sleep 600"], default, TimeSpan.FromMilliseconds(200), default);
        Assert.That(answer.Ended, Is.False);
    }

    [Test]
    public void A_tool_that_fails_tells_why()
    {
        var answer = runner.Run("/bin/sh", ["-c", "echo wrong >&2; exit 3"], new byte[1 << 20], Long, default);
        Assert.That((answer.Succeeded, answer.ExitCode, answer.Errors.Trim()), Is.EqualTo((false, 3, "wrong")));
    }
}
