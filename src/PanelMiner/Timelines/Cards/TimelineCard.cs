namespace PanelMiner.Timelines.Cards;

/// <summary>What stands at the head of an arrangement's story: one cell a question, each cited or without lines where no paper says.</summary>
/// <param name="ArrangementId">Id of the arrangement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">The cells, always all of them, in a fixed order.</param>
public sealed record TimelineCard(string ArrangementId, string Name, IReadOnlyList<CardCell> Cells);

/// <summary>One question about an arrangement.</summary>
/// <param name="Name">began, parties-then, parties-now, ended, left, first-asked, reasons, promised, achieved, panels-told or last-heard-of.</param>
/// <param name="Lines">The answers side by side, never merged; none where no paper states one.</param>
public sealed record CardCell(string Name, IReadOnlyList<CardLine> Lines);

/// <summary>An answer with the words that give it.</summary>
/// <param name="Text">The answer in one line.</param>
/// <param name="Citations">The words.</param>
public sealed record CardLine(string Text, IReadOnlyList<Citation> Citations);
