namespace PanelMiner.Mentions.Money;

/// <summary>Reads numbers in figures (1.1m, 1,234, 2½) and in words (half a million, two hundred and fifty thousand). Lookahead is bounded.</summary>
internal sealed class QuantityReader(FigureText figures)
{
    private const int LongestNumeral = 14;

    /// <summary>The quantity that begins at a token, or null.</summary>
    public Quantity? Read(int i) => figures.T(i).Kind switch
    {
        FigureTokenKind.Number => ReadFigures(i),
        FigureTokenKind.Word => ReadHalf(i) ?? ReadNumeral(i),
        _ => null,
    };

    private Quantity? ReadFigures(int i)
    {
        if (!figures.IsNumber(i))
        {
            return null;
        }

        var token = figures.T(i);
        var (scale, next) = ReadScale(AfterDash(i + 1));
        next = scale == 1 ? i + 1 : next;
        var half = scale == 1 ? ReadAndHalf(i + 1) : null;
        return half is { } more
            ? new Quantity(i, more.Next, token.Value + more.Part, more.Scale)
            : new Quantity(i, next, token.Value, scale) { Grouped = token.Grouped, Decimals = token.Decimals };
    }

    // "2 and a half million".
    private (decimal Part, decimal Scale, int Next)? ReadAndHalf(int i)
    {
        if (figures.Class(i) != FigureWordClass.And || figures.Class(i + 1) != FigureWordClass.Article || figures.Class(i + 2) != FigureWordClass.Fraction)
        {
            return null;
        }

        var (scale, next) = ReadScale(i + 3);
        return scale == 1 ? null : (figures.T(i + 2).Word.Value, scale, next);
    }

    // "m" in "£5 M25 works" belongs to the road.
    private (decimal Scale, int Next) ReadScale(int i)
    {
        decimal scale = 1;
        while (figures.Class(i) == FigureWordClass.Scale && scale <= 1000 && !(figures.IsGlued(i + 1) && figures.T(i + 1).Kind == FigureTokenKind.Number))
        {
            scale *= figures.T(i).Word.Value;
            i++;
        }

        return (scale, i);
    }

    // "half a million", "a quarter of a million", "three-quarters of a million".
    private Quantity? ReadHalf(int i)
    {
        var at = i;
        var times = 1m;
        if (figures.Class(at) is FigureWordClass.Article or FigureWordClass.Count && figures.Class(AfterDash(at + 1)) == FigureWordClass.Fraction)
        {
            times = figures.T(at).Word.Value;
            at = AfterDash(at + 1);
        }

        if (figures.Class(at) != FigureWordClass.Fraction)
        {
            return null;
        }

        var part = figures.T(at).Word.Value * times;
        at += 1;
        at += figures.Class(at) == FigureWordClass.Of ? 1 : 0;
        if (figures.Class(at) != FigureWordClass.Article)
        {
            return null;
        }

        var (scale, next) = ReadScale(at + 1);
        return new Quantity(i, next, part, scale) { InWords = true };
    }

    private int AfterDash(int i) => figures.IsMark(i, '-') && figures.IsGlued(i) && figures.IsGlued(i + 1) ? i + 1 : i;

    // "two hundred and fifty thousand", "twenty-five", "one and a half million", "a million".
    private Quantity? ReadNumeral(int i)
    {
        var article = figures.Class(i) == FigureWordClass.Article;
        if (!(article && figures.Class(i + 1) == FigureWordClass.Scale) && figures.Class(i) != FigureWordClass.Count)
        {
            return null;
        }

        var numeral = new Numeral();
        var at = article ? i + 1 : i;
        if (article)
        {
            numeral.Add(1);
        }

        for (var k = 0; k < LongestNumeral && TakeNumeralWord(at, numeral) is var next && next > at; k++)
        {
            at = next;
        }

        return new Quantity(i, at, numeral.Number, numeral.Scale) { InWords = true };
    }

    // The token after the word taken; the same token when it does not go on.
    private int TakeNumeralWord(int i, Numeral numeral)
    {
        if (figures.Class(i) == FigureWordClass.And)
        {
            return ReadAndHalf(i) is { } half && numeral.AddPart(half.Part) ? i + 3
                : numeral.AfterHundred && figures.Class(i + 1) == FigureWordClass.Count ? i + 1 : i;
        }

        var at = AfterDash(i);
        var word = figures.T(at).Word;
        var taken = word.Class switch
        {
            FigureWordClass.Count => numeral.Add(word.Value),
            FigureWordClass.Scale => numeral.Multiply(word.Value),
            _ => false,
        };
        return taken ? at + 1 : i;
    }

    /// <summary>A numeral under construction: what stands before and after the last power of ten.</summary>
    private sealed class Numeral
    {
        private decimal total;
        private decimal current;
        private decimal last;

        /// <summary>Whether "and" may follow.</summary>
        public bool AfterHundred => (current >= 100 && current % 100 == 0) || (current == 0 && total > 0);

        /// <summary>The power of ten of all of it when there is just one, so that a range may share it.</summary>
        public decimal Scale => total > 0 && current == 0 && last >= 1000 && total % last == 0 ? last : 1;

        public decimal Number => (total + current) / Scale;

        public bool Add(decimal count)
        {
            if (count < 10 ? current % 10 != 0 || current % 100 == 10 : current % 100 != 0)
            {
                return false;
            }

            current += count;
            return true;
        }

        public bool AddPart(decimal part)
        {
            current += part;
            return true;
        }

        public bool Multiply(decimal power)
        {
            if (power == 100 ? current is 0 or >= 100 : current == 0 && (total == 0 || last > power))
            {
                return false;
            }

            if (power == 100)
            {
                current *= 100;
                return true;
            }

            var all = current == 0 ? total : current;
            total = current == 0 ? total * power : total + (all * power);
            current = 0;
            last = power;
            return true;
        }
    }
}
