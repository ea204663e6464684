namespace PanelMiner.Storage.Index;

/// <summary>The index's fields.</summary>
internal static class IndexFields
{
    /// <summary>Raised when what is indexed changes: an index of another format is made anew.</summary>
    public const string Format = "3";

    /// <summary>Id of the passage.</summary>
    public const string Id = "id";

    /// <summary>Id of the paper.</summary>
    public const string Paper = "paper";

    /// <summary>Number of the passage in its paper.</summary>
    public const string Number = "n";

    /// <summary>The store's sequence number with which the passage came.</summary>
    public const string Sequence = "sequence";

    /// <summary>Day of the paper as the number yyyymmdd; 0 without a date.</summary>
    public const string Day = "day";

    /// <summary>Everything that a hit shows.</summary>
    public const string Hit = "hit";

    /// <summary>Hash of title and words, equal for the same passage of the same paper in several packs; 0 for passages that are too short to tell.</summary>
    public const string Same = "same";

    /// <summary>The passage's words, stemmed.</summary>
    public const string Text = "text";

    /// <summary>The passage's words as written, case and accents aside.</summary>
    public const string Exact = "exact";

    /// <summary>Headings and context, stemmed.</summary>
    public const string Heading = "heading";

    /// <summary>The paper's title, stemmed.</summary>
    public const string Title = "title";

    /// <summary>Sums that the passage names, as filter terms in pence.</summary>
    public const string Sums = "sums";

    /// <summary>The same as numbers, for ranges.</summary>
    public const string Amount = "amount";

    /// <summary>Dates that the passage names, as EDTF.</summary>
    public const string Dates = "dates";

    /// <summary>Hash of the file from which the paper comes, first 16 digits.</summary>
    public const string File = "file";

    /// <summary>Values of the paper that are counted.</summary>
    public const string PaperFacets = "paper-facets";

    /// <summary>Values of the passage that are counted.</summary>
    public const string PassageFacets = "passage-facets";

    /// <summary>The name under which a field's values are indexed for filtering, case aside.</summary>
    public static string FilterField(string field) => "filter-" + field;
}
