using System.Globalization;
using System.Text;
using System.Text.Json;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Records;
using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Cli.Annotation;

/// <summary>What holds for lines that do not say it themselves.</summary>
/// <param name="Anchor">Date of the paper.</param>
/// <param name="ForceAreas">The paper's own force areas.</param>
internal sealed record AnnotationDefaults(Edtf? Anchor, IReadOnlyList<string> ForceAreas);

/// <summary>Answers one line of bare text or one JSON record; a line that cannot be read is answered by a problem.</summary>
internal sealed class PassageAnnotator(PassageMiner miner, AnnotationDefaults defaults, bool isJson, bool allTags)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Answers a line.</summary>
    /// <param name="number">Its number, from 1: its id unless it gives one.</param>
    /// <param name="line">Its bytes, without the line end.</param>
    public object Annotate(int number, byte[] line)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        try
        {
            if (line.Length > LineReader.LongestLine)
            {
                return Refused(id, ProblemCategory.TooLarge, $"Line {id} is longer than {LineReader.LongestLine:N0} bytes. Cut it into passages.");
            }

            var text = StrictUtf8.GetString(line).TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
            {
                return Refused(id, ProblemCategory.Empty, $"Line {id} is empty. Give one passage a line.");
            }

            return isJson ? AnnotateRecord(id, text) : Answer(new AnnotationRequest(id, text, Context(null, null, null, null, null)));
        }
        catch (DecoderFallbackException)
        {
            return Refused(id, ProblemCategory.Damaged, $"Line {id} is not UTF-8. Save the input as UTF-8.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new AnnotationProblemRecord(
                id, ProblemStage.Extract, ProblemCategory.Internal, $"A fault of PanelMiner ({e.GetType().Name}: {e.Message}). Please report it with the line.");
        }
    }

    private object AnnotateRecord(string number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var request = AnnotationRequest.Read(json.RootElement, number, Context, out var fault);
            return request is null ? Refused(AnnotationRequest.IdOf(json.RootElement) ?? number, ProblemCategory.Damaged, $"Line {number}: {fault}") : Answer(request);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Refused(number, ProblemCategory.Damaged, $"Line {number} is not a JSON record. Give one object a line, with a field text.");
        }
    }

    private AnnotationRecord Answer(AnnotationRequest request)
    {
        var passage = new Passage("", 1, PassageKind.Paragraph, request.Text)
        {
            Section = request.Context.Heading is { } heading ? [heading] : [],
            Context = request.Context.Context,
        };
        var (tagged, facts) = miner.Mine(passage, request.Context);
        return new(request.Id, [.. tagged.Tags.Where(t => allTags || t.Applies)], tagged.Mentions, facts);
    }

    private MentionContext Context(Edtf? anchor, IReadOnlyList<string>? forces, string? panel, string? heading, string? context) => new()
    {
        Anchor = anchor ?? defaults.Anchor,
        ForceAreas = forces ?? defaults.ForceAreas,
        Panel = panel,
        Heading = heading,
        Context = context,
    };

    private static AnnotationProblemRecord Refused(string id, ProblemCategory category, string message) =>
        new(id, ProblemStage.Read, category, message);
}
