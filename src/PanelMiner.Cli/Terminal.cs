using System.Text;
using Spectre.Console;

namespace PanelMiner.Cli;

/// <summary>Standard input, output and error, and whether a person sits at them.</summary>
internal sealed class Terminal
{
    // A pipe has no width: its lines are never wrapped.
    private const int PipeWidth = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private Terminal(TextWriter output, TextWriter error, bool outputIsScreen, bool errorIsScreen)
    {
        Out = output;
        Error = error;
        OutputIsScreen = outputIsScreen;
        Screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = outputIsScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = outputIsScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!outputIsScreen)
        {
            Screen.Profile.Width = PipeWidth;
        }

        ErrorScreen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = errorIsScreen ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = errorIsScreen ? InteractionSupport.Yes : InteractionSupport.No,
        });
        ErrorIsScreen = errorIsScreen;
    }

    /// <summary>Data goes here.</summary>
    public TextWriter Out { get; }

    /// <summary>Everything else goes here.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person reads standard output, rather than a pipe.</summary>
    public bool OutputIsScreen { get; }

    /// <summary>Whether a person reads standard error.</summary>
    public bool ErrorIsScreen { get; }

    /// <summary>Tables and colours on standard output.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>Progress on standard error.</summary>
    public IAnsiConsole ErrorScreen { get; }

    /// <summary>The process's own streams, UTF-8 whatever the machine's locale.</summary>
    public static Terminal OfProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), Utf8, 1 << 16) { NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);
}
