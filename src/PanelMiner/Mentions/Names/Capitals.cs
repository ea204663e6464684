using System.Text;

namespace PanelMiner.Mentions.Names;

/// <summary>Turns names printed in capitals into names as written elsewhere.</summary>
internal static class Capitals
{
    /// <summary>"SIMON O'BRIEN-SMITH" as "Simon O'Brien-Smith"; small joining words in small letters.</summary>
    public static string Lowered(string name)
    {
        var lowered = new StringBuilder(name.Length);
        foreach (var word in name.Split(' '))
        {
            lowered.Append(lowered.Length > 0
                ? " "
                : "").Append(lowered.Length > 0 && word is "AND" or "OF" or "FOR" or "THE" or "ON" or "UPON"
                ? word.ToLowerInvariant()
                : Word(word));
        }

        return lowered.ToString();
    }

    private static string Word(string word)
    {
        var lowered = new StringBuilder(word.Length);
        var begins = true;
        foreach (var c in word)
        {
            lowered.Append(begins ? c : char.ToLowerInvariant(c));
            begins = c is '\'' or '-' or '.' || (lowered.Length == 2 && lowered[0] == 'M' && c == 'C');
        }

        return lowered.ToString();
    }
}
