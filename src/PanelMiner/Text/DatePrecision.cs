namespace PanelMiner.Text;

/// <summary>How exactly a date is known: never finer than its words.</summary>
public enum DatePrecision
{
    /// <summary>One calendar day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months of a calendar or financial year.</summary>
    Quarter,

    /// <summary>Spring, summer, autumn or winter.</summary>
    Season,

    /// <summary>Six months of a calendar or financial year.</summary>
    Half,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>1 April to 31 March.</summary>
    FinancialYear,

    /// <summary>Ten calendar years.</summary>
    Decade,

    /// <summary>Any other stretch, open on a side or closed on both.</summary>
    Interval,
}
