using System.CommandLine;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>nightly install --print</c>: what a machine needs to run the night by itself. Printed only: installing it is the administrator's act.</summary>
internal static class InstallVerb
{
    public static Command Create(Terminal terminal)
    {
        var print = new Option<bool>("--print") { Description = "Print it (the only thing this verb does)." };
        var workspace = SharedOptions.Workspace();
        var at = new Option<string>("--at") { Description = "When it runs, HH:MM.", DefaultValueFactory = _ => "02:30" };
        var command = new Command("install", "Prints a systemd service and timer, a Windows scheduled task and a cron line for the night.\n\nExample:\n  panelminer nightly install --print -w /srv/panelminer") { print, workspace, at };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(print))
            {
                throw new UsageException("Nothing is installed by this verb. Say 'panelminer nightly install --print', and give what it prints to the system.");
            }

            var time = parsed.GetValue(at)!;
            if (!TimeOnly.TryParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            {
                throw new UsageException($"'{time}' is no time of day. Give it as HH:MM, such as 02:30.");
            }

            terminal.Out.Write(Text(Environment.ProcessPath ?? "panelminer", Path.GetFullPath(SharedOptions.WorkspaceFolder(parsed.GetValue(workspace))), time));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Text(string executable, string folder, string time) => $"""
        # /etc/systemd/system/panelminer-nightly.service
        [Unit]
        Description=PanelMiner: take in new agendas
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        ExecStart="{executable}" nightly -w "{folder}"
        User=panelminer
        Nice=10
        ProtectSystem=strict
        ReadWritePaths={folder}
        PrivateTmp=yes
        NoNewPrivileges=yes
        # 3: some papers failed that nobody has accepted; the report says which.
        SuccessExitStatus=3

        # /etc/systemd/system/panelminer-nightly.timer
        [Unit]
        Description=PanelMiner every night

        [Timer]
        OnCalendar=*-*-* {time}:00
        RandomizedDelaySec=15min
        Persistent=yes

        [Install]
        WantedBy=timers.target

        # Then: systemctl daemon-reload && systemctl enable --now panelminer-nightly.timer

        # Windows, in an elevated prompt:
        schtasks /Create /TN "PanelMiner nightly" /SC DAILY /ST {time} /RU SYSTEM /TR "\"{executable}\" nightly -w \"{folder}\""

        # cron:
        {time[3..]} {time[..2]} * * * "{executable}" nightly -w "{folder}"

        """;
}
