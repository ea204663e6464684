using System.Reflection;
using PanelMiner.Corpus.Maker;
using PanelMiner.Corpus.Maker.Sources;

// Makes the papers of corpus/papers, their twins and their answer keys from corpus/sources.
//   dotnet run --project tests/PanelMiner.Corpus.Maker -- [--pdf] [NAME…]
// --pdf also makes the files that need tools of the machine (LibreOffice, Chromium, WeasyPrint, groff, poppler, ImageMagick); without it those in the repository stay.
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
var corpus = new Corpus(Path.Combine(root, "corpus"), args.Contains("--pdf"));
var names = args.Where(a => a[0] != '-').ToList();
try
{
    foreach (var file in corpus.Papers.Where(f => IsWanted(Path.GetFileNameWithoutExtension(f))))
    {
        corpus.MakePaper(file);
    }

    foreach (var folder in corpus.Packs.Where(f => IsWanted(Path.GetFileName(f))))
    {
        corpus.MakePack(folder);
    }

    return 0;
}
catch (SourceException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

bool IsWanted(string name) => names.Count == 0 || names.Contains(name);
