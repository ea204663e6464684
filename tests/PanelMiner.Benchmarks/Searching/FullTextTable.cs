using System.Globalization;
using Microsoft.Data.Sqlite;
using PanelMiner.Ingestion;
using PanelMiner.Tagging;

namespace PanelMiner.Benchmarks.Searching;

/// <summary>The same work by SQLite's FTS5: the ten best passages with marked words, and counts by force, panel, year, kind and tag.</summary>
internal sealed class FullTextTable : IDisposable
{
    private readonly SqliteConnection connection;

    public FullTextTable(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY");
        Execute("CREATE VIRTUAL TABLE words USING fts5(text, heading, title, tokenize = 'porter unicode61 remove_diacritics 2'); CREATE TABLE facet (id INTEGER PRIMARY KEY, force TEXT, panel TEXT, year INTEGER, kind TEXT, tags INTEGER)");
    }

    public void Add(IEnumerable<MinedPaper> papers)
    {
        using var transaction = connection.BeginTransaction();
        using var words = Command("INSERT INTO words (text, heading, title) VALUES ($text, $heading, $title)", "$text", "$heading", "$title");
        using var facet = Command("INSERT INTO facet (id, force, panel, year, kind, tags) VALUES (last_insert_rowid(), $force, $panel, $year, $kind, $tags)", "$force", "$panel", "$year", "$kind", "$tags");
        foreach (var mined in papers)
        {
            foreach (var p in mined.Passages)
            {
                Run(words, p.Passage.Text, string.Join('\n', p.Passage.Section.Append(p.Passage.Context ?? "")), mined.Paper.Title ?? "");
                Run(facet, mined.Paper.ForceAreas[0], mined.Paper.Panel!, int.Parse(mined.Paper.Date![..4], CultureInfo.InvariantCulture), mined.Paper.Kind.ToString(), TagMask(p));
            }
        }

        transaction.Commit();
    }

    /// <summary>Asks one question.</summary>
    /// <returns>Passages found.</returns>
    public int Ask(Question question)
    {
        Execute("DROP TABLE IF EXISTS temp.found");
        using (var find = connection.CreateCommand())
        {
            find.CommandText = "CREATE TEMP TABLE found AS SELECT words.rowid AS id FROM words JOIN facet ON facet.id = words.rowid WHERE words MATCH $match AND ($year IS NULL OR year = $year) AND ($tag = 0 OR tags & $tag)";
            Bind(find, question);
            find.ExecuteNonQuery();
        }

        var total = 0;
        foreach (var field in new[] { "force", "panel", "year", "kind", "tags" })
        {
            using var count = connection.CreateCommand();
            count.CommandText = $"SELECT {field}, count(*) FROM found JOIN facet USING (id) GROUP BY {field}";
            using var rows = count.ExecuteReader();
            for (total = 0; rows.Read();)
            {
                total += rows.GetInt32(1);
            }
        }

        using var top = connection.CreateCommand();
        top.CommandText = "SELECT highlight(words, 0, '[', ']'), heading, title, force, panel, year, kind, tags FROM words JOIN facet ON facet.id = words.rowid WHERE words MATCH $match AND ($year IS NULL OR year = $year) AND ($tag = 0 OR tags & $tag) ORDER BY bm25(words, 1.0, 0.6, 0.3) LIMIT 10";
        Bind(top, question);
        using var hits = top.ExecuteReader();
        while (hits.Read())
        {
            hits.GetString(0);
        }

        return total;
    }

    public void Dispose() => connection.Dispose();

    private static int TagMask(TaggedPassage passage) => Enum.GetValues<Tag>().Where(passage.Carries).Sum(t => 1 << (int)t);

    private static void Bind(SqliteCommand command, Question question)
    {
        command.Parameters.AddWithValue("$match", question.Match);
        command.Parameters.AddWithValue("$year", (object?)question.Year ?? DBNull.Value);
        command.Parameters.AddWithValue("$tag", question.Tag is { } tag ? 1 << (int)Enum.Parse<Tag>(tag, ignoreCase: true) : 0);
    }

    private SqliteCommand Command(string text, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        names.ToList().ForEach(n => command.Parameters.AddWithValue(n, ""));
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
