using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using PanelMiner.Sources;

namespace PanelMiner.Gathering.Sites;

/// <summary>
/// Asks one site, politely: one request at a time with a pause between, robots.txt heeded, redirects followed within the site only,
/// answers bounded in size and silence, passing failures tried again. What goes wrong comes back as a problem.
/// </summary>
public sealed class SiteClient : IDisposable
{
    private const int Chunk = 1 << 16;
    private const int SilencesInARow = 4;
    private readonly HttpClient http;
    private readonly Uri site;
    private readonly SiteManners manners;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim turn = new(1);
    private RobotsRules? robots;
    private long? lastAsked;
    private int unanswered;

    /// <summary>A client of a site.</summary>
    /// <param name="site">Any address of the site.</param>
    /// <param name="manners">How to ask.</param>
    /// <param name="clock">Measures the pauses.</param>
    public SiteClient(Uri site, SiteManners manners, TimeProvider clock)
    {
        this.site = site;
        this.manners = manners;
        this.clock = clock;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = manners.Silence,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", manners.UserAgent);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">On the same site.</param>
    /// <param name="validator">What its last answer gave, for a conditional request.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<SiteAnswer> GetAsync(Uri address, string? validator, CancellationToken cancellation)
    {
        if (!IsOwn(address))
        {
            return Refused(address, $"{address} is not on {site.Host}. Only the site itself is asked.");
        }

        await turn.WaitAsync(cancellation);
        try
        {
            robots ??= await RobotsAsync(cancellation);
            return robots.Allows(address.PathAndQuery)
                ? await FollowAsync(address, validator, cancellation)
                : Forbidden(address);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private static SiteAnswer Refused(Uri address, string message) => Failed(address, 0, ProblemCategory.Refused, message);

    private static SiteAnswer Forbidden(Uri address)
    {
        var why = $"{address} may not be fetched by programs: the site's robots.txt says so. Ask the council for leave, or offer the file by hand.";
        return Refused(address, why) with { Forbidden = why };
    }

    private static SiteAnswer Failed(Uri address, int status, ProblemCategory category, string message) =>
        new(address) { Status = status, Problem = new(ProblemStage.Open, category, message) };

    private bool IsOwn(Uri address) => address.IsAbsoluteUri && address.Scheme is "http" or "https"
        && address.Host.Equals(site.Host, StringComparison.OrdinalIgnoreCase) && (address.Port == site.Port || (address.IsDefaultPort && site.IsDefaultPort));

    // RFC 9309: no robots.txt allows all; one that cannot be had at all forbids all, but then nothing else can be had either.
    private async Task<RobotsRules> RobotsAsync(CancellationToken cancellation)
    {
        var answer = await FollowAsync(new Uri(site, "/robots.txt"), null, cancellation);
        return answer.Status == 200 ? RobotsRules.Read(answer.Text, manners.UserAgent.Split('/')[0]) : RobotsRules.Open;
    }

    private async Task<SiteAnswer> FollowAsync(Uri address, string? validator, CancellationToken cancellation)
    {
        var asked = address;
        for (var hop = 0; hop <= manners.MostRedirects; hop++)
        {
            var (answer, next) = await PersistAsync(asked, validator, cancellation);
            if (next is null)
            {
                return answer;
            }

            if (!IsOwn(next))
            {
                return Refused(address, $"{address} leads away from the site, to {next.Host}. Fetch it by hand if it is wanted.");
            }

            asked = next;
        }

        return Refused(address, string.Create(CultureInfo.InvariantCulture, $"{address} leads in circles (more than {manners.MostRedirects} redirects)."));
    }

    private async Task<(SiteAnswer Answer, Uri? Next)> PersistAsync(Uri address, string? validator, CancellationToken cancellation)
    {
        if (unanswered >= SilencesInARow)
        {
            return (Failed(address, 0, ProblemCategory.Unreachable, $"{address} was not asked for: {site.Host} stopped answering. The next night asks again."), null);
        }

        var pause = manners.FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            await PauseAsync(cancellation);
            var (answer, next, wait) = await AskAsync(address, validator, cancellation);
            var passing = answer.Status is 0 or 408 or 429 or >= 500 && next is null && answer.Problem?.Category != ProblemCategory.TooLarge;
            if (!passing || attempt >= manners.Tries)
            {
                unanswered = answer.Status == 0 && next is null && answer.Problem is not null ? unanswered + 1 : 0;
                return (answer, next);
            }

            var asked = wait ?? pause;
            await Task.Delay(asked < manners.LongestPause ? asked : manners.LongestPause, clock, cancellation);
            pause *= 2;
        }
    }

    private async Task PauseAsync(CancellationToken cancellation)
    {
        var between = robots?.Delay is { } asked && asked > manners.Between ? asked : manners.Between;
        between = between < manners.LongestPause ? between : manners.LongestPause;
        if (lastAsked is { } last && between - clock.GetElapsedTime(last) is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, cancellation);
        }

        lastAsked = clock.GetTimestamp();
    }

    private async Task<(SiteAnswer Answer, Uri? Next, TimeSpan? Wait)> AskAsync(Uri address, string? validator, CancellationToken cancellation)
    {
        using var silence = new Silence(manners.Silence, clock, cancellation);
        try
        {
            using var request = Conditional(address, validator);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400 and not 304 && response.Headers.Location is { } location)
            {
                return (new(address) { Status = status }, new Uri(address, location), null);
            }

            if (status is 304)
            {
                return (new(address) { Status = status, Validator = validator }, null, null);
            }

            if (status is not 200)
            {
                var wait = response.Headers.RetryAfter?.Delta;
                return (Failed(address, status, status is 401 or 403 or 404 or 410 or 451 ? ProblemCategory.Refused : ProblemCategory.Unreachable, Meaning(address, status)), null, wait);
            }

            return (await BodyAsync(address, response, silence), null, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Failed(address, 0, ProblemCategory.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{address} was silent for {manners.Silence.TotalSeconds:0.#} seconds. The next night asks again.")), null, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (Failed(address, 0, ProblemCategory.Unreachable, $"{address} could not be reached or broke off: {(e.InnerException ?? e).Message} The next night asks again."), null, null);
        }
    }

    private async Task<SiteAnswer> BodyAsync(Uri address, HttpResponseMessage response, Silence silence)
    {
        using var body = new MemoryStream();
        var stated = response.Content.Headers.ContentLength;
        await using var stream = await response.Content.ReadAsStreamAsync(silence.Token);
        var chunk = new byte[Chunk];
        var over = stated > manners.MostBytes;
        for (int read; !over && (read = await stream.ReadAsync(chunk, silence.Token)) > 0;)
        {
            silence.Broken();
            body.Write(chunk, 0, read);
            over = body.Length > manners.MostBytes;
        }

        if (over)
        {
            return Failed(address, 200, ProblemCategory.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{address} is larger than the limit of {manners.MostBytes:N0} bytes. Fetch it by hand and split it."));
        }

        if (stated is { } length && body.Length < length && response.Content.Headers.ContentEncoding.Count == 0)
        {
            return Failed(address, 0, ProblemCategory.Unreachable, string.Create(CultureInfo.InvariantCulture, $"{address} broke off after {body.Length:N0} of {length:N0} bytes. The next night asks again."));
        }

        var headers = response.Content.Headers;
        var validator = $"{response.Headers.ETag}\t{headers.LastModified?.ToString("r", CultureInfo.InvariantCulture)}";
        return new(address) { Status = 200, Body = body.ToArray(), MediaType = headers.ContentType?.MediaType, Validator = validator.Length > 1 ? validator : null };
    }

    private static HttpRequestMessage Conditional(Uri address, string? validator)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (validator?.Split('\t') is [var tag, var modified])
        {
            if (EntityTagHeaderValue.TryParse(tag, out var entity))
            {
                request.Headers.IfNoneMatch.Add(entity);
            }

            if (DateTimeOffset.TryParseExact(modified, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
            {
                request.Headers.IfModifiedSince = since;
            }
        }

        return request;
    }

    private static string Meaning(Uri address, int status) => status switch
    {
        401 or 403 => string.Create(CultureInfo.InvariantCulture, $"{address} was refused ({status}). The site may block programs: ask the council, or offer the file by hand."),
        404 or 410 => string.Create(CultureInfo.InvariantCulture, $"{address} is not there ({status}). The page that links to it may be out of date."),
        429 => $"{address}: the site asks us to slow down (429). Raise secondsBetweenRequests of this source.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{address} answered with {status}. The next night asks again."),
    };
}
