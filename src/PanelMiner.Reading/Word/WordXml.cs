using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>
/// Reads WordprocessingML by local names, so that the transitional and the strict form of the standard (ISO/IEC 29500) read alike.
/// </summary>
internal static class WordXml
{
    /// <summary>Loads a part; DTDs and external entities are refused.</summary>
    public static XElement Load(Stream part) => Load(part, DtdProcessing.Prohibit);

    /// <summary>Loads a document of a tool of ours, which names a DTD; the DTD is not looked at.</summary>
    public static XElement LoadIgnoringDtd(Stream document) => Load(document, DtdProcessing.Ignore);

    private static XElement Load(Stream stream, DtdProcessing dtd)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = dtd,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Whether the element has that local name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>The first child of that local name.</summary>
    public static XElement? Child(this XElement? element, string name)
    {
        if (element is null)
        {
            return null;
        }

        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The children of that local name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements().Where(c => c.Name.LocalName == name) ?? [];

    /// <summary>The value of an attribute by local name.</summary>
    public static string? Attr(this XElement? element, string name)
    {
        for (var attribute = element?.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The <c>val</c> of a child.</summary>
    public static string? Val(this XElement? element, string child) => element.Child(child).Attr("val");

    /// <summary>The <c>val</c> of a child as a whole number.</summary>
    public static int? Int(this XElement? element, string child) => ToInt(element.Val(child));

    /// <summary>A whole number, or nothing.</summary>
    public static int? ToInt(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An on/off child: absent, on (present without a value or with a true one), or off.</summary>
    public static bool? Toggle(this XElement? element, string child) =>
        element.Child(child) is not { } found ? null : found.Attr("val") is not ("0" or "false" or "off" or "none");

    /// <summary>A measure in twentieths of a point, or with a unit of its own in the strict form, as points.</summary>
    public static double? Points(string? measure)
    {
        if (measure is null)
        {
            return null;
        }

        var unit = measure.EndsWith("pt", StringComparison.Ordinal) ? 1 : measure.EndsWith("in", StringComparison.Ordinal) ? 72 : measure.EndsWith("cm", StringComparison.Ordinal) ? 72 / 2.54 : 0.05;
        var digits = unit == 0.05 ? measure : measure[..^2];
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e6 ? value * unit : null;
    }
}
