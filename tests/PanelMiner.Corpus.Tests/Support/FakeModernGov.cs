using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PanelMiner.Corpus.Tests.Support;

/// <summary>A document of the fake site.</summary>
internal sealed record FakeDocument(string Path, string Title, string Text)
{
    public bool Restricted { get; init; }

    public string? Item { get; init; }

    public string ItemTitle { get; init; } = "";

    public string Tag => $"\"{Text.GetHashCode(StringComparison.Ordinal).ToString("x", CultureInfo.InvariantCulture)}\"";
}

/// <summary>A meeting of the fake site.</summary>
internal sealed record FakeMeeting(int Id, DateOnly Date, List<FakeDocument> Documents);

/// <summary>A committee of the fake site.</summary>
internal sealed record FakeCommittee(int Id, string Title, List<FakeMeeting> Meetings);

/// <summary>A council's ModernGov site on loopback, which can misbehave in every way that real ones do.</summary>
internal sealed class FakeModernGov : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public FakeModernGov(params FakeCommittee[] committees)
    {
        Committees = committees;
        Home = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        listener.Prefixes.Add(Home.AbsoluteUri);
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public Uri Home { get; }

    public IReadOnlyList<FakeCommittee> Committees { get; }

    public bool ServiceOff { get; set; }

    public string Robots { get; set; } = "User-agent: *\nDisallow: /admin/\n";

    /// <summary>What happens at a path in place of its answer: a status code; or hang, break, away, circle, page.</summary>
    public ConcurrentDictionary<string, string> Faults { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentBag<string> Asked { get; } = [];

    public int NotModified { get; private set; }

    public string? UserAgent { get; private set; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        serving.Wait();
        listener.Close();
        stop.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => AnswerAsync(context));
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var url = context.Request.Url!;
        Asked.Add(url.PathAndQuery);
        UserAgent = context.Request.UserAgent;
        try
        {
            if (Faults.TryGetValue(url.AbsolutePath, out var fault) && await MisbehaveAsync(context, url.AbsolutePath, fault))
            {
                return;
            }

            await AnswerAsync(context, url);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The client gave up, as it should on a site that misbehaves.
            context.Response.Abort();
        }
    }

    private async Task<bool> MisbehaveAsync(HttpListenerContext context, string path, string fault)
    {
        switch (fault)
        {
            case "hang":
                await Task.Delay(Timeout.Infinite, stop.Token);
                return true;
            case "break":
                context.Response.ContentLength64 = 1000;
                await context.Response.OutputStream.WriteAsync("half"u8.ToArray(), stop.Token);
                context.Response.Abort();
                return true;
            case "away":
                context.Response.Redirect("http://elsewhere.invalid/stolen.pdf");
                break;
            case "circle":
                context.Response.Redirect(path);
                break;
            case "page":
                await WriteAsync(context, "text/html", "<html><body>Please sign in</body></html>");
                return true;
            case "once":
                Faults.TryRemove(path, out _);
                context.Response.StatusCode = 503;
                break;
            default:
                context.Response.StatusCode = int.Parse(fault, CultureInfo.InvariantCulture);
                break;
        }

        context.Response.Close();
        return true;
    }

    private async Task AnswerAsync(HttpListenerContext context, Uri url)
    {
        var path = url.AbsolutePath;
        var query = context.Request.QueryString;
        if (path == "/robots.txt")
        {
            await WriteAsync(context, "text/plain", Robots);
        }
        else if (path.StartsWith("/mgWebService.asmx/", StringComparison.OrdinalIgnoreCase) && !ServiceOff)
        {
            await WriteAsync(context, "text/xml", FakeModernGovText.Service(this, path.Split('/')[^1], query));
        }
        else if (FakeModernGovText.Page(this, path.TrimStart('/'), query) is { } page)
        {
            await WriteAsync(context, "text/html", page);
        }
        else if (Committees.SelectMany(c => c.Meetings).SelectMany(m => m.Documents).FirstOrDefault(d => d.Path == Uri.UnescapeDataString(path)) is { Restricted: false } document)
        {
            await DocumentAsync(context, document);
        }
        else
        {
            context.Response.StatusCode = path.StartsWith("/mgWebService", StringComparison.OrdinalIgnoreCase) ? 403 : 404;
            context.Response.Close();
        }
    }

    private async Task DocumentAsync(HttpListenerContext context, FakeDocument document)
    {
        context.Response.Headers["ETag"] = document.Tag;
        if (context.Request.Headers["If-None-Match"] == document.Tag)
        {
            NotModified++;
            context.Response.StatusCode = 304;
            context.Response.Close();
            return;
        }

        await WriteAsync(context, document.Path.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "text/plain", document.Text);
    }

    private async Task WriteAsync(HttpListenerContext context, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes, stop.Token);
        context.Response.Close();
    }
}
