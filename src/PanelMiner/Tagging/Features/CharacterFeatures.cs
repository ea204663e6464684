using PanelMiner.Tagging.Cues;

namespace PanelMiner.Tagging.Features;

/// <summary>Runs of three to five characters within words, word ends marked, so that unseen forms of known words still speak.</summary>
internal static class CharacterFeatures
{
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>Adds the runs of the words that are no names, numbers or classes.</summary>
    public static void Add(FeatureSink sink, List<CueToken> tokens, float length)
    {
        sink.BeginShared();
        Span<char> padded = stackalloc char[64];
        foreach (var token in tokens)
        {
            if (token.Class is not null || token.Word.Length < 2 || token.Word.Length > padded.Length - 2)
            {
                continue;
            }

            padded[0] = '<';
            token.Word.CopyTo(padded[1..]);
            padded[token.Word.Length + 1] = '>';
            var word = padded[..(token.Word.Length + 2)];
            for (var size = Shortest; size <= Longest; size++)
            {
                for (var i = 0; i + size <= word.Length; i++)
                {
                    sink.Add('g', word.Slice(i, size), 1, token.Start, token.End);
                }
            }
        }

        sink.EndShared(length);
    }
}
