using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PanelMiner.Facts.Corrections;

namespace PanelMiner.Storage;

/// <summary>
/// What people put right about facts and arrangements: <c>corrections.jsonl</c> in the workspace, one correction a line, oldest first, kept apart from everything that can be made again.
/// People may read and edit it; <c>panelminer correct</c> adds to its end.
/// </summary>
public static class CorrectionFile
{
    /// <summary>Its name in the workspace.</summary>
    public const string FileName = "corrections.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The corrections of a workspace; none where there is no file.</summary>
    /// <exception cref="InvalidDataException">A line is no correction.</exception>
    public static WorkspaceCorrections Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return WorkspaceCorrections.None;
        }

        var lines = File.ReadAllLines(path).Select((text, n) => (Text: text, Number: n + 1)).Where(l => l.Text.Trim().Length > 0).Select(l => Parse(l.Text, l.Number, path)).ToList();
        return new WorkspaceCorrections([.. lines.Select(l => l.Fact).OfType<FactCorrection>()], [.. lines.Select(l => l.Arrangement).OfType<ArrangementCorrection>()]);
    }

    /// <summary>Adds a verdict on a fact. It is on disk when this returns.</summary>
    public static void Add(string folder, FactCorrection correction) => Append(folder, new Line(correction, null));

    /// <summary>Adds a correction of arrangements. It is on disk when this returns.</summary>
    public static void Add(string folder, ArrangementCorrection correction) => Append(folder, new Line(null, correction));

    private static void Append(string folder, Line line)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, Options) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static Line Parse(string text, int number, string path)
    {
        try
        {
            if (JsonSerializer.Deserialize<Line>(text, Options) is { } line && (line.Fact ?? (object?)line.Arrangement) is not null)
            {
                return line;
            }
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Line {number} of {path} is no correction: {e.Message} Mend or remove the line.", e);
        }

        throw new InvalidDataException($"Line {number} of {path} corrects neither a fact nor an arrangement. Mend or remove the line.");
    }

    private sealed record Line(FactCorrection? Fact, ArrangementCorrection? Arrangement);
}
