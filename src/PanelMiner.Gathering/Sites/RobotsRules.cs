using System.Globalization;

namespace PanelMiner.Gathering.Sites;

/// <summary>What a site's robots.txt allows, by RFC 9309: the group of our agent, else of all; the longest matching rule decides, and allowing wins a tie.</summary>
public sealed class RobotsRules
{
    private readonly IReadOnlyList<(string Pattern, bool Allow)> rules;

    private RobotsRules(IReadOnlyList<(string Pattern, bool Allow)> rules, TimeSpan? delay)
    {
        this.rules = rules;
        Delay = delay;
    }

    /// <summary>Everything may be asked.</summary>
    public static RobotsRules Open { get; } = new([], null);

    /// <summary>Pause that the site asks for between two requests (Crawl-delay, which many sites state although the standard has none).</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="text">Its text; anything that is no rule is passed over.</param>
    /// <param name="agent">Product name of our user agent.</param>
    public static RobotsRules Read(string text, string agent)
    {
        var groups = Groups(text);
        var own = groups.Where(g => g.Agents.Any(a => a.Equals(agent, StringComparison.OrdinalIgnoreCase))).ToList();
        var used = own.Count > 0 ? own : groups.Where(g => g.Agents.Contains("*")).ToList();
        return new([.. used.SelectMany(g => g.Rules)], used.Select(g => g.Delay).FirstOrDefault(d => d is not null));
    }

    /// <summary>Whether a path with its query may be asked for.</summary>
    public bool Allows(string pathAndQuery)
    {
        var best = rules.Where(r => Matches(r.Pattern, pathAndQuery)).OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.Allow).FirstOrDefault();
        return best.Pattern is null || best.Allow;
    }

    private static List<Group> Groups(string text)
    {
        var groups = new List<Group>();
        var begun = false;
        foreach (var line in text.Split('\n'))
        {
            var rule = line.Split('#')[0];
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var (name, value) = (rule[..colon].Trim().ToLowerInvariant(), rule[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                if (!begun)
                {
                    groups.Add(new([], []));
                }

                groups[^1].Agents.Add(value);
                begun = true;
            }
            else if (groups.Count > 0)
            {
                begun = false;
                groups[^1] = With(groups[^1], name, value);
            }
        }

        return groups;
    }

    private static Group With(Group group, string name, string value)
    {
        if (name is "allow" or "disallow" && value.Length > 0)
        {
            group.Rules.Add((value, name == "allow"));
        }

        return name == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 3600
            ? group with { Delay = TimeSpan.FromSeconds(seconds) }
            : group;
    }

    // The pattern's parts between stars must follow one another; "$" ends it.
    private static bool Matches(string pattern, string path)
    {
        var whole = pattern.EndsWith('$');
        var parts = (whole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = whole && i == parts.Length - 1;
            var found = last ? (path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1)
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !whole || at == path.Length || (parts.Length > 1 && parts[^1].Length == 0);
    }

    private sealed record Group(List<string> Agents, List<(string Pattern, bool Allow)> Rules)
    {
        public TimeSpan? Delay { get; init; }
    }
}
