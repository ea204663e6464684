namespace PanelMiner.Mentions.Bodies;

/// <summary>Where the name stands that goes with a word for a body.</summary>
internal enum HeadSide
{
    /// <summary>A place's name before it.</summary>
    Before,

    /// <summary>A place's name before it, or after "for" or "of".</summary>
    Either,

    /// <summary>The name of a known area before it, or after "for" or "of".</summary>
    Area,

    /// <summary>Any name in capitals before it.</summary>
    Name,

    /// <summary>A company's name before it.</summary>
    Company,

    /// <summary>A word of no other meaning before it: "Hollins Software".</summary>
    Firm,

    /// <summary>A name after it.</summary>
    After,

    /// <summary>"City of X Council": a name after it and "Council" after that.</summary>
    City,

    /// <summary>It needs no name.</summary>
    Alone,

    /// <summary>It only looks like a body's.</summary>
    None,
}

/// <summary>What a word for a body is without a name.</summary>
internal enum HeadAlone
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A body when it has an article.</summary>
    Generic,

    /// <summary>A body with or without an article: an abbreviation.</summary>
    Own,
}

/// <summary>A word by which a body is known by form.</summary>
/// <param name="Kind">Kind of body.</param>
/// <param name="Words">The word or words.</param>
/// <param name="Side">Where the name stands.</param>
/// <param name="Joiners">Words between it and a name after it.</param>
/// <param name="Form">Form of the canonical name with {0} for the name; C, F, O and P for commissioners, those with fire, offices and panels.</param>
/// <param name="Alone">What it is without a name.</param>
internal sealed record BodyHead(BodyKind Kind, string Words, HeadSide Side, IReadOnlyList<string> Joiners, string Form, HeadAlone Alone)
{
    /// <summary>Whether the words are a title or its abbreviation, read without an article.</summary>
    public bool IsTitle => (Form is "C" or "F" or "O" or "P" or "{0} Police, Fire and Crime Panel") && Words != "Commissioner";

    /// <summary>Whether the words name a commissioner with fire powers.</summary>
    public bool IsFire => Form == "F" || Words.Contains("fire", StringComparison.OrdinalIgnoreCase)
        || Words.Contains("PFCC", StringComparison.Ordinal) || Words == "OPFCC";
}

/// <summary>A body known by name.</summary>
/// <param name="Kind">Kind of body; null for what only looks like one.</param>
/// <param name="Names">Official names over time.</param>
/// <param name="Successors">Bodies that succeeded it.</param>
internal sealed record KnownBody(BodyKind? Kind, DatedName Names, IReadOnlyList<string> Successors);
