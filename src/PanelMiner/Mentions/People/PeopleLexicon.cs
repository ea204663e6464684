using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.People;

/// <summary>What a phrase for a role can do.</summary>
[Flags]
internal enum RoleUse
{
    /// <summary>It stands before a surname alone: "Inspector Hale".</summary>
    Rank = 1,

    /// <summary>It is an abbreviation.</summary>
    Short = 2,

    /// <summary>It is a role with or without an article.</summary>
    Role = 4,

    /// <summary>Alone it needs an article.</summary>
    Single = 8,
}

/// <summary>The vocabulary of roles and ranks, read once from the file beside this code.</summary>
internal sealed class PeopleLexicon
{
    private PeopleLexicon()
    {
        var rows = VocabularyFile.Rows("People.roles").SelectMany(r => VocabularyFile.Parts(r, 1).Select(p => (Class: r[0], Phrase: p))).ToList();
        Roles = new PhraseTrie<RoleUse>(rows.Where(r => UseOf(r.Class) != 0).GroupBy(r => r.Phrase, StringComparer.Ordinal)
            .Select(g => (g.Key, Letters(g.First().Class), g.Aggregate((RoleUse)0, (use, r) => use | UseOf(r.Class)))));
        Heads = Trie(rows, "head");
        Reaches = Trie(rows, "reach");
        Prefixes = Trie(rows, "prefix");
    }

    public static PeopleLexicon Instance { get; } = new();

    /// <summary>Roles and ranks.</summary>
    public PhraseTrie<RoleUse> Roles { get; }

    /// <summary>Words that end a role of several words.</summary>
    public PhraseTrie<bool> Heads { get; }

    /// <summary>Words that open a role with "of" or "for".</summary>
    public PhraseTrie<bool> Reaches { get; }

    /// <summary>Words before a role.</summary>
    public PhraseTrie<bool> Prefixes { get; }

    private static PhraseTrie<bool> Trie(List<(string Class, string Phrase)> rows, string one) =>
        new(rows.Where(r => r.Class == one).Select(r => r.Phrase).Distinct(StringComparer.Ordinal).Select(p => (p, p.Contains('/', StringComparison.Ordinal)
            ? PhraseCase.Exact
            : PhraseCase.Any, true)));

    private static PhraseCase Letters(string one) => one is "rank-short" or "role-short" ? PhraseCase.Exact : PhraseCase.Any;

    private static RoleUse UseOf(string one) => one switch
    {
        "rank" => RoleUse.Rank | RoleUse.Role,
        "rank-short" => RoleUse.Rank | RoleUse.Short,
        "role" => RoleUse.Role,
        "role-short" => RoleUse.Role | RoleUse.Short,
        "single" => RoleUse.Single,
        "named" => RoleUse.Rank,
        _ => 0,
    };
}
