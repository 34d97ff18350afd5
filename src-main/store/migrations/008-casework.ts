// Case work: what people entered about a case, each entry beside those it replaced. The kinds of events grow.

export const casework = `
INSERT INTO event_kinds (kind) VALUES ('cases-added'), ('cases-changed'), ('case-withdrawn'), ('case-restored'),
  ('disagreement-settled'), ('pack-written'), ('pack-merged'), ('returns-exported');

-- Out of every figure, as its entries say.
ALTER TABLE cases ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));

CREATE TABLE entries (
  number INTEGER PRIMARY KEY,
  -- The same on every laptop.
  id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  -- The SHA-256 of the return that gave the value; empty where it was typed.
  origin TEXT NOT NULL,
  -- The event of this file that brought it here.
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE INDEX entries_of_case ON entries (case_number, field);

-- By id, because what was replaced may still be on another laptop.
CREATE TABLE replaced_entries (
  entry TEXT NOT NULL REFERENCES entries (id),
  replaced TEXT NOT NULL CONSTRAINT "an entry does not replace itself" CHECK (replaced <> entry),
  PRIMARY KEY (entry, replaced)
) STRICT, WITHOUT ROWID;
CREATE INDEX replaced_entries_by_replaced ON replaced_entries (replaced);

CREATE VIEW standing_entries AS
SELECT * FROM entries WHERE NOT EXISTS (SELECT 1 FROM replaced_entries WHERE replaced = entries.id);

CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never changed: another replaces it'); END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER replaced_entry_unchanged BEFORE UPDATE ON replaced_entries
BEGIN SELECT RAISE(ABORT, 'what an entry replaced is never changed'); END;
CREATE TRIGGER replaced_entry_kept BEFORE DELETE ON replaced_entries
BEGIN SELECT RAISE(ABORT, 'what an entry replaced is never forgotten'); END;
`
