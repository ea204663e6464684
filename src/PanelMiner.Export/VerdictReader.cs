using CsvHelper;

namespace PanelMiner.Export;

/// <summary>Reads the verdicts that a person put into a sample of facts (CSV).</summary>
public sealed class VerdictReader
{
    private static readonly string[] RightWords = ["right", "r", "correct", "yes", "y", "true", "1", "ok"];
    private static readonly string[] WrongWords = ["wrong", "w", "incorrect", "no", "n", "false", "0"];

    /// <summary>Reads verdicts of all facts together, and by kind.</summary>
    /// <exception cref="InvalidDataException">The file has no verdict column, or holds a verdict that is neither right nor wrong.</exception>
    public IReadOnlyDictionary<string, Verdicts> Read(Stream csv)
    {
        using var reader = new CsvReader(new StreamReader(csv), CsvExporter.Configuration);
        reader.Read();
        reader.ReadHeader();
        if (reader.HeaderRecord?.Contains(FactTable.VerdictColumn, StringComparer.Ordinal) != true)
        {
            throw new InvalidDataException($"The file has no column '{FactTable.VerdictColumn}'. 'panelminer export facts --sample N --format csv' makes one.");
        }

        var found = new SortedDictionary<string, Verdicts>(StringComparer.Ordinal) { ["all"] = new(0, 0, 0) };
        for (var row = 2; reader.Read(); row++)
        {
            var verdict = Verdict(reader.GetField(FactTable.VerdictColumn) ?? "", row);
            foreach (var kind in new[] { "all", reader.GetField("kind") ?? "" }.Where(k => k.Length > 0))
            {
                found[kind] = Add(found.GetValueOrDefault(kind) ?? new(0, 0, 0), verdict);
            }
        }

        return found;
    }

    private static bool? Verdict(string text, int row)
    {
        var word = text.Trim().ToLowerInvariant();
        return word.Length == 0 ? null
            : RightWords.Contains(word, StringComparer.Ordinal) ? true
            : WrongWords.Contains(word, StringComparer.Ordinal) ? false
            : throw new InvalidDataException(FormattableString.Invariant($"Row {row} has the verdict '{text}', which is neither right nor wrong. Put one of the two, or leave it empty."));
    }

    private static Verdicts Add(Verdicts sum, bool? verdict) => verdict switch
    {
        true => sum with { Right = sum.Right + 1 },
        false => sum with { Wrong = sum.Wrong + 1 },
        null => sum with { Open = sum.Open + 1 },
    };
}
