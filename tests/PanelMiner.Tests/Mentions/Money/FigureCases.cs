using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Mentions;

namespace PanelMiner.Tests.Mentions.Money;

/// <summary>Reads the cases of Specs/mentions/money: a text with its heading and context, and all the sums or percentages that it holds; high equals low, and the bound is exact, where not given.</summary>
internal static class FigureCases
{
    public static IEnumerable<TestCaseData> Load(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Specs", "mentions", "money", file);
        var number = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            number++;
            var text = JsonNode.Parse(line)!["text"]!.GetValue<string>();
            yield return new TestCaseData(line).SetArgDisplayNames($"{number}: {text.ReplaceLineEndings(" ")}");
        }
    }

    public static void Check(string line, string field, IMentionExtractor extractor, Func<JsonObject, Mention> expected)
    {
        var node = JsonNode.Parse(line)!;
        var text = node["text"]!.GetValue<string>();
        var context = new MentionContext { Heading = node["heading"]?.GetValue<string>(), Context = node["context"]?.GetValue<string>() };
        Assert.That(extractor.Extract(text, context), Is.EqualTo(node[field]!.AsArray().Select(s => expected(s!.AsObject()))));
    }

    public static MoneyMention Sum(JsonObject sum)
    {
        var (text, start) = Place(sum);
        var low = sum["low"]!.GetValue<decimal>();
        var bound = Enum.Parse<FigureBound>((sum["bound"]?.GetValue<string>() ?? "exactly").Replace("-", ""), ignoreCase: true);
        return new(text, start, start + text.Length, low, sum["high"]?.GetValue<decimal>() ?? low, sum["currency"]?.GetValue<string>() ?? "GBP", bound) { Per = sum["per"]?.GetValue<string>() };
    }

    public static PercentageMention Percentage(JsonObject percentage)
    {
        var (text, start) = Place(percentage);
        var low = percentage["low"]!.GetValue<decimal>();
        return new(text, start, start + text.Length, low, percentage["high"]?.GetValue<decimal>() ?? low, percentage["points"]?.GetValue<bool>() ?? false);
    }

    private static (string Text, int Start) Place(JsonObject mention) => (mention["text"]!.GetValue<string>(), mention["start"]!.GetValue<int>());
}
