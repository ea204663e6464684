-- The newest row of every source: what is asked of the ledger at each offer, whatever its length.
CREATE TABLE offered (
  source TEXT PRIMARY KEY,
  origin TEXT,
  item TEXT,
  outcome TEXT NOT NULL,
  sha256 TEXT,
  record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX offered_item ON offered (origin, item);
INSERT INTO offered (source, origin, item, outcome, sha256, record)
  SELECT source, json_extract(record, '$.origin'), json_extract(record, '$.item'), outcome, json_extract(record, '$.sha256'), record
  FROM ledger WHERE n IN (SELECT max(n) FROM ledger GROUP BY source);
CREATE TABLE acceptance (
  subject TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE run (
  id TEXT PRIMARY KEY,
  record TEXT NOT NULL
) WITHOUT ROWID;
