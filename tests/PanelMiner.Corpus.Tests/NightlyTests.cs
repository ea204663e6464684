using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>Nights over a fake council site and folders, as the process that cron starts: every file accounted for, whatever the site does.</summary>
public sealed class NightlyTests
{
    private const int MeetingsEach = 8;
    private TemporaryFolder folder = null!;
    private FakeModernGov site = null!;

    [SetUp]
    public void Make()
    {
        folder = new TemporaryFolder();
        site = new FakeModernGov(SomeCommittee(135, "Police & Crime Panel"), SomeCommittee(140, "Audit Committee"), SomeCommittee(152, "Overview & Scrutiny Committee"));
    }

    [TearDown]
    public void Clean()
    {
        site.Dispose();
        folder.Dispose();
    }

    [Test]
    public void Three_nights_over_a_changing_site_end_with_exactly_the_expected_ledger()
    {
        Configure("\"*\"");
        var expected = site.Committees.SelectMany(c => c.Meetings).SelectMany(m => m.Documents).ToList();
        Assert.That(expected, Has.Count.GreaterThanOrEqualTo(150));
        var first = Night(0);
        Assert.That(Counts(first), Is.EqualTo($"{expected.Count(d => !d.Restricted)} new, {expected.Count(d => d.Restricted)} restricted"));
        Assert.That(site.Asked, Has.None.Contains("/s9"), "a restricted document was fetched");
        Assert.That(site.UserAgent, Does.StartWith("PanelMiner/").And.Contain("clerk@example.gov.uk"));

        var meeting = site.Committees[0].Meetings[5];
        Replace(meeting, 1, d => d with { Text = d.Text + "\n1.9 A sentence was added.\n" });
        Replace(meeting, 2, d => d with { Path = d.Path.Replace(".txt", "-v2.txt", StringComparison.Ordinal), Title = d.Title + " - revised", Text = d.Text + "\n1.9 Another was added.\n" });
        var gone = meeting.Documents[3];
        meeting.Documents.RemoveAt(3);
        meeting.Documents.Add(new("/documents/b77/Late supplement.txt", "Late supplement", "LATE SUPPLEMENT\n\n1.1 The grant of £40,000 was withdrawn.\n"));
        var second = Night(0);
        Assert.That(Counts(second), Is.EqualTo($"1 new, 2 revised, {expected.Count(d => !d.Restricted) - 3} unchanged, {expected.Count(d => d.Restricted)} restricted, 1 withdrawn"));
        Assert.That((string)second.Single(r => (string)r["outcome"]! == "withdrawn")["source"]!, Does.EndWith(Uri.EscapeDataString(gone.Path.Split('/')[^1])));
        Assert.That(second.Where(r => (string)r["outcome"]! == "revised").Select(r => (string)r["revises"]!), Is.All.Matches("[0-9a-f]{16}"));
        Assert.That(site.NotModified, Is.GreaterThan(100));

        site.ServiceOff = true;
        var third = Night(0);
        Assert.That(Counts(third), Is.EqualTo($"{expected.Count(d => !d.Restricted)} unchanged, {expected.Count(d => d.Restricted)} restricted"));
        Assert.That(PanelMinerProcess.Run("verify", "-w", folder.Path("library")).Output, Does.StartWith("clean: "));
        Assert.That(PanelMinerProcess.Run("status", "-w", folder.Path("library")).ExitCode, Is.Zero);
    }

    [Test]
    public void A_site_that_misbehaves_costs_the_file_and_never_the_night()
    {
        Configure("\"Police*\"", "\"secondsOfSilence\": 1, \"tries\": 2");
        var documents = site.Committees[0].Meetings.SelectMany(m => m.Documents).Where(d => !d.Restricted).ToList();
        string[] faults = ["403", "404", "500", "hang", "break", "away", "circle", "page", "once"];
        for (var i = 0; i < faults.Length; i++)
        {
            site.Faults[Asked(documents[i * 2])] = faults[i];
        }

        site.Robots = $"User-agent: *\nDisallow: {Asked(documents[^1])}\n";
        var rows = Night(3);
        var categories = rows.Where(r => (string)r["outcome"]! == "failed").Select(r => (string)r["category"]!).Order(StringComparer.Ordinal);
        Assert.That(categories, Is.EqualTo(new[] { "refused", "refused", "refused", "refused", "refused", "timed-out", "unreachable", "unreachable" }), string.Join('\n', rows.Select(r => r.ToJsonString()).Where(r => r.Contains("failed", StringComparison.Ordinal))));
        Assert.That(rows.Count(r => (string)r["outcome"]! == "skipped"), Is.EqualTo(1));
        Assert.That(rows.Count(r => (string)r["outcome"]! == "new"), Is.EqualTo(documents.Count - 9));

        site.Faults.Clear();
        site.Robots = "";
        var mended = Night(0);
        Assert.That(mended.Count(r => (string)r["outcome"]! == "new"), Is.EqualTo(9));
    }

    [Test]
    public void A_site_that_is_down_is_one_failure_and_withdraws_nothing()
    {
        Configure("\"Audit Committee\"");
        Night(0);
        site.Faults["/mgWebService.asmx/GetCommittees"] = "500";
        site.Faults["/mgListCommittees.aspx"] = "500";
        var rows = Night(3);
        Assert.That(Counts(rows), Is.EqualTo("1 failed"));
    }

    [Test]
    public void An_accepted_failure_no_longer_fails_the_night()
    {
        Directory.CreateDirectory(folder.Path("in"));
        File.WriteAllText(folder.Path("in/empty.pdf"), "");
        File.WriteAllText(folder.Path("in/fleet.txt"), "FLEET REPORT\n\n1.1 The joint fleet unit saved £2m.\n");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder.Path("library")).FullName, "panelminer.json"), """{"sources":[{"name":"in","kind":"folder","path":"../in"}]}""");
        var failed = Night(3).Single(r => (string)r["outcome"]! == "failed");
        Assert.That(PanelMinerProcess.Run("ledger", "accept", "nothing", "--note", "x", "-w", folder.Path("library")).ExitCode, Is.EqualTo(2));
        Assert.That(PanelMinerProcess.Run("ledger", "accept", (string)failed["paper"]!, "--note", "Empty at its source", "-w", folder.Path("library")).ExitCode, Is.Zero);
        Assert.That((string?)Night(0).Single(r => (string)r["outcome"]! == "failed")["accepted"], Is.EqualTo("Empty at its source"));
        File.Delete(folder.Path("in/fleet.txt"));
        Assert.That(Counts(Night(0)), Is.EqualTo("1 failed, 1 withdrawn"));
        var report = JsonNode.Parse(File.ReadAllText(folder.Path("library/run-report.json")))!;
        Assert.That((string)report["verdict"]!, Does.StartWith("All is well"));
        Assert.That(File.ReadAllText(folder.Path("library/run-report.html")), Does.Contain("<h1>All is well"));
    }

    [Test]
    public void What_an_agenda_names_and_nobody_supplied_is_missing()
    {
        var day = Today().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(folder.Path("in"));
        File.WriteAllText(folder.Path("in/agenda.txt"), $"NORTHMOOR POLICE AND CRIME PANEL\n\nAGENDA\n\nMeeting to be held on {day}\n\n1. Apologies\n\n2. Minutes of the last meeting (Pages 1 - 4)\n\n3. Fleet collaboration: outturn (Pages 5 - 12)\n\n4. Estates strategy (Pages 13 - 40)\n");
        File.WriteAllText(folder.Path("in/fleet.txt"), $"NORTHMOOR POLICE AND CRIME PANEL\n\n{day}\n\nAgenda item 3\n\nFLEET COLLABORATION: OUTTURN\n\n1.1 The joint fleet unit saved £2m.\n");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder.Path("library")).FullName, "panelminer.json"), """{"sources":[{"name":"in","kind":"folder","path":"../in"}]}""");
        Night(0);
        var missing = JsonNode.Parse(File.ReadAllText(folder.Path("library/run-report.json")))!["missing"]!.AsArray().Select(m => (string)m!["title"]!);
        Assert.That(missing, Is.EqualTo(new[] { "Minutes of the last meeting", "Estates strategy" }));
    }

#pragma warning disable RS0030 // The process under test looks at the machine's day, so its fake site must too.
    private string Asked(FakeDocument document) => new Uri(site.Home, document.Path).AbsolutePath;

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
#pragma warning restore RS0030

    private static FakeCommittee SomeCommittee(int id, string title)
    {
        var meetings = new List<FakeMeeting>();
        for (var i = 0; i < MeetingsEach; i++)
        {
            var number = (id * 100) + i;
            var day = Today().AddDays((i - 2) * 7);
            var documents = new List<FakeDocument> { new($"/documents/g{number}/Agenda frontsheet.txt", "Agenda frontsheet", $"{title.ToUpperInvariant()}\n\nNOTES OF THE CLERK, {number}\n\nPapers are listed for the meeting.\n") };
            for (var item = 4; item < 9; item++)
            {
                documents.Add(new($"/documents/s{number}{item}/Report {item} on fleet & estates.txt", $"Report {item} on fleet & estates", $"{title.ToUpperInvariant()}\n\nREPORT {item} OF MEETING {number}\n\n1.1 The joint fleet unit saved £{item},{number % 1000:000} in the year.\n\n1.2 Members are asked to note the report.\n")
                {
                    Item = item.ToString(CultureInfo.InvariantCulture), ItemTitle = $"Fleet & estates, part {item}",
                });
            }

            documents.Add(new($"/documents/s9{number}/Exempt annex.txt", "Exempt annex", "EXEMPT") { Item = "9", ItemTitle = "Exempt annex", Restricted = true });
            meetings.Add(new(number, day, documents));
        }

        return new(id, title, meetings);
    }

    private static void Replace(FakeMeeting meeting, int at, Func<FakeDocument, FakeDocument> change) => meeting.Documents[at] = change(meeting.Documents[at]);

    private static string Counts(IReadOnlyList<JsonObject> rows)
    {
        string[] order = ["new", "revised", "duplicate", "unchanged", "failed", "restricted", "withdrawn", "skipped"];
        return string.Join(", ", rows.GroupBy(r => (string)r["outcome"]!).OrderBy(g => Array.IndexOf(order, g.Key)).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")));
    }

    private void Configure(string committees, string more = "\"tries\": 1") => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(folder.Path("library")).FullName, "panelminer.json"),
        $$"""{"contact": "clerk@example.gov.uk", "sources": [{"name": "council", "kind": "moderngov", "address": "{{site.Home}}", "committees": [{{committees}}], "secondsBetweenRequests": 0, {{more}}}]}""");

    private IReadOnlyList<JsonObject> Night(int exit)
    {
        var run = PanelMinerProcess.Run("nightly", "-w", folder.Path("library"), "--json");
        Assert.That(run.ExitCode, Is.EqualTo(exit), run.Error + run.Output);
        return run.OfType("ledger-entry");
    }
}
