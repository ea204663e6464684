namespace PanelMiner.Mentions.Dates;

/// <summary>What a word does in a date expression; the names are those of the vocabulary files, without hyphens.</summary>
internal enum DateWordClass
{
    None,
    Month,
    MonthShort,
    Weekday,
    WeekdayShort,
    Season,
    Count,
    VagueCount,
    Ordinal,
    Article,
    Unit,
    Units,
    The,
    This,
    Shift,
    Current,
    Part,
    SoFar,
    Rest,
    Remainder,
    Final,
    Ago,
    Time,
    In,
    Of,
    To,
    And,
    Or,
    Between,
    Within,
    Financial,
    Calendar,
    Fy,
    Fye,
    Q,
    H,
    Half,
    Weekly,
    Ending,
    DayName,
    Date,
    Onwards,
    About,
    S,
    W,
    Wc,
    On,
    For,
    During,
    Now,
    Hence,
    From,
    Beyond,
    Feast,
    New,
    That,
    Since,
    By,
    After,
    Before,
    Following,
}

/// <summary>A word's class and value.</summary>
internal readonly record struct DateWord(DateWordClass Class, int Value);

/// <summary>Why a number or month beside a word is no date.</summary>
internal enum DateTrap
{
    None,

    /// <summary>A number after it is a reference.</summary>
    Reference,

    /// <summary>A short number after it is a reference, but a year is a year.</summary>
    Label,

    /// <summary>A year after it belongs to the title of a law.</summary>
    Statute,

    /// <summary>A number before it counts things.</summary>
    Counted,

    /// <summary>A number before it counts things when a plural follows: "2020 new officers".</summary>
    Counting,

    /// <summary>A plural before which a year may stand.</summary>
    Dated,

    /// <summary>A surname follows.</summary>
    Title,

    /// <summary>A year after it is part of a name.</summary>
    Name,

    /// <summary>Numbers after it are ages.</summary>
    Age,

    /// <summary>The name of a road or building ends with it.</summary>
    Street,

    /// <summary>A date after it comes again and again.</summary>
    Recurring,
}

/// <summary>Which way a clause looks from the day of the paper.</summary>
internal enum DateDirection
{
    /// <summary>Nothing tells.</summary>
    Either,

    /// <summary>Back.</summary>
    Past,

    /// <summary>Ahead.</summary>
    Future,
}

/// <summary>What a word tells of the direction of its clause; the names are those of <c>tenses.tsv</c>.</summary>
internal enum DateTense
{
    None,
    Past,
    Future,

    /// <summary>Governs a participle: "will be held".</summary>
    Modal,

    /// <summary>Looks ahead with "for", "to" or "until" after it, else back: "arranged for".</summary>
    Arranged,
}
