namespace PanelMiner.Mentions.Money;

/// <summary>A text with its tokens, and questions about them; places outside the text answer like an empty mark.</summary>
internal sealed class FigureText
{
    private static readonly FigureToken Nothing = new(FigureTokenKind.Mark, 0, 0, true) { Mark = '\0' };
    private readonly List<FigureToken> tokens;

    private FigureText(string text, List<FigureToken> tokens)
    {
        Text = text;
        this.tokens = tokens;
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Count;

    /// <summary>Cuts a text into tokens.</summary>
    public static FigureText Of(string text) => new(text, FigureTokenizer.Tokenize(text));

    public FigureToken T(int i) => i >= 0 && i < tokens.Count ? tokens[i] : Nothing;

    public ReadOnlySpan<char> Span(int i) => T(i) is { End: > 0 } token ? Text.AsSpan(token.Start, token.End - token.Start) : [];

    public FigureWordClass Class(int i) => T(i).Word.Class;

    public bool IsMark(int i, char mark) => T(i) is { Kind: FigureTokenKind.Mark } token && token.Mark == mark && token.End > 0;

    public bool IsWord(int i) => T(i).Kind == FigureTokenKind.Word;

    public bool IsNumber(int i) => T(i) is { Kind: FigureTokenKind.Number, Readable: true };

    /// <summary>Whether no space stands before a token.</summary>
    public bool IsGlued(int i) => T(i) is { End: > 0, Spaced: false };

    public bool Is(int i, ReadOnlySpan<char> word) => Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word tells any of some cues.</summary>
    public bool HasCue(int i, FigureCue cue) => IsWord(i) && (FigureLexicon.Instance.Cue(Span(i)) & cue) != 0;

    /// <summary>Whether a sentence, cell or clause ends at a token.</summary>
    public bool IsStop(int i) => T(i).End == 0 || T(i) is { Kind: FigureTokenKind.Mark, Mark: '.' or ';' or '|' or '!' or '?' or ':' };
}
