using System.Globalization;
using PanelMiner.Corpus.Maker.Pdf;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>
/// The page on which each passage of a PDF begins, found by its first words in what pdftotext prints of each page. Kept in corpus/pages, so that keys are made alike without the tools.
/// </summary>
internal static class PassagePages
{
    private const int FirstLetters = 24;

    /// <summary>Writes the pages of a made PDF beside the corpus.</summary>
    public static void Keep(string pdf, AnswerKey key, string list)
    {
        // Reading order of columns and of tables is got right by different orders of pdftotext.
        var (pages, found, missing) = new[] { "-layout", "-raw" }.Select(order => Find(Pages(pdf, order), key)).MinBy(f => f.Missing.Count);
        if (missing.Count > 0)
        {
            throw new SourceException($"{key.Paper.File} does not hold '{missing[0]}'");
        }

        File.WriteAllText(list, string.Create(CultureInfo.InvariantCulture, $"{pages}\n") + string.Join('\n', found) + "\n");
    }

    /// <summary>Number of pages, and the key with the page of each passage; the key as it is where the file has no list.</summary>
    public static (int Pages, AnswerKey Key) Of(AnswerKey key, string list)
    {
        if (!File.Exists(list))
        {
            return (0, key);
        }

        var numbers = File.ReadAllLines(list).Select(l => int.Parse(l, CultureInfo.InvariantCulture)).ToList();
        var passages = key.Passages.Select((p, i) => i + 1 < numbers.Count && p.Kind != "note" ? p with { Page = numbers[i + 1] } : p);
        return (numbers[0], key with { Passages = [.. passages] });
    }

    private static List<string> Pages(string pdf, string order)
    {
        using var folder = new ScratchFolder();
        var text = folder.Path("text.txt");
        Tool.Run("pdftotext", order, pdf, text);
        return [.. File.ReadAllText(text).TrimEnd('\f').Split('\f').Select(Letters)];
    }

    private static (int Pages, List<int> Found, List<string> Missing) Find(List<string> pages, AnswerKey key)
    {
        var found = new List<int>();
        var missing = new List<string>();
        var from = (Page: 0, At: 0);
        foreach (var passage in key.Passages.Where(p => p.Kind != "note"))
        {
            if (Find(pages, Opening(passage), from) is { } place)
            {
                from = place;
            }
            else
            {
                missing.Add(passage.Text);
            }

            found.Add(from.Page + 1);
        }

        return (pages.Count, found, missing);
    }

    // Cells beside one another are printed line by line, so that a row is known by its first cell's first words.
    private static string Opening(PassageKey passage)
    {
        var words = passage.Cells?.FirstOrDefault(c => c.Length > 0) ?? passage.Text;
        var letters = Letters(words.Split(' ').Take(passage.Cells is null && passage.Kind != "table-cell" ? 5 : 1).Aggregate((a, b) => a + b));
        return letters[..Math.Min(letters.Length, FirstLetters)];
    }

    private static (int Page, int At)? Find(List<string> pages, string opening, (int Page, int At) from)
    {
        for (var page = from.Page; page < pages.Count; page++)
        {
            var at = pages[page].IndexOf(opening, page == from.Page ? from.At : 0, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (page, at);
            }
        }

        return null;
    }

    private static string Letters(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
