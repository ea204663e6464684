using System.Globalization;
using PanelMiner.Ingestion;

namespace PanelMiner.Storage;

/// <summary>What the type of a setting cannot say: names, ranges and what belongs together.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks settings.</summary>
    /// <exception cref="SettingsException">The first fault found.</exception>
    public static void Check(WorkspaceSettings settings, string path)
    {
        foreach (var source in settings.Sources)
        {
            Check(source, path);
        }

        if (settings.Sources.GroupBy(s => s.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new SettingsException($"{path}: two sources are named '{twice.Key}'. Names must be unique: the ledger keeps them.");
        }

        Within(settings.Workers ?? 1, 1, 16, "workers", path);
        Within(settings.StaleAfterHours, 1, 8760, "staleAfterHours", path);
        Within(settings.QuietDays, 1, 3650, "quietDays", path);
        if (settings.Mail is { } mail)
        {
            Within(mail.Port, 1, 65535, "mail:port", path);
            Need(mail.Host.Length > 0 && mail.From.Contains('@', StringComparison.Ordinal) && mail.To.Count > 0, path, "mail needs a host, a sender's address in 'from' and at least one receiver in 'to'");
        }
    }

    private static void Check(SourceSettings source, string path)
    {
        Need(!string.IsNullOrWhiteSpace(source.Name), path, "every source needs a name");
        var named = $"the source '{source.Name}'";
        if (source.Kind == SourceKind.Folder)
        {
            Need(!string.IsNullOrWhiteSpace(source.Path), path, $"{named} is a folder, and needs its 'path'");
        }
        else
        {
            Need(Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https", path, $"{named} needs the 'address' of its site, such as https://democracy.example.gov.uk/");
        }

        Within(source.WeeksBack, 0, 520, $"weeksBack of {named}", path);
        Within(source.WeeksAhead, 0, 104, $"weeksAhead of {named}", path);
        Within(source.SecondsBetweenRequests, 0, 60, $"secondsBetweenRequests of {named}", path);
        Within(source.SecondsOfSilence, 1, 600, $"secondsOfSilence of {named}", path);
        Within(source.Tries, 1, 10, $"tries of {named}", path);
    }

    private static void Need(bool met, string path, string message)
    {
        if (!met)
        {
            throw new SettingsException($"{path}: {message}.");
        }
    }

    private static void Within(double value, double low, double high, string name, string path)
    {
        if (!(value >= low && value <= high))
        {
            throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"{path}: {name} is {value}, and must be from {low} to {high}."));
        }
    }
}
