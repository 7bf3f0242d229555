/** The tables of the database, as SQL; columns are RECORDS.md's paths with `_` for the point (`value.low` → `value_low`). */

/** "mtiu" in the file's header tells our databases from others. */
export const APPLICATION_ID = 0x6d746975

const FIRST = `
CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  media TEXT NOT NULL,
  pages INTEGER,
  genre TEXT NOT NULL CHECK (genre IN ('official', 'news')),
  type TEXT,
  number TEXT,
  issued TEXT,
  issuer_text TEXT,
  issuer_id TEXT,
  issuer_level TEXT,
  province_name TEXT,
  province_code TEXT,
  province_successor TEXT,
  title TEXT,
  period_start TEXT,
  period_end TEXT,
  signer TEXT,
  rules TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1))
) STRICT;

-- Where each content was last seen. A document that no path holds any more is not current.
CREATE TABLE paths (
  path TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX paths_document ON paths (document);

CREATE TABLE texts (
  document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE sections (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  label TEXT,
  title TEXT NOT NULL,
  depth INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  number TEXT,
  type TEXT,
  issued TEXT,
  issuer TEXT,
  title TEXT,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_number ON citations (number);

CREATE TABLE warnings (
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  page INTEGER,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;

-- What targets and tasks share.
CREATE TABLE records (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('target', 'task')),
  ordinal INTEGER NOT NULL,
  period_kind TEXT CHECK (period_kind IN ('by', 'within', 'ongoing', 'recurring', 'conditional')),
  period_start TEXT,
  period_end TEXT,
  period_text TEXT,
  period_inherited INTEGER CHECK (period_inherited IN (0, 1)),
  period_rule TEXT,
  source_start INTEGER NOT NULL CHECK (source_start >= 0),
  source_end INTEGER NOT NULL CHECK (source_end > source_start),
  source_quote TEXT NOT NULL,
  source_page INTEGER,
  source_section TEXT NOT NULL,
  source_row INTEGER,
  source_col INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (document, id)
) STRICT;
CREATE INDEX records_id ON records (id);
CREATE INDEX records_due ON records (period_end);
CREATE INDEX records_place ON records (document, source_start);

CREATE TABLE targets (
  record INTEGER PRIMARY KEY REFERENCES records (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('target', 'result', 'missed')),
  indicator_text TEXT NOT NULL,
  indicator_id TEXT,
  indicator_name TEXT,
  indicator_unit TEXT,
  value_text TEXT NOT NULL,
  value_comparator TEXT NOT NULL CHECK (value_comparator IN ('=', '>=', '>', '<=', '<', '~', 'between')),
  value_low REAL,
  value_high REAL,
  value_unit TEXT,
  value_measure TEXT NOT NULL CHECK (value_measure IN ('level', 'increase', 'decrease', 'multiple')),
  value_per TEXT,
  value_outof REAL,
  value_base_low REAL,
  value_base_high REAL,
  value_base_unit TEXT,
  level TEXT CHECK (level IN ('central', 'province', 'district', 'commune')),
  excludes TEXT,
  baseline_start TEXT,
  baseline_end TEXT,
  baseline_low REAL,
  baseline_text TEXT,
  parent INTEGER REFERENCES records (key) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX targets_kind ON targets (kind);
CREATE INDEX targets_unit ON targets (value_unit, value_base_unit);
CREATE INDEX targets_indicator ON targets (indicator_id);
CREATE INDEX targets_parent ON targets (parent);

CREATE TABLE tasks (
  record INTEGER PRIMARY KEY REFERENCES records (key) ON DELETE CASCADE,
  text TEXT NOT NULL,
  output TEXT
) STRICT;

CREATE TABLE task_targets (
  task INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
  PRIMARY KEY (task, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_targets_target ON task_targets (target);

CREATE TABLE agencies (
  record INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinate', 'monitor')),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  id TEXT,
  PRIMARY KEY (record, role, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX agencies_id ON agencies (id);

CREATE TABLE equivalents (
  record INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  low REAL,
  unit TEXT,
  measure TEXT NOT NULL,
  PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;

-- slot is null for the record's list of rules; else the slot, and the words at start..end that filled it.
CREATE TABLE evidence (
  record INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  slot TEXT,
  origin TEXT CHECK (origin IN ('said', 'inherited', 'implied')),
  rule TEXT,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (record, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_rule ON evidence (rule);

-- rowid is records.key. Each words column has a twin without any mark (đ → d), for people who type without accents.
CREATE VIRTUAL TABLE search USING fts5 (
  label, agency, quote, about, label_blind, agency_blind, quote_blind, about_blind,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

-- One row for each record with everything of its document that a spreadsheet wants, for use from other programs.
CREATE VIEW target_rows AS
SELECT d.number, d.title, d.issued, d.province_name, r.*, t.*
FROM records r JOIN targets t ON t.record = r.key JOIN documents d ON d.id = r.document WHERE d.current;
CREATE VIEW task_rows AS
SELECT d.number, d.title, d.issued, d.province_name, r.*, k.*
FROM records r JOIN tasks k ON k.record = r.key JOIN documents d ON d.id = r.document WHERE d.current;
`

/** One entry for each version of the schema: the SQL that leads to it from the one before. */
export const MIGRATIONS: readonly string[] = [FIRST]

/** What `user_version` says in a database that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length
