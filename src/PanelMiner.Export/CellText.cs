using System.Globalization;
using NodaTime;

namespace PanelMiner.Export;

/// <summary>Values as plain text, the same on every machine.</summary>
internal static class CellText
{
    private const string FormulaStarts = "=+-@\t\r";

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal exact => exact.ToString("0.############################", CultureInfo.InvariantCulture),
        double share => share.ToString("R", CultureInfo.InvariantCulture),
        LocalDate day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Text that a spreadsheet would run as a formula, with an apostrophe before it; also text that already begins so, so that it can be told apart.</summary>
    public static string Neutral(string text) => IsFormula(text) || (text.StartsWith('\'') && IsFormula(text[1..])) ? "'" + text : text;

    /// <summary>The text as it was before it was neutralised.</summary>
    public static string Plain(string text) => text.StartsWith('\'') && (IsFormula(text[1..]) || (text.Length > 1 && text[1] == '\'' && IsFormula(text[2..]))) ? text[1..] : text;

    private static bool IsFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
}
