namespace PanelMiner.Cli.Labels;

/// <summary>What a person may answer to a question of <c>label</c>.</summary>
internal enum LabelAnswer
{
    /// <summary>The passage carries the tag.</summary>
    Yes,

    /// <summary>It does not.</summary>
    No,

    /// <summary>The person cannot say; the question may come again another day.</summary>
    Skip,

    /// <summary>Takes back the answer before.</summary>
    Undo,

    /// <summary>Ends; all answers are kept.</summary>
    Quit,
}

/// <summary>Reads answers: single keys at a terminal, lines from a pipe.</summary>
internal sealed class AnswerKeys(TextReader input, bool isScreen)
{
    /// <summary>The next answer; <see cref="LabelAnswer.Quit"/> at the end of the input. A key without meaning is passed over.</summary>
    public LabelAnswer Next()
    {
        while (true)
        {
            if (isScreen)
            {
                if (Of(Console.ReadKey(intercept: true).KeyChar) is { } pressed)
                {
                    return pressed;
                }
            }
            else
            {
                var line = input.ReadLine();
                if (line is null || (line.Trim() is { Length: > 0 } word && Of(word[0]) is LabelAnswer.Quit))
                {
                    return LabelAnswer.Quit;
                }

                if (line.Trim() is { Length: > 0 } said && Of(said[0]) is { } answer)
                {
                    return answer;
                }
            }
        }
    }

    private static LabelAnswer? Of(char key) => char.ToLowerInvariant(key) switch
    {
        'y' => LabelAnswer.Yes,
        'n' => LabelAnswer.No,
        's' or ' ' => LabelAnswer.Skip,
        'u' => LabelAnswer.Undo,
        'q' or '\u001b' => LabelAnswer.Quit,
        _ => null,
    };
}
