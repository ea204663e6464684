using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PanelMiner.Corpus.Maker.Keys;
using PanelMiner.Corpus.Maker.Pdf;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker;

/// <summary>Makes papers, twins, packs and answer keys in the folder of the corpus.</summary>
/// <param name="folder">The corpus.</param>
/// <param name="withTools">Whether to make the files that need tools of the machine.</param>
internal sealed class Corpus(string folder, bool withTools)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly KeyBuilder keys = new(Cast.Read(Path.Combine(folder, "cast")));

    public IEnumerable<string> Papers => Directory.GetFiles(In("sources"), "*.paper").Order(StringComparer.Ordinal);

    public IEnumerable<string> Packs => Directory.GetDirectories(In("sources")).Order(StringComparer.Ordinal);

    public void MakePaper(string file)
    {
        var source = SourceReader.Read(file);
        var producer = Producers.Of(source);
        var name = source.Name + producer.Extension;
        WriteFile(source, producer, In("papers", name));
        WriteKey(source.Name, Paged(keys.Build(source, name), In("papers", name), source.Name).Key);
        foreach (var twin in source.Header["twins"]?.Split(", ") ?? [])
        {
            var other = Producers.Named(twin);
            WriteFile(source, other, In("twins", source.Name + other.Extension));
        }

        Console.WriteLine(name);
    }

    public void MakePack(string sources)
    {
        var pack = Path.GetFileName(sources);
        using var scratch = new ScratchFolder();
        var papers = new List<AnswerKey>();
        var bound = new List<(string Bookmark, string File)>();
        var pages = 0;
        SourcePaper? agenda = null;
        foreach (var file in Directory.GetFiles(sources, "*.paper").Order(StringComparer.Ordinal))
        {
            var source = SourceReader.Read(file);
            agenda ??= source;
            var made = scratch.Path(source.Name + ".pdf");
            WriteFile(source, Producers.Of(source), made);
            var (own, key) = Paged(keys.Build(source, pack + ".pdf"), made, pack + "." + source.Name);
            papers.Add(Shifted(key, pages, own));
            bound.Add((source.Header.Required("bookmark"), made));
            pages += own;
        }

        var header = agenda!.Header;
        if (withTools)
        {
            PackBinder.Bind(bound, In("papers", pack + ".pdf"), header.Has("stamped", "yes"), header.Required("written"));
        }

        WriteKey(pack, new PackKey(new PackFileKey(pack + ".pdf", header.Required("title"), papers[0].Paper.Panel!, header.Required("meeting"), pages), papers));
        Console.WriteLine(pack);
    }

    private static AnswerKey Shifted(AnswerKey key, int before, int own) => key with
    {
        Paper = key.Paper with { FirstPage = before + 1, LastPage = before + own },
        Passages = [.. key.Passages.Select(p => p.Page is { } page ? p with { Page = page + before } : p)],
    };

    // A scan has no text in which to look for its passages.
    private (int Pages, AnswerKey Key) Paged(AnswerKey key, string made, string list)
    {
        if (!made.EndsWith(".pdf", StringComparison.Ordinal))
        {
            return (0, key);
        }

        var kept = In("pages", list + ".txt");
        if (withTools)
        {
            PassagePages.Keep(key.Producer == "scan" ? Scanner.TextOf(made) : made, key, kept);
        }

        return PassagePages.Of(key, kept);
    }

    private void WriteFile(SourcePaper source, Producer producer, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!producer.NeedsTools || withTools)
        {
            producer.Write(source, file);
        }
    }

    private void WriteKey<T>(string name, T key)
    {
        Directory.CreateDirectory(In("expected"));
        File.WriteAllText(In("expected", name + ".json"), JsonSerializer.Serialize(key, Json) + "\n");
    }

    private string In(params string[] parts)
    {
        var path = Path.Combine([folder, .. parts]);
        if (parts[0] == "pages")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        return path;
    }
}
