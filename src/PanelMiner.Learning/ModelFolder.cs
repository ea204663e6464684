using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using PanelMiner.Tagging;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>A trained tagger on disk: ML.NET's zip for each tag, and a manifest with versions, thresholds, calibration, origin and hashes.</summary>
public static class ModelFolder
{
    /// <summary>Name of the manifest.</summary>
    public const string ManifestName = "manifest.json";

    private const string NewSuffix = ".new";
    private const int Format = 2;
    private static readonly string[] MemberNames = ["senses", "words"];
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Tag[] AllTags = Enum.GetValues<Tag>();
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes a tagger. An older one in the folder is replaced only when the new one is whole.</summary>
    /// <param name="tagger">The tagger, as <see cref="TaggerTrainer"/> learnt it.</param>
    /// <param name="folder">The folder, made if missing.</param>
    /// <param name="origin">What it was learnt from, for people to read.</param>
    public static void Save(TrainedTagger tagger, string folder, ModelOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        Directory.CreateDirectory(folder);
        var ml = new MLContext(0);
        var heads = new List<HeadManifest>();
        foreach (var (tag, i) in AllTags.Select((t, i) => (t, i)))
        {
            var members = tagger.Heads[i].Members.Select((model, m) => Write(ml, model, Path.Combine(folder, NameOf(tag, MemberNames[m])))).ToList();
            heads.Add(new(tag.ToString().ToLowerInvariant(), members, tagger.Calibrations[i]));
        }

        foreach (var member in heads.SelectMany(h => h.Members))
        {
            File.Move(Path.Combine(folder, member.File + NewSuffix), Path.Combine(folder, member.File), overwrite: true);
        }

        var manifest = new Manifest(Format, tagger.Version, TaggerTrainer.Version, FeatureExtractor.Size, origin, heads);
        File.WriteAllText(Path.Combine(folder, ManifestName), JsonSerializer.Serialize(manifest, Json) + "\n");
    }

    private static MemberManifest Write(MLContext ml, ITransformer model, string path)
    {
        var size = LinearHead.PlacesOf(model);
        var schema = ml.Data.LoadFromEnumerable(Array.Empty<FeatureRow>(), FeatureRow.Form(size)).Schema;
        using var buffer = new MemoryStream();
        ml.Model.Save(model, schema, buffer);
        var bytes = WithoutTimes(buffer.ToArray());
        File.WriteAllBytes(path + NewSuffix, bytes);
        return new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Reads a tagger.</summary>
    /// <exception cref="InvalidDataException">It is missing, damaged, or of another version; the message says what to do.</exception>
    public static TrainedTagger Load(string folder)
    {
        var manifest = ReadManifest(folder);
        var ml = new MLContext(0);
        var heads = AllTags.Select(tag => Head(ml, folder, manifest, tag)).ToList();
        return new TrainedTagger(manifest.Version, new FeatureExtractor(), heads, [.. AllTags.Select(t => Of(manifest, t).Calibration)]);
    }

    private static Manifest ReadManifest(string folder)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(Path.Combine(folder, ManifestName)), Json)!;
            return manifest.Format == Format && manifest.Trainer == TaggerTrainer.Version && manifest.Places == FeatureExtractor.Size
                ? manifest
                : throw new InvalidDataException($"The tagger in {folder} was made by another version ({manifest.Trainer}, format {manifest.Format}). Train it again with 'panelminer train'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidDataException($"The tagger in {folder} cannot be read: {e.Message} Take it from the source tree's models/tagger, or train it again with 'panelminer train'.", e);
        }
    }

    private static LinearHead Head(MLContext ml, string folder, Manifest manifest, Tag tag)
    {
        try
        {
            return new([.. Of(manifest, tag).Members.Select(m => Member(ml, folder, m))]);
        }
        catch (Exception e) when (e is FileNotFoundException or UnauthorizedAccessException or FormatException)
        {
            throw new InvalidDataException($"The tagger in {folder} cannot be read: {e.Message} Take it again from the source tree's models/tagger.", e);
        }
    }

    private static ITransformer Member(MLContext ml, string folder, MemberManifest member)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, member.File));
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), member.Sha256, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{Path.Combine(folder, member.File)} is damaged: its hash is not the manifest's. Take the model again from the source tree's models/tagger.");
        }

        using var stream = new MemoryStream(bytes);
        return ml.Model.Load(stream, out DataViewSchema _);
    }

    private static HeadManifest Of(Manifest manifest, Tag tag) => manifest.Heads.FirstOrDefault(h => string.Equals(h.Tag, tag.ToString(), StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidDataException($"The tagger's manifest lacks the tag {tag}. Train it again with 'panelminer train'.");

    // ML.NET stamps the parts of its zip with the time of saving; the same model is to be the same bytes.
    private static byte[] WithoutTimes(byte[] zip)
    {
        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = Timeless;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return buffer.ToArray();
    }

    private static string NameOf(Tag tag, string member) => $"{tag.ToString().ToLowerInvariant()}-{member}.zip";

    private sealed record Manifest(int Format, string Version, string Trainer, int Places, ModelOrigin Origin, IReadOnlyList<HeadManifest> Heads);

    private sealed record HeadManifest(string Tag, IReadOnlyList<MemberManifest> Members, Calibration Calibration);

    private sealed record MemberManifest(string File, string Sha256);
}

/// <summary>What a tagger was learnt from.</summary>
/// <param name="Passages">Passages.</param>
/// <param name="Batches">Batches in which they were written or read.</param>
/// <param name="MacroF1">Mean F1 of the tags by cross-validation over batches, 0 to 1.</param>
public sealed record ModelOrigin(int Passages, int Batches, double MacroF1);
