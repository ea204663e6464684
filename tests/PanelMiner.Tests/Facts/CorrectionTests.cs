using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;

namespace PanelMiner.Tests.Facts;

/// <summary>What people put right wins in the library, however often papers are read again.</summary>
public sealed class CorrectionTests
{
    private const string At = "2026-01-02T10:00:00+00:00";

    private static readonly JsonNode Papers = JsonNode.Parse(
        """
        [
          {"date":"2015-01-10","areas":["Northmoor"],"facts":[
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":3200000,"high":3200000,"status":"achieved","period":"2017-04-01/2018-03-31"},
            {"kind":"withdrawal","arrangement":"Three Rivers Alliance","who":"Northmoor Police","status":"intended"}]},
          {"date":"2016-01-10","areas":["Northmoor"],"facts":[
            {"kind":"saving","arrangement":"Moorland Consortium","low":2900000,"high":2900000,"status":"forecast","period":"2017-04-01/2018-03-31"}]}
        ]
        """)!;

    [Test]
    public void A_rejected_fact_is_gone()
    {
        var library = With(Verdict("0.1", FactReviewState.Rejected));
        Assert.That(library.Facts.Any(f => f.Id == SomeLibrary.FactId("0.1")), Is.False);
        Assert.That(library.Facts.Count(), Is.EqualTo(2));
    }

    [Test]
    public void An_amended_fact_says_what_the_person_says_and_links_accordingly()
    {
        var library = With(
            Verdict("0.0", FactReviewState.Amended) with { Set = new Dictionary<string, string?> { ["status"] = "forecast", ["low"] = "3100000" } },
            Verdict("1.0", FactReviewState.Amended) with { Set = new Dictionary<string, string?> { ["arrangement"] = "Three Rivers Alliance" } });
        var first = (SavingFact)library.Facts.Single(f => f.Id == SomeLibrary.FactId("0.0"));
        Assert.That((first.Status, first.Low, first.Review!.State), Is.EqualTo((SavingStatus.Forecast, 3_100_000m, FactReviewState.Amended)));
        Assert.That(library.Facts.Single(f => f.Id == SomeLibrary.FactId("1.0")).Supersedes.Select(l => l.Fact), Is.EqualTo(new[] { first.Id }));
    }

    [Test]
    public void A_field_can_be_taken_away()
    {
        var fact = (WithdrawalFact)With(Verdict("0.1", FactReviewState.Amended) with { Set = new Dictionary<string, string?> { ["who"] = null } }).Facts.Single(f => f.Id == SomeLibrary.FactId("0.1"));
        Assert.That(fact.Who, Is.Null);
    }

    [Test]
    public void The_last_verdict_counts()
    {
        var library = With(Verdict("0.1", FactReviewState.Rejected), Verdict("0.1", FactReviewState.Confirmed));
        Assert.That(library.Facts.Single(f => f.Id == SomeLibrary.FactId("0.1")).Review!.State, Is.EqualTo(FactReviewState.Confirmed));
    }

    [TestCase("colour", "red")]
    [TestCase("quote", "other words")]
    [TestCase("status", "doubtful")]
    [TestCase("low", "plenty")]
    public void What_does_not_fit_is_refused(string field, string value) =>
        Assert.That(() => With(Verdict("0.0", FactReviewState.Amended) with { Set = new Dictionary<string, string?> { [field] = value } }), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void Arrangements_are_joined_renamed_and_split()
    {
        var apart = SomeLibrary.Of(SomeLibrary.Papers(Papers));
        Assert.That(apart.Book.Arrangements.Select(a => a.Name), Is.EquivalentTo(new[] { "Three Rivers Alliance", "Moorland Consortium" }));

        var join = new ArrangementCorrection(ArrangementCorrectionKind.Join, Reference("Three Rivers Alliance"), "A. Clerk", At) { With = Reference("Moorland Consortium") };
        var rename = new ArrangementCorrection(ArrangementCorrectionKind.Rename, Reference("Three Rivers Alliance"), "A. Clerk", At) { Names = ["The Moorland Alliance"] };
        var one = Corrected(join, rename).Book;
        Assert.That(one.Arrangements.Select(a => a.Name), Is.EqualTo(new[] { "The Moorland Alliance" }));
        Assert.That(one.Joins.Select(j => j.Reason), Has.Some.Contains("A. Clerk"));
        Assert.That(one.Arrangements[0].Id, Is.EqualTo(apart.Book.ByName("Three Rivers Alliance")!.Id));

        var split = new ArrangementCorrection(ArrangementCorrectionKind.Split, Reference("Three Rivers Alliance"), "A. Clerk", At) { Names = ["Moorland Consortium"] };
        Assert.That(Corrected(join, split).Book.Arrangements.Select(a => a.Name), Is.EquivalentTo(new[] { "Three Rivers Alliance", "Moorland Consortium" }));
    }

    [Test]
    public void A_correction_is_bound_to_a_name_in_a_paper_when_ids_change()
    {
        var moved = new ArrangementCorrection(ArrangementCorrectionKind.Rename, new ArrangementReference("arr-0000000000", "Three Rivers Alliance", "0000000000000000"), "A. Clerk", At) { Names = ["The Rivers"] };
        Assert.That(Corrected(moved).Book.Arrangements.Select(a => a.Name), Does.Contain("The Rivers"));
    }

    [Test]
    public void A_correction_of_what_is_not_held_waits()
    {
        var unknown = new ArrangementCorrection(ArrangementCorrectionKind.Join, Reference("Lunar Freight Consortium"), "A. Clerk", At) { With = Reference("Moorland Consortium") };
        Assert.That(Corrected(unknown).Book.Arrangements, Has.Count.EqualTo(2));
    }

    private static FactCorrection Verdict(string place, FactReviewState state) => new(SomeLibrary.FactId(place), state, "A. Clerk", At);

    private static ArrangementReference Reference(string name) => new(name, null, null);

    private static FactLibrary With(params FactCorrection[] corrections) => SomeLibrary.Of(SomeLibrary.Papers(Papers), new WorkspaceCorrections(corrections, []));

    private static FactLibrary Corrected(params ArrangementCorrection[] corrections) => SomeLibrary.Of(SomeLibrary.Papers(Papers), new WorkspaceCorrections([], corrections));
}
