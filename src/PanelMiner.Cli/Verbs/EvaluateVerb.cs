using System.CommandLine;

namespace PanelMiner.Cli.Verbs;

/// <summary><c>evaluate</c>: scores against answer keys.</summary>
internal static class EvaluateVerb
{
    public static Command Create(Terminal terminal) => new("evaluate", "Scores what PanelMiner finds against answer keys.\n\nExample:\n  panelminer evaluate tags corpus/labels --folds")
    {
        EvaluateTagsVerb.Create(terminal),
        EvaluateAgreementVerb.Create(terminal),
        EvaluateCorpusVerb.Reading(terminal),
        EvaluateCorpusVerb.Mentions(terminal),
        EvaluateCorpusVerb.Facts(terminal),
        EvaluateSearchVerb.Create(terminal),
    };
}
