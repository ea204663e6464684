using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>The problems of reading, each worded once: what is wrong with what, and what to do.</summary>
internal static class ReadingProblems
{
    public static Problem EmptyFile() =>
        Opening(ProblemCategory.Empty, "The file is empty; fetch it again from where it was published.");

    public static Problem NothingToRead() =>
        new(ProblemStage.Read, ProblemCategory.Empty, "The file opens but holds no text; nothing can be read from it.");

    public static Problem NotSupported(string kind) =>
        Opening(ProblemCategory.NotSupported, $"The file is {kind}, which is not read here; offer the paper as PDF, Word or text.");

    public static Problem Mislabelled(string extension, string kind) =>
        Opening(ProblemCategory.Damaged, $"The name ends in .{extension} but the bytes are {kind}; fetch the file again or rename it.");

    public static Problem Encrypted() =>
        Opening(ProblemCategory.Encrypted, "The file opens only with a password; offer a copy without one.");

    public static Problem Damaged(string detail) =>
        new(ProblemStage.Read, ProblemCategory.Damaged, $"The file is damaged: {detail} Fetch it again from where it was published.");

    public static Problem DamagedPage(int page, string detail) =>
        new(ProblemStage.Read, ProblemCategory.Damaged, $"Page {page} cannot be read: {detail} The other pages were read.", page);

    public static Problem IncompletePage(int page) =>
        new(ProblemStage.Read, ProblemCategory.Damaged, $"Page {page} is damaged in part, so that some of its text may be missing. Fetch the file again from where it was published.", page);

    public static Problem CutOff() =>
        new(ProblemStage.Read, ProblemCategory.Damaged, "The file has no end: it was cut off, so that pages may be missing. Fetch it again from where it was published.");

    public static Problem EmbeddedDocument() =>
        new(ProblemStage.Read, ProblemCategory.NotSupported, "Another document is embedded in this one and was not read; open the file in Word, save it, and offer it again.");

    public static Problem Attached(string name) =>
        new(ProblemStage.Read, ProblemCategory.NotSupported, $"The file {name} is attached to this one and was not read; save it and offer it by itself.");

    public static Problem FileTooLarge(long bytes, long limit) =>
        Opening(ProblemCategory.TooLarge, FormattableString.Invariant($"The file has {bytes:N0} bytes, more than the limit of {limit:N0}; split it or raise the limit fileBytes."));

    public static Problem TooManyPages(int pages, int limit) =>
        new(ProblemStage.Read, ProblemCategory.TooLarge, $"The file has {pages} pages; only the first {limit} were read. Split it or raise the limit pages.");

    public static Problem TooMuchText(int limit) =>
        new(ProblemStage.Read, ProblemCategory.TooLarge, FormattableString.Invariant($"The file holds more than {limit:N0} characters of text; only the first of them were read. Split it or raise the limit characters."));

    public static Problem TooDeep(int limit) =>
        new(ProblemStage.Read, ProblemCategory.TooLarge, $"Tables, lists or markup are nested deeper than {limit} levels; what lies deeper was left out.");

    public static Problem TooDeepForMarkup() =>
        new(ProblemStage.Read, ProblemCategory.TooLarge, "The markup is nested deeper than it can be followed; the file was read as plain text.");

    public static Problem UnpacksTooLarge(string part) =>
        Opening(ProblemCategory.TooLarge, $"The part {part} unpacks to far more than its packed size or the limit allows; the file was not opened.");

    public static Problem NeedsTool(string kind, string command) =>
        Opening(ProblemCategory.NotSupported, $"The file is {kind}, which is read only with LibreOffice installed; install it with: {command}");

    public static Problem ReadByAntiword(Problem conversion) =>
        conversion with { Message = $"LibreOffice could not convert the file, so antiword read it, and some of its text may be missing. Check it against the file. ({conversion.Message})" };

    public static Problem ScannedNoOcr(int page, string command) =>
        new(ProblemStage.Read, ProblemCategory.ScannedNoOcr, $"Page {page} is an image without text, and the tools to read it are not installed; install them with: {command}", page);

    public static Problem OcrFailed(int page, string detail) =>
        new(ProblemStage.Read, ProblemCategory.ScannedNoOcr, $"Page {page} is an image without text, and reading it failed: {detail}", page);

    public static Problem LowConfidence(int page, double confidence) =>
        new(ProblemStage.Read, ProblemCategory.LowConfidenceOcr, FormattableString.Invariant($"Page {page} was read from its image with a confidence of {confidence:0.00}; check it against the image."), page);

    public static Problem TimedOut(string what, string limit) =>
        new(ProblemStage.Read, ProblemCategory.TimedOut, $"Reading was stopped: {what}; what had been read until then was kept. Offer the paper in another format or raise the limit {limit}.");

    public static Problem OutOfMemory(long bytes) =>
        new(ProblemStage.Read, ProblemCategory.OutOfMemory, $"Reading needed more than the {bytes / (1 << 20)} MiB allowed; what had been read until then was kept. Split the file or raise the limit memoryBytes.");

    public static Problem WorkerDied(string detail) =>
        new(ProblemStage.Read, ProblemCategory.Internal, $"The reader process ended while reading this file ({detail}); what it had read until then was kept. Please report the file.");

    private static Problem Opening(ProblemCategory category, string message) => new(ProblemStage.Open, category, message);
}
