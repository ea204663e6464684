using System.Globalization;

namespace PanelMiner.Corpus.Maker.Sources;

/// <summary>Reads a source file; corpus/README.md describes its form.</summary>
internal sealed class SourceReader
{
    private readonly List<SourceBlock> blocks = [];
    private int line;

    public static SourcePaper Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var reader = new SourceReader();
        try
        {
            var header = reader.ReadHeader(lines);
            for (; reader.line < lines.Length; reader.line++)
            {
                reader.ReadLine(lines[reader.line]);
            }

            return new SourcePaper(Path.GetFileNameWithoutExtension(file), header, reader.blocks);
        }
        catch (SourceException e)
        {
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"{file}:{reader.line + 1}: {e.Message}"));
        }
    }

    private SourceHeader ReadHeader(string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = new List<string>();
        for (; lines[line] != "---"; line++)
        {
            var colon = lines[line].IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new SourceException("a header line needs a colon");
            }

            var (name, value) = (lines[line][..colon], lines[line][(colon + 1)..].Trim());
            if (name == "author")
            {
                authors.Add(value);
            }
            else
            {
                fields.Add(name, value);
            }
        }

        line++;
        return new SourceHeader(fields, authors);
    }

    private void ReadLine(string text)
    {
        if (text.Length == 0 || text.StartsWith("// ", StringComparison.Ordinal))
        {
            return;
        }

        if (text.StartsWith("  ", StringComparison.Ordinal))
        {
            AddTruth(text.Trim());
        }
        else if (text[0] == '|')
        {
            ReadTableLine(text);
        }
        else
        {
            blocks.Add(ReadBlock(text));
        }
    }

    private SourceBlock ReadBlock(string text) => text switch
    {
        _ when text.StartsWith("---", StringComparison.Ordinal) => Break(text[3..]),
        _ when text.StartsWith("%part ", StringComparison.Ordinal) => Block(SourceBlockKind.Part, "") with { Options = Options("name=" + text[6..]) },
        _ when text.StartsWith('#') => Heading(text),
        _ when text.StartsWith("- ", StringComparison.Ordinal) => Labelled(SourceBlockKind.ListItem, text[2..]),
        _ when text.StartsWith("-- ", StringComparison.Ordinal) => Labelled(SourceBlockKind.ListItem, text[3..]) with { Level = 1 },
        _ when text.StartsWith("= ", StringComparison.Ordinal) => Block(SourceBlockKind.Title, text[2..]),
        _ when text.StartsWith("! ", StringComparison.Ordinal) => Block(SourceBlockKind.Metadata, text[2..]),
        _ when text.StartsWith("!c ", StringComparison.Ordinal) => Block(SourceBlockKind.Metadata, text[3..]) with { Centred = true },
        _ when text.StartsWith("!r ", StringComparison.Ordinal) => Block(SourceBlockKind.Metadata, text[3..]) with { Right = true },
        _ when text.StartsWith("!p ", StringComparison.Ordinal) => Block(SourceBlockKind.Attendance, text[3..]),
        _ when text.StartsWith("$ ", StringComparison.Ordinal) => Block(SourceBlockKind.Signature, text[2..]),
        _ when text.StartsWith("@ ", StringComparison.Ordinal) => Block(SourceBlockKind.Contact, text[2..]),
        _ when text.StartsWith(": ", StringComparison.Ordinal) => Block(SourceBlockKind.Paragraph, text[2..]),
        _ => Labelled(SourceBlockKind.Paragraph, text),
    };

    private SourceBlock Block(SourceBlockKind kind, string text) => new(kind, RichTextReader.Read(text), line + 1);

    private SourceBlock Break(string what) => what switch
    {
        "page" => Block(SourceBlockKind.PageBreak, ""),
        "landscape" => Block(SourceBlockKind.Orientation, "") with { Level = 1 },
        "portrait" => Block(SourceBlockKind.Orientation, ""),
        "columns 1" => Block(SourceBlockKind.Columns, "") with { Level = 1 },
        "columns 2" => Block(SourceBlockKind.Columns, "") with { Level = 2 },
        _ => throw new SourceException($"unknown break '{what}'"),
    };

    private SourceBlock Heading(string text)
    {
        var level = text.TakeWhile(c => c == '#').Count();
        var byLooks = text.Length > level && text[level] == '~';
        return Labelled(SourceBlockKind.Heading, text[(level + (byLooks ? 1 : 0))..].TrimStart()) with { Level = level, ByLooks = byLooks };
    }

    // A number made by the word processor stands in [ ], a typed one in < >.
    private SourceBlock Labelled(SourceBlockKind kind, string text)
    {
        var close = text[0] switch { '[' when !text.StartsWith("[[", StringComparison.Ordinal) => text.IndexOf(']', StringComparison.Ordinal), '<' => text.IndexOf('>', StringComparison.Ordinal), _ => -1 };
        return close < 0
            ? Block(kind, text)
            : Block(kind, text[(close + 1)..].TrimStart()) with { Label = text[1..close], Typed = text[0] == '<' };
    }

    private void ReadTableLine(string text)
    {
        if (text.StartsWith("|=", StringComparison.Ordinal))
        {
            blocks.Add(Block(SourceBlockKind.Table, "") with { Options = Options(text[2..].Trim()) });
            return;
        }

        if (blocks.Count == 0 || blocks[^1].Kind != SourceBlockKind.Table)
        {
            throw new SourceException("a table begins with |=");
        }

        var header = text.StartsWith("|!", StringComparison.Ordinal);
        var cells = text[(header ? 2 : 1)..].Trim().Split(" | ").Select(c => RichTextReader.Read(c.Trim() is "~" ? "" : c.Trim()));
        blocks[^1] = blocks[^1] with { Rows = [.. blocks[^1].Rows, new SourceRow(header, [.. cells])] };
    }

    private void AddTruth(string text)
    {
        if (blocks.Count == 0)
        {
            throw new SourceException("nothing to say a truth of");
        }

        var block = blocks[^1];
        if (block.Rows.Count > 0)
        {
            var row = block.Rows[^1];
            blocks[^1] = block with { Rows = [.. block.Rows.SkipLast(1), row with { Truth = With(row.Truth, text) }] };
        }
        else
        {
            blocks[^1] = block with { Truth = With(block.Truth, text) };
        }
    }

    private static Truth With(Truth truth, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new SourceException($"a truth needs a colon: {text}");
        }

        var (kind, value) = (text[..colon], text[(colon + 1)..].Trim());
        return kind == "tags"
            ? truth with { Tags = value == "none" ? [] : value.Split(", ") }
            : truth with { Facts = [.. truth.Facts, new FactTruth(kind, Options(value))] };
    }

    private static Dictionary<string, string> Options(string text)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            options.Add(equals < 0 ? part : part[..equals].Trim(), equals < 0 ? "true" : part[(equals + 1)..].Trim());
        }

        return options;
    }
}
