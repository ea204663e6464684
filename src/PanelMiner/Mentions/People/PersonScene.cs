using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>A text with the bodies found in it, as the grammar of people needs them.</summary>
internal sealed class PersonScene
{
    private readonly BodyHit?[] bodyAt;

    public PersonScene(NameText text, IReadOnlyList<BodyHit> bodies)
    {
        Text = text;
        bodyAt = new BodyHit?[text.Count];
        foreach (var body in bodies)
        {
            for (var i = body.From; i < body.Next; i++)
            {
                bodyAt[i] = body;
            }
        }
    }

    public NameText Text { get; }

    /// <summary>The body of which a token is part.</summary>
    public BodyHit? Body(int i) => i >= 0 && i < bodyAt.Length ? bodyAt[i] : null;

    /// <summary>The body that begins at a token, or after an article there.</summary>
    public BodyHit? BodyFrom(int i) => Body(i) is { } body && body.From == i
        ? body
        : Text.IsAny(i, "the", "both", "our") && Body(i + 1) is { } later && later.From == i + 1
        ? later
        : null;

    /// <summary>The name by which a body is kept as somebody's.</summary>
    public string NameOf(BodyHit body) => body.Canonical ?? WithoutArticle(body);

    /// <summary>The body right before a role, or of which it is part: "Dorset Police Chief Constable", "Wyreshire's new PCC".</summary>
    public string? Owner(int role)
    {
        var i = role - (Text.IsAny(role - 1, "new", "former", "current", "then", "previous", "outgoing", "incoming") ? 1 : 0);
        if (Body(i - 1) is { } before && before.Next == i)
        {
            return NameOf(before);
        }

        return Body(i) is not { } around ? null : around.From < i && !around.Generic ? NameOf(around) : around.Canonical;
    }

    private string WithoutArticle(BodyHit body) => Text.Plain(Text.IsClass(body.From, WordClass.Determiner) && body.Next - body.From > 1
        ? body.From + 1
        : body.From, body.Next);
}
