CREATE TABLE paper (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  title TEXT,
  panel TEXT,
  date TEXT,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  made_by TEXT NOT NULL,
  record TEXT NOT NULL
);
CREATE INDEX paper_sequence ON paper (sequence);
CREATE INDEX paper_sha256 ON paper (sha256);
CREATE TABLE passage (
  paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  key TEXT NOT NULL,
  record TEXT NOT NULL,
  tags TEXT NOT NULL,
  PRIMARY KEY (paper, n)
) WITHOUT ROWID;
CREATE TABLE mention (
  paper TEXT NOT NULL,
  n INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (paper, n, ordinal),
  FOREIGN KEY (paper, n) REFERENCES passage (paper, n) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE fact (
  paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id TEXT,
  record TEXT NOT NULL,
  PRIMARY KEY (paper, ordinal)
) WITHOUT ROWID;
CREATE INDEX fact_id ON fact (id);
CREATE TABLE ledger (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  run TEXT NOT NULL,
  source TEXT NOT NULL,
  outcome TEXT NOT NULL,
  record TEXT NOT NULL
);
CREATE INDEX ledger_source ON ledger (source, n);
CREATE INDEX ledger_run ON ledger (run, n);
-- No foreign key: an answer outlives the extraction, and even the removal, of its paper.
CREATE TABLE correction (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  paper TEXT NOT NULL,
  record TEXT NOT NULL
);
CREATE INDEX correction_paper ON correction (paper, n);
CREATE TABLE sequence (last INTEGER NOT NULL);
INSERT INTO sequence (last) VALUES (0);
