using System.Text.Json;
using System.Text.Json.Serialization;
using PanelMiner.Search;

namespace PanelMiner.Storage;

/// <summary>The searches kept in a workspace, in <c>searches.json</c>: written beside and moved into place.</summary>
public sealed class SavedSearches
{
    /// <summary>Name of their file in the workspace.</summary>
    internal const string FileName = "searches.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly string path;

    /// <summary>The searches of a workspace.</summary>
    /// <param name="folder">Its folder.</param>
    public SavedSearches(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        path = Path.Combine(folder, FileName);
    }

    /// <summary>All of them, by name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public IReadOnlyList<SavedSearch> All()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<List<SavedSearch>>(File.ReadAllText(path), Options) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The saved searches in {path} are damaged: {e.Message} Mend or remove the file.", e);
        }
    }

    /// <summary>The search of a name, case aside; absent when there is none.</summary>
    public SavedSearch? Find(string name) => All().FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps a search, in place of one of the same name.</summary>
    public void Put(SavedSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        Write([.. Others(search.Name).Append(search)]);
    }

    /// <summary>Forgets a search.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        var others = Others(name);
        var found = others.Count < All().Count;
        if (found)
        {
            Write(others);
        }

        return found;
    }

    private List<SavedSearch> Others(string name) => [.. All().Where(s => !string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase))];

    private void Write(IEnumerable<SavedSearch> searches)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        File.WriteAllText(beside, JsonSerializer.Serialize(searches.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase), Options));
        File.Move(beside, path, overwrite: true);
    }
}
