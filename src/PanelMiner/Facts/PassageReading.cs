using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts;

/// <summary>A passage laid out for the rules: its sentences and clauses, what it names, and what it is read with.</summary>
internal sealed class PassageReading
{
    private static readonly SentenceSplitter Sentencing = new();
    private static readonly ClauseSplitter Clausing = new();

    public PassageReading(Paper? paper, TaggedPassage tagged, MentionContext context)
    {
        Paper = paper;
        Tagged = tagged;
        Context = context;
        Heading = tagged.Passage.Section.Count > 0 ? tagged.Passage.Section[^1] : context.Heading;
        LeadIn = tagged.Passage.Context ?? context.Context;
        Sentences = Lay();
    }

    public Paper? Paper { get; }

    public TaggedPassage Tagged { get; }

    public MentionContext Context { get; }

    public string Text => Tagged.Passage.Text;

    public PassageKind Kind => Tagged.Passage.Kind;

    public IReadOnlyList<Mention> Mentions => Tagged.Mentions;

    /// <summary>Innermost heading above the passage.</summary>
    public string? Heading { get; }

    /// <summary>Lead-in sentence of its list, or column headings of its row.</summary>
    public string? LeadIn { get; }

    /// <summary>The last passage before it that is no row of a table; for a row, the words above its table.</summary>
    public string? Before { get; init; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Calibrated probability of a tag, or null where the passage has not been tagged.</summary>
    public double? Probability(Tag tag) => Tagged.Tags.FirstOrDefault(t => t.Tag == tag)?.Probability;

    private List<Sentence> Lay()
    {
        var sentences = new List<Sentence>();
        var next = 0;
        foreach (var span in Sentencing.Split(Text))
        {
            while (next < Mentions.Count && Mentions[next].Start < span.Start)
            {
                next++;
            }

            var inside = new List<Mention>();
            for (var i = next; i < Mentions.Count && Mentions[i].Start < span.End; i++)
            {
                if (Mentions[i].End <= span.End)
                {
                    inside.Add(Mentions[i]);
                }
            }

            sentences.Add(new Sentence(this, sentences.Count, span, Clausing.Split(Text, span), inside));
        }

        return sentences;
    }
}
