using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace PanelMiner.Reading.Pdf;

/// <summary>What a tagged PDF says that the marked content of its pages is: at present, headings and their levels.</summary>
/// <remarks>
/// The parent tree (ISO 32000-1, 14.7.4.4) leads from a page's marked content to its structure elements, so that the tree itself, which may have
/// hundreds of thousands of elements, is never walked as a whole. Whether the tags can be believed is for the structure stage to say.
/// </remarks>
internal sealed class PdfTags
{
    private const int DeepestElement = 40;
    private const int DeepestTree = 12;
    private const int MostPages = 20_000;
    private const int MostRoles = 8;
    private readonly PdfDocument document;
    private readonly DictionaryToken? roles;
    private readonly Dictionary<int, ArrayToken> parents = [];
    private readonly Dictionary<long, int> levels = [];

    private PdfTags(PdfDocument document, bool isRead)
    {
        this.document = document;
        if (isRead && Get<DictionaryToken>(document.Structure.Catalog.CatalogDictionary, "StructTreeRoot") is { } root)
        {
            roles = Get<DictionaryToken>(root, "RoleMap");
            AddParents(Get<DictionaryToken>(root, "ParentTree"), 0);
        }
    }

    /// <summary>The tags of a document; none where it has none, or where their tree is damaged: they only help.</summary>
    public static PdfTags Of(PdfDocument document)
    {
        try
        {
            return new(document, isRead: true);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            return new(document, isRead: false);
        }
    }

    /// <summary>The heading level, 1 to 6, of each letter of a page that stands in a heading; nothing when none does.</summary>
    public IReadOnlyDictionary<Letter, int>? HeadingsOf(Page page)
    {
        if (parents.Count == 0 || Get<NumericToken>(page.Dictionary, "StructParents") is not { } key || !parents.TryGetValue(key.Int, out var elements))
        {
            return null;
        }

        Dictionary<Letter, int>? found = null;
        var waiting = new Stack<(MarkedContentElement Element, int Level)>(page.GetMarkedContents().Select(e => (e, 0)));
        while (waiting.TryPop(out var next))
        {
            var mark = next.Element.MarkedContentIdentifier;
            var level = mark >= 0 && mark < elements.Length ? LevelOf(elements.Data[mark]) : next.Level;
            foreach (var letter in level > 0 ? next.Element.Letters : [])
            {
                (found ??= new(ReferenceEqualityComparer.Instance))[letter] = level;
            }

            foreach (var child in next.Element.Children)
            {
                waiting.Push((child, level));
            }
        }

        return found;
    }

    // A run of text stands in a span, the span in a heading: the innermost heading counts.
    private int LevelOf(IToken element)
    {
        var key = element is IndirectReferenceToken reference ? reference.Data.ObjectNumber : -1;
        if (levels.TryGetValue(key, out var known))
        {
            return known;
        }

        var level = 0;
        var current = Resolved(element) as DictionaryToken;
        for (var depth = 0; current is not null && level == 0 && depth < DeepestElement; depth++)
        {
            level = Get<NameToken>(current, "S") is { } role ? LevelOf(role) : 0;
            current = Get<DictionaryToken>(current, "P");
        }

        if (key >= 0)
        {
            levels[key] = level;
        }

        return level;
    }

    private int LevelOf(NameToken role)
    {
        for (var i = 0; i < MostRoles; i++)
        {
            if (role.Data is ['H', >= '1' and <= '6' and var digit])
            {
                return digit - '0';
            }

            if (role.Data == "H" || roles is null || Get<NameToken>(roles, role.Data) is not { } mapped || mapped == role)
            {
                return role.Data == "H" ? 1 : 0;
            }

            role = mapped;
        }

        return 0;
    }

    private void AddParents(DictionaryToken? node, int depth)
    {
        if (node is null || depth > DeepestTree || parents.Count > MostPages)
        {
            return;
        }

        var numbers = Get<ArrayToken>(node, "Nums")?.Data ?? [];
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            if (numbers[i] is NumericToken key && Resolved(numbers[i + 1]) is ArrayToken elements)
            {
                parents.TryAdd(key.Int, elements);
            }
        }

        foreach (var kid in Get<ArrayToken>(node, "Kids")?.Data ?? [])
        {
            AddParents(Resolved(kid) as DictionaryToken, depth + 1);
        }
    }

    private T? Get<T>(DictionaryToken dictionary, string name)
        where T : class, IToken => dictionary.TryGet(NameToken.Create(name), out var token) ? Resolved(token) as T : null;

    private IToken? Resolved(IToken token) => token is IndirectReferenceToken reference ? document.Structure.TokenScanner.Get(reference.Data)?.Data : token;
}
