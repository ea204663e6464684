using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;

namespace PanelMiner.Tests.Mentions;

/// <summary>What one passage of a paper makes known holds in the others.</summary>
public sealed class PaperContextTests
{
    [Test]
    public void An_abbreviation_defined_once_holds_in_the_whole_paper()
    {
        var bodies = Mentions<OrganisationMention>("The Northmoor Harbour Board (NHB) was consulted.", "Officers met the NHB in May.");
        Assert.That(bodies[^1], Has.Property("Text").EqualTo("NHB").And.Property("Canonical").EqualTo("Northmoor Harbour Board"));
    }

    [Test]
    public void An_abbreviation_that_stands_for_something_else_is_no_body() =>
        Assert.That(Mentions<OrganisationMention>("Integrated Operational Planning Cell (IOPC) staff moved.", "The IOPC plans shifts."), Is.Empty);

    [Test]
    public void A_force_named_in_full_makes_its_bare_name_known()
    {
        var bodies = Mentions<OrganisationMention>("Northmoor Constabulary signed the agreement.", "Northmoor has since asked for a review by police.");
        Assert.That(bodies.Select(b => b.Canonical), Is.EqualTo(new[] { "Northmoor Constabulary", "Northmoor Constabulary" }));
    }

    [Test]
    public void A_bare_name_may_still_be_the_place() =>
        Assert.That(Mentions<OrganisationMention>("Northmoor Constabulary signed the agreement.", "Crime in Northmoor fell."), Has.Count.EqualTo(1));

    [Test]
    public void A_surname_is_given_its_full_name_where_only_one_person_bears_it()
    {
        var people = Mentions<PersonMention>("Robert Gale, Chief Executive, attended.", "Mr Gale agreed. R Gale signed.");
        Assert.That(people.Select(p => p.Name), Is.EqualTo(new[] { "Robert Gale", "Robert Gale", "Robert Gale" }));
    }

    [Test]
    public void A_surname_that_two_people_bear_stays()
    {
        var people = Mentions<PersonMention>("Robert Gale and Helen Gale attended.", "Mr Gale agreed. H Gale signed it.");
        Assert.That(people.Select(p => p.Name), Is.EqualTo(new[] { "Robert Gale", "Helen Gale", "Gale", "Helen Gale" }));
    }

    [Test]
    public void A_signature_outside_the_passages_names_people_too()
    {
        var document = Document(new Paper("p", "p.txt", "00"), new Block(BlockKind.Signature, "Robert Gale, Chief Executive"));
        var passages = Passages("Mr Gale agreed.");
        var context = new PaperContextBuilder().Build(document, passages)[0];
        Assert.That(new MentionExtractor().Extract("Mr Gale agreed.", context).OfType<PersonMention>().Single().Name, Is.EqualTo("Robert Gale"));
    }

    [Test]
    public void The_only_area_that_a_paper_names_is_its_own()
    {
        var bodies = Mentions<OrganisationMention>("The Police and Crime Commissioner for Northmoor reports.", "The Force has saved money.");
        Assert.That(bodies[^1].Canonical, Is.EqualTo("Northmoor Police"));
    }

    [Test]
    public void A_council_paper_that_mentions_a_force_stays_a_council_paper()
    {
        var paper = new Paper("p", "p.txt", "00") { Panel = "Northmoor Council Cabinet" };
        var context = new PaperContextBuilder().Build(Document(paper), Passages("Kent Police were consulted."))[0];
        Assert.That(context.ForceAreas, Is.Empty);
    }

    [Test]
    public void The_initials_of_an_arrangement_mean_it()
    {
        var named = Mentions<ArrangementMention>("The Three Rivers Alliance began in 2014.", "TRA has saved £2m.");
        Assert.That(named[^1], Has.Property("Text").EqualTo("TRA").And.Property("Canonical").EqualTo("Three Rivers Alliance"));
    }

    [Test]
    public void A_dated_part_has_its_own_anchor()
    {
        var paper = new Paper("p", "p.txt", "00") { Date = "2018-10-05", Parts = [new PaperPart("Addendum", 2) { Date = "2018-11-20" }] };
        var passages = Passages("First.", "Second.");
        var contexts = new PaperContextBuilder().Build(Document(paper), [passages[0], passages[1] with { Part = 0 }]);
        Assert.That(contexts.Select(c => c.Anchor?.Value), Is.EqualTo(new[] { "2018-10-05", "2018-11-20" }));
    }

    private static List<T> Mentions<T>(params string[] texts)
        where T : Mention
    {
        var passages = Passages(texts);
        var contexts = new PaperContextBuilder().Build(Document(new Paper("p", "p.txt", "00")), passages);
        return [.. passages.Zip(contexts).SelectMany(p => new MentionExtractor().Extract(p.First.Text, p.Second)).OfType<T>()];
    }

    private static PanelDocument Document(Paper paper, params Block[] blocks) => new(paper, blocks, []);

    private static List<Passage> Passages(params string[] texts) => [.. texts.Select((t, i) => new Passage("p", i + 1, PassageKind.Paragraph, t))];
}
