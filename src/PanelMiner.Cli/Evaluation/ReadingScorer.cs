using System.Text.Json.Nodes;
using PanelMiner.Structure;

namespace PanelMiner.Cli.Evaluation;

/// <summary>Scores what was read of corpus papers: passages, their order, numbers, sections, contexts and cells, headings, and metadata.</summary>
internal sealed class ReadingScorer
{
    private readonly Tally text = new("passage text");
    private readonly Tally order = new("order");
    private readonly Tally numbers = new("numbers");
    private readonly Tally sections = new("sections");
    private readonly Tally contexts = new("contexts");
    private readonly Tally cells = new("table cells");
    private readonly Tally headings = new("headings");
    private readonly Tally metadata = new("metadata");

    /// <summary>All counts.</summary>
    public IReadOnlyList<Tally> Tallies => [text, order, numbers, sections, contexts, cells, headings, metadata];

    /// <summary>Scores one paper.</summary>
    public void Add(AnswerKey key, IReadOnlyList<MinedDocument> found)
    {
        var name = Path.GetFileName(key.File);
        var pairs = PassagePairing.Pair(key.Passages, [.. found.Select(f => f.Mined)]);
        foreach (var pair in pairs)
        {
            Add(name, pair);
        }

        AddOrder(name, pairs);
        AddHeadings(name, key, found);
        if (found.Count > 0)
        {
            AddMetadata(name, key.Paper, found[0].Mined.Paper);
        }
    }

    private void Add(string name, PassagePair pair)
    {
        if (pair is { IsSame: true, Expected: { } expected, Found: { } same })
        {
            var where = $"{name} {expected["n"]}";
            text.AddRight();
            numbers.AddField(where, Number((string?)expected["paragraph"] ?? (string?)expected["label"]), Number(same.Passage.Paragraph));
            sections.AddField(where, Joined([.. expected["section"]!.AsArray().Select(s => (string)s!)]), Joined(same.Passage.Section));
            contexts.AddField(where, Blank(Folding.Fold((string?)expected["context"])), Blank(Folding.Fold(same.Passage.Context)));
            AddCells(where, expected, same.Passage.Text);
            return;
        }

        if (pair.Expected is { } missed && !(bool)missed["optional"]!)
        {
            text.AddMissed($"{name} {missed["n"]}: {missed["text"]}");
        }

        if (pair.Found is { } extra && !(pair.Expected is { } optional && (bool)optional["optional"]!))
        {
            text.AddWrong($"{name} {extra.Passage.N}: {extra.Passage.Text}");
        }
    }

    private void AddCells(string where, JsonObject expected, string found)
    {
        if (expected["cells"] is not JsonArray wanted)
        {
            return;
        }

        var given = found.Split('|');
        for (var i = 0; i < wanted.Count; i++)
        {
            cells.AddField($"{where} cell {i + 1}", Blank(Folding.Fold((string?)wanted[i])), Blank(Folding.Fold(i < given.Length ? given[i] : null)));
        }
    }

    private void AddOrder(string name, IReadOnlyList<PassagePair> pairs)
    {
        var places = pairs.Where(p => p.IsSame).OrderBy(p => (int)p.Expected!["n"]!).Select(p => p.Found!.Passage.N).ToList();
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i] > places[i - 1])
            {
                order.AddRight();
            }
            else
            {
                order.AddWrong($"{name}: passage {places[i]} comes after {places[i - 1]}");
                order.AddMissed($"{name}: passage {places[i]} comes after {places[i - 1]}");
            }
        }
    }

    private void AddHeadings(string name, AnswerKey key, IReadOnlyList<MinedDocument> found)
    {
        var given = found.SelectMany(f => f.Document.Blocks).Where(b => b.Kind == BlockKind.Heading).Select(b => Folding.Fold(b.Text)).ToList();
        foreach (var heading in key.Headings.Select(Folding.Fold))
        {
            if (given.Remove(heading))
            {
                headings.AddRight();
            }
            else
            {
                headings.AddMissed($"{name}: {heading}");
            }
        }

        given.ForEach(g => headings.AddWrong($"{name}: {g}"));
    }

    private void AddMetadata(string name, JsonObject expected, Paper found)
    {
        void Field(string field, string? value) => metadata.AddField($"{name} {field}", Blank(Folding.Fold((string?)expected[field])), Blank(Folding.Fold(value)));
        Field("title", found.Title);
        Field("panel", found.Panel);
        Field("date", found.Date);
        Field("agendaItem", found.AgendaItem);
        Field("classification", found.Classification);
        Field("kind", PanelMiner.Cli.Screens.Words.Kebab(found.Kind.ToString()));
        Field("access", PanelMiner.Cli.Screens.Words.Kebab(found.Access.ToString()));
        metadata.AddField($"{name} meeting", (string?)expected["meeting"], found.Meetings.FirstOrDefault()?.Date);
        metadata.AddField($"{name} authors", Authors(expected), Blank(string.Join("; ", found.Authors.Select(a => a.Name ?? a.Role))));
        metadata.AddField($"{name} parts", Blank(string.Join("; ", expected["parts"]!.AsArray().Select(p => (string)p!["name"]!))), Blank(string.Join("; ", found.Parts.Select(p => p.Name))));
    }

    private static string? Authors(JsonObject paper) => Blank(string.Join("; ", paper["authors"]!.AsArray().Select(a => (string?)a!["name"] ?? (string?)a["role"])));

    private static string? Number(string? number) => Blank(number?.Trim('(', ')', '.', ' '));

    private static string? Joined(IReadOnlyList<string> section) => Blank(string.Join(" > ", section.Select(Folding.Fold)));

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
