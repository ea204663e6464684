using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Dates;
using PanelMiner.Text;

namespace PanelMiner.Tests.Mentions.Dates;

/// <summary>Reads the cases of Specs/mentions/dates: a text, the paper's date where it is known, and all the dates that the text holds with what each means.</summary>
internal static class DateCases
{
    public static IEnumerable<TestCaseData> Load(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Specs", "mentions", "dates", file);
        var number = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            number++;
            var text = JsonNode.Parse(line)!["text"]!.GetValue<string>();
            yield return new TestCaseData(line).SetArgDisplayNames($"{number}: {text.ReplaceLineEndings(" ")}");
        }
    }

    public static void Check(string line)
    {
        var node = JsonNode.Parse(line)!;
        var text = node["text"]!.GetValue<string>();
        Edtf? anchor = null;
        Assert.That(node["anchor"] is not { } given || Edtf.TryParseAnchor(given.GetValue<string>(), out anchor));
        var found = new DateExtractor().Extract(text, new MentionContext { Anchor = anchor });
        Assert.That(found.Select(Written), Is.EqualTo(node["dates"]!.AsArray().Select(d => Written(d!))), text);
        Assert.That(found.Select(m => text[m.Start..m.End]), Is.EqualTo(found.Select(m => m.Text)));
    }

    private static string Written(DateMention mention) =>
        $"{mention.Text} @{mention.Start} = {mention.Edtf ?? "-"}, {mention.Precision?.ToString() ?? "-"}, {mention.Basis}";

    private static string Written(JsonNode date)
    {
        var precision = date["precision"]?.GetValue<string>() is { } word ? Enum.Parse<DatePrecision>(word.Replace("-", ""), ignoreCase: true).ToString() : "-";
        var basis = Enum.Parse<DateMentionBasis>(date["basis"]!.GetValue<string>(), ignoreCase: true);
        return $"{date["text"]} @{date["start"]} = {date["edtf"]?.ToString() ?? "-"}, {precision}, {basis}";
    }
}
