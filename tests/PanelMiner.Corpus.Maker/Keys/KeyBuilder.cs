using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>Makes the answer key of a paper from its source.</summary>
internal sealed class KeyBuilder(Cast cast)
{
    private static readonly string[] Tags = ["risk", "saving", "decision", "withdrawal"];

    private readonly MentionKeys mentions = new(cast);
    private readonly FactKeys facts = new(cast);

    public AnswerKey Build(SourcePaper source, string file)
    {
        var walk = new Walk(source.Header.Has("kind", "minutes"), PrintsCapitals(source.Header));
        for (var i = 0; i < source.Blocks.Count; i++)
        {
            try
            {
                Add(walk, source.Blocks, i);
            }
            catch (SourceException e)
            {
                throw new SourceException($"{source.Name}:{source.Blocks[i].Line}: {e.Message}");
            }
        }

        walk.Passages.AddRange(walk.Notes.Select((n, i) => n with { N = walk.Passages.Count + 1 + i }));
        return new AnswerKey(Paper(source, file, walk), walk.Passages)
        {
            Producer = source.Header.Required("producer"),
            Headings = walk.Headings,
            Tables = walk.Tables,
            OtherLines = walk.OtherLines,
            Furniture = [.. new[] { source.Header["header"], source.Header["footer"] }.OfType<string>().SelectMany(l => l.Split("\\n")).Select(l => l.Replace("\\t", " ", StringComparison.Ordinal).Trim())],
        };
    }

    // Capitals that are a matter of style stay small in a Word file; a PDF holds what is printed.
    private static bool PrintsCapitals(SourceHeader header) => Look.Of(header).HeadingCaps && header.Required("producer") is "libreoffice" or "chromium" or "weasyprint" or "scan";

    private void Add(Walk walk, IReadOnlyList<SourceBlock> blocks, int i)
    {
        var block = blocks[i];
        switch (block.Kind)
        {
            case SourceBlockKind.Title or SourceBlockKind.Metadata or SourceBlockKind.Signature:
                walk.OtherLines.Add(block.Text.Plain);
                break;
            case SourceBlockKind.Contact:
                walk.OtherLines.Add(block.Text.Plain);
                walk.Contacts.Add(block.Text.Plain);
                break;
            case SourceBlockKind.Heading:
                walk.Open(block);
                break;
            case SourceBlockKind.Part:
                walk.Parts.Add(Part(block, walk.Passages.Count + 1));
                break;
            case SourceBlockKind.Table:
                AddTable(walk, block);
                break;
            case SourceBlockKind.Paragraph or SourceBlockKind.ListItem or SourceBlockKind.Attendance:
                walk.Passages.Add(Passage(walk, block) with { Context = block.IsListItem ? LeadIn(blocks, i) : null });
                walk.Notes.AddRange(block.Text.Notes.Select(n => Note(walk, n)));
                break;
        }
    }

    private PassageKey Passage(Walk walk, SourceBlock block)
    {
        MentionKeys.Complete(block.Text);
        var kind = block.IsListItem ? "list-item" : walk.IsMinutes && block.Kind == SourceBlockKind.Paragraph ? "minute" : "paragraph";
        var passage = new PassageKey(walk.Passages.Count + 1, kind, block.Text.Plain)
        {
            Paragraph = block.Label is null ? null : Number(block.Label),
            Label = block.Label,
            Section = walk.Section,
            Optional = block.Kind == SourceBlockKind.Attendance,
        };
        return With(block.Truth, Mentioning(passage, mentions.Of(block.Text)));
    }

    private PassageKey Note(Walk walk, RichText note)
    {
        MentionKeys.Complete(note);
        return Mentioning(new PassageKey(0, "note", note.Plain) { Section = walk.Section }, mentions.Of(note));
    }

    private void AddTable(Walk walk, SourceBlock block)
    {
        var table = TableKeys.Of(block, walk.Passages.Count + 1);
        if (table.IsMetadata)
        {
            walk.OtherLines.AddRange(table.Rows.Select(r => string.Join(' ', r.Where(c => c.Length > 0))));
            return;
        }

        walk.Tables.Add(table);
        foreach (var row in block.Rows.Where(r => !r.IsHeader))
        {
            foreach (var cell in row.Cells)
            {
                MentionKeys.Complete(cell);
            }

            walk.Passages.AddRange(TableKeys.Passages(row, table, mentions).Select((p, k) =>
                With(row.Truth, Mentioning(p with { N = walk.Passages.Count + 1 + k, Section = walk.Section }, p.Mentions))).ToList());
        }
    }

    private PassageKey With(Truth truth, PassageKey passage)
    {
        var stated = facts.Of(truth, passage.Text);
        var tags = truth.Tags ?? [.. stated.Select(f => (string)f["kind"]).Where(Tags.Contains).Distinct()];
        return tags.Except(Tags).FirstOrDefault() is { } unknown
            ? throw new SourceException($"no tag is called '{unknown}'")
            : passage with { Facts = stated, Tags = [.. tags.Order(StringComparer.Ordinal)] };
    }

    private static PassageKey Mentioning(PassageKey passage, IReadOnlyList<MentionKey> all) => passage with
    {
        Mentions = [.. all.Where(m => m.Kind != MentionKeys.Open).OrderBy(m => m.Start)],
        Open = all.Where(m => m.Kind == MentionKeys.Open).Select(m => m.Text).ToList() is { Count: > 0 } open ? open : null,
    };

    private static string Number(string label)
    {
        var clean = label.TrimEnd('.', ':');
        return clean.EndsWith(')') && !clean.Contains('(', StringComparison.Ordinal) ? clean[..^1] : clean;
    }

    // The last sentence of what stands above the list, where it leads in to it.
    private static string? LeadIn(IReadOnlyList<SourceBlock> blocks, int item)
    {
        var depth = blocks[item].Level;
        var i = item - 1;
        while (i >= 0 && blocks[i].IsListItem && blocks[i].Level >= depth)
        {
            i--;
        }

        var above = i >= 0 && blocks[i].Kind is SourceBlockKind.Paragraph or SourceBlockKind.ListItem ? blocks[i].Text.Plain.TrimEnd() : "";
        var leads = above.Length > 0 && (above[^1] is ':' or '-' or '–' or ',' || above.EndsWith(" that", StringComparison.OrdinalIgnoreCase));
        return leads ? above[(above.LastIndexOf(". ", StringComparison.Ordinal) is var stop and >= 0 ? stop + 2 : 0)..] : null;
    }

    private PartKey Part(SourceBlock block, int firstPassage) => new(block.Options["name"], firstPassage)
    {
        Title = block.Options.GetValueOrDefault("title"),
        Kind = block.Options.GetValueOrDefault("kind"),
        Date = block.Options.GetValueOrDefault("date"),
        Classification = block.Options.GetValueOrDefault("classification"),
        Authors = block.Options.TryGetValue("author", out var author) ? [Author(author, ',')] : [],
    };

    private PaperKey Paper(SourcePaper source, string file, Walk walk)
    {
        var header = source.Header;
        var date = header["date"]?.Split(' ');
        return new PaperKey(file, header["title"], header.Required("kind"))
        {
            Panel = header["panel"] is { } panel ? cast.BodyOf(panel).Name : null,
            Meeting = header["meeting"],
            Date = date?[0],
            DateBasis = date?[1],
            AgendaItem = header["item"],
            Authors = [.. header.Authors.Select(a => Author(a, ';'))],
            ForceAreas = header["areas"]?.Split(", ") ?? [],
            Classification = header["classification"],
            Access = header["access"] ?? "unknown",
            Parts = walk.Parts,
            Contacts = walk.Contacts,
        };
    }

    private AuthorKey Author(string text, char separator)
    {
        var parts = text.Split(separator, StringSplitOptions.TrimEntries).Select(p => p.Length == 0 ? null : p).ToList();
        return new AuthorKey(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2) is { } body ? cast.Named(body) : null);
    }

    /// <summary>What has been met so far on the way through a source.</summary>
    private sealed class Walk(bool isMinutes, bool printsCapitals)
    {
        private readonly List<HeadingKey> open = [];

        public bool IsMinutes { get; } = isMinutes;

        public List<PassageKey> Passages { get; } = [];

        public List<PassageKey> Notes { get; } = [];

        public List<HeadingKey> Headings { get; } = [];

        public List<TableKey> Tables { get; } = [];

        public List<PartKey> Parts { get; } = [];

        public List<string> OtherLines { get; } = [];

        public List<string> Contacts { get; } = [];

        public IReadOnlyList<string> Section => [.. open.Select(h => h.Text)];

        public void Open(SourceBlock block)
        {
            var text = printsCapitals && block is { Level: 1, ByLooks: false } ? block.Text.Plain.ToUpperInvariant() : block.Text.Plain;
            var heading = new HeadingKey(block.Level, text) { Number = block.Label is null ? null : Number(block.Label), Label = block.Label };
            open.RemoveAll(h => h.Level >= block.Level);
            open.Add(heading);
            Headings.Add(heading);
        }
    }
}
