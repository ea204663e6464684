using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.House;

/// <summary>The directions of src/README.md: projects refer one way, and a namespace uses only those before it.</summary>
public sealed class LayeringTests
{
    private static readonly string[] NamespaceOrder =
        ["Text", "Sources", "Structure", "Passages", "Mentions", "Tagging", "Facts", "Timelines", "Search", "Ingestion", "Records", ""];

    private static readonly Dictionary<string, string[]> ProjectReferences = new(StringComparer.Ordinal)
    {
        ["PanelMiner"] = [],
        ["PanelMiner.Gathering"] = ["PanelMiner"],
        ["PanelMiner.Reading"] = ["PanelMiner"],
        ["PanelMiner.Learning"] = ["PanelMiner"],
        ["PanelMiner.Storage"] = ["PanelMiner"],
        ["PanelMiner.Export"] = ["PanelMiner"],
        ["PanelMiner.Cli"] = ["PanelMiner", "PanelMiner.Export", "PanelMiner.Gathering", "PanelMiner.Learning", "PanelMiner.Reading", "PanelMiner.Storage"],
    };

    [Test]
    public void Projects_refer_only_as_the_design_says()
    {
        var projects = Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories);
        Assert.That(projects.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(ProjectReferences.Keys));
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            Assert.That(references, Is.EquivalentTo(ProjectReferences[Path.GetFileNameWithoutExtension(project)]), project);
        }
    }

    [Test]
    public void The_domain_has_NodaTime_as_its_only_package()
    {
        var packages = XDocument.Load(Repository.Path("src", "PanelMiner", "PanelMiner.csproj")).Descendants("PackageReference")
            .Select(r => r.Attribute("Include")!.Value);
        Assert.That(packages, Is.EqualTo(new[] { "NodaTime" }));
    }

    [Test]
    public void A_namespace_of_the_domain_uses_only_those_before_it()
    {
        var root = Repository.Path("src", "PanelMiner");
        var files = SourceFiles(root);
        Assert.That(files, Has.Count.GreaterThan(40), "so few files were inspected that the rule proves nothing");
        var breaches = files.SelectMany(f => Breaches(root, f)).ToList();
        Assert.That(breaches, Is.Empty);
    }

    [Test]
    public void Namespaces_follow_folders()
    {
        var checkedFiles = 0;
        foreach (var project in Directory.GetDirectories(Repository.Path("src")).Where(d => Directory.GetFiles(d, "*.csproj").Length == 1))
        {
            foreach (var file in SourceFiles(project).Where(f => Path.GetFileName(f) != "Program.cs"))
            {
                var folder = Path.GetRelativePath(project, Path.GetDirectoryName(file)!);
                var expected = Path.GetFileName(project) + (folder == "." ? "" : "." + folder.Replace(Path.DirectorySeparatorChar, '.'));
                var found = Regex.Match(File.ReadAllText(file), @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value;
                Assert.That(found, Is.EqualTo(expected), file);
                checkedFiles++;
            }
        }

        Assert.That(checkedFiles, Is.GreaterThan(80));
    }

    private static List<string> SourceFiles(string folder) =>
        [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())];

    private static IEnumerable<string> Breaches(string root, string file)
    {
        var own = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : "";
        var rank = Array.IndexOf(NamespaceOrder, own);
        if (rank < 0)
        {
            yield return $"{file}: the namespace {own} is not in the list";
            yield break;
        }

        foreach (Match used in Regex.Matches(File.ReadAllText(file), @"\bPanelMiner\.(\w+)"))
        {
            if (Array.IndexOf(NamespaceOrder, used.Groups[1].Value) > rank)
            {
                yield return $"{Path.GetRelativePath(root, file)} uses {used.Value}";
            }
        }
    }
}
