using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PanelMiner.Corpus.Maker;
using PanelMiner.Corpus.Maker.Keys;
using PanelMiner.Corpus.Maker.Sources;

// Makes the papers of corpus/papers, their twins and their answer keys from corpus/sources.
//   dotnet run --project tests/PanelMiner.Corpus.Maker -- [--pdf] [NAME…]
// --pdf also makes the files that need tools of the machine (LibreOffice, poppler, ImageMagick); without it those in the repository stay.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
var corpus = Path.Combine(root, "corpus");
var json = new JsonSerializerOptions
{
    WriteIndented = true,
    PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    NewLine = "\n",
};
var withTools = args.Contains("--pdf");
var names = args.Where(a => a[0] != '-').ToList();
try
{
    var keys = new KeyBuilder(Cast.Read(Path.Combine(corpus, "cast")));
    foreach (var folder in new[] { "papers", "expected", "twins" })
    {
        Directory.CreateDirectory(Path.Combine(corpus, folder));
    }

    foreach (var file in Directory.GetFiles(Path.Combine(corpus, "sources"), "*.paper").Order(StringComparer.Ordinal))
    {
        if (names.Count == 0 || names.Contains(Path.GetFileNameWithoutExtension(file)))
        {
            Make(SourceReader.Read(file));
        }
    }

    return 0;

    void Make(SourcePaper source)
    {
        var producer = Producers.Of(source);
        var paper = source.Name + producer.Extension;
        File.WriteAllText(Path.Combine(corpus, "expected", source.Name + ".json"), JsonSerializer.Serialize(keys.Build(source, paper), json) + "\n");
        WriteFile(source, producer, Path.Combine(corpus, "papers", paper));
        foreach (var twin in source.Header["twins"]?.Split(", ") ?? [])
        {
            var other = Producers.Named(twin);
            WriteFile(source, other, Path.Combine(corpus, "twins", source.Name + other.Extension));
        }

        Console.WriteLine(paper);
    }

    void WriteFile(SourcePaper source, Producer producer, string file)
    {
        if (!producer.NeedsTools || withTools)
        {
            producer.Write(source, file);
        }
    }
}
catch (SourceException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
