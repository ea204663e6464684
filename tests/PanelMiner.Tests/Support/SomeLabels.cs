using System.Globalization;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Tests.Support;

/// <summary>A small, plain set of labelled passages: enough to learn from in a second, too plain to be of use.</summary>
internal static class SomeLabels
{
    private static readonly (string Text, Tag[] Tags)[] Patterns =
    [
        ("There is a risk that the {0} project will be delayed and overspend.", [Tag.Risk]),
        ("Concern was raised about staffing of the {0} team.", [Tag.Risk]),
        ("The {0} programme has delivered savings in its first year.", [Tag.Saving]),
        ("Efficiencies are to be found from the {0} budget.", [Tag.Saving]),
        ("RESOLVED: that the {0} report be noted.", [Tag.Decision]),
        ("Members agreed to appoint a chair for the {0} group.", [Tag.Decision]),
        ("Northmoor will withdraw from the {0} collaboration next spring.", [Tag.Withdrawal]),
        ("The {0} partnership was dissolved, which was agreed by both councils.", [Tag.Withdrawal, Tag.Decision]),
        ("The {0} team is based at the northern depot.", []),
        ("Members heard a presentation on the history of the {0} service.", []),
        ("Further details of {0} are on the website.", []),
        ("The {0} exhibition opens on weekdays.", []),
    ];

    private static readonly string[] Subjects = ["fleet", "estates", "digital", "roads", "dogs", "payroll", "training", "archive", "forensics", "custody"];

    /// <summary>120 passages in ten batches.</summary>
    public static IReadOnlyList<LabelledPassage> All { get; } =
    [
        .. Subjects.SelectMany((subject, b) => Patterns.Select((p, i) => new LabelledPassage(
            string.Create(CultureInfo.InvariantCulture, $"{subject}-{i}"), Input(string.Format(CultureInfo.InvariantCulture, p.Text, subject)), p.Tags, subject))),
    ];

    /// <summary>A passage without heading, context or mentions.</summary>
    public static TaggerInput Input(string text) => new(text, PassageKind.Paragraph, null, null, []);
}
