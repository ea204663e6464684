namespace PanelMiner.Structure.Metadata;

/// <summary>Reads tables whose cells are labels and values: the header blocks of papers.</summary>
internal static class LabelTable
{
    private const int LongestValue = 400;

    /// <summary>The fields of a table; none when it is a table of something else.</summary>
    public static IReadOnlyList<HeaderField> Read(CandidateBlock table, int block)
    {
        var rows = table.Headers.Concat(table.Rows.Select(r => r.Cells)).Select(r => r.Where(c => c.Length > 0).ToList()).Where(r => r.Count > 0).ToList();
        var fields = new List<HeaderField>();
        var labelled = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = ReadRow(rows[i], block);
            if (row.Count > 0)
            {
                labelled++;
                fields.AddRange(row);
            }
            else if (i + 1 < rows.Count && Across(rows[i], rows[i + 1], block) is { Count: > 0 } across)
            {
                labelled += 2;
                fields.AddRange(across);
                i++;
            }
            else if (fields.Count > 0 && rows[i].Count == 1 && rows[i][0].Length <= LongestValue && fields[^1].Field == LabelField.Author)
            {
                labelled++;
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value}\n{rows[i][0]}".Trim() };
            }
        }

        return labelled * 2 > rows.Count || (labelled >= 3 && rows.Count <= 10) ? fields : [];
    }

    private static List<HeaderField> ReadRow(List<string> cells, int block)
    {
        var fields = new List<HeaderField>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (HeaderLabels.Whole(cells[i]) is { } whole && (i + 1 < cells.Count || cells.Count == 1 || fields.Count > 0))
            {
                var value = i + 1 < cells.Count && HeaderLabels.Whole(cells[i + 1]) is null ? cells[++i] : "";
                fields.Add(new(whole.Field, whole.Name, value, block));
            }
            else if (HeaderLabels.At(cells[i]) is { Value.Length: > 0 } inside)
            {
                fields.Add(new(inside.Field, inside.Name, inside.Value, block));
            }
            else if (fields.Count > 0 && i > 0 && cells[i].Length <= LongestValue)
            {
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value}\n{cells[i]}".Trim() };
            }
        }

        return fields.TrueForAll(f => f.Value.Length == 0) ? [] : fields;
    }

    // A row of labels over a row of values.
    private static List<HeaderField> Across(List<string> labels, List<string> values, int block) =>
        labels.Count == values.Count && labels.TrueForAll(l => HeaderLabels.Whole(l) is not null) && !values.Exists(v => HeaderLabels.Whole(v) is not null)
            ? [.. labels.Zip(values).Select(p => HeaderLabels.Whole(p.First) is { } label ? new HeaderField(label.Field, label.Name, p.Second, block)
            : null).OfType<HeaderField>()]
            : [];
}
