// Sheets of paper: what was printed, what two people entered of it, and what of that counts.

export const paper = `
INSERT INTO event_kinds (kind) VALUES ('sheets-printed'), ('paper-entered'), ('paper-settled'), ('paper-positions-counted'),
  ('paper-put-aside');

-- The code seals what the sheet is bound to: inspection, framework, session, item, whose sheet it is, and the item's evidence.
CREATE TABLE sheets (
  code TEXT PRIMARY KEY CONSTRAINT "a code has ten characters" CHECK (length(code) = 10),
  session TEXT NOT NULL REFERENCES sessions (id),
  standard TEXT NOT NULL,
  -- Null: the panel's outcome on the item.
  person TEXT,
  -- The event that printed it first, or entered it, where it was printed from a copy of the file.
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;

CREATE TABLE paper_readings (
  number INTEGER PRIMARY KEY,
  code TEXT NOT NULL REFERENCES sheets (code),
  state TEXT NOT NULL CHECK (state IN ('first', 'differs', 'settled', 'counted', 'aside')),
  -- What the sheet says, once its two entries agree or were settled.
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  settled_by TEXT NOT NULL DEFAULT '',
  -- The outcome it counts as.
  outcome TEXT REFERENCES outcomes (id),
  reason TEXT NOT NULL DEFAULT '',
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE INDEX readings_of_sheet ON paper_readings (code, number);

CREATE TABLE paper_entries (
  reading INTEGER NOT NULL REFERENCES paper_readings (number),
  turn INTEGER NOT NULL CHECK (turn IN (1, 2)),
  person TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- SHA-256 over code, person, content and nonce: until it is settled the trail holds nothing else of an entry.
  nonce TEXT NOT NULL,
  seal TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (reading, turn)
) STRICT;

CREATE TRIGGER sheet_unchanged BEFORE UPDATE ON sheets
BEGIN SELECT RAISE(ABORT, 'a printed sheet is never changed'); END;
CREATE TRIGGER sheet_kept BEFORE DELETE ON sheets
BEGIN SELECT RAISE(ABORT, 'a printed sheet is never deleted'); END;

CREATE TRIGGER reading_begun BEFORE INSERT ON paper_readings
BEGIN
  SELECT RAISE(ABORT, 'bringing a sheet in begins with its first entry')
    WHERE NEW.state <> 'first' OR NEW.content IS NOT NULL OR NEW.outcome IS NOT NULL;
  SELECT RAISE(ABORT, 'a sheet is brought in while its session runs') FROM sheets JOIN sessions ON sessions.id = session
    WHERE code = NEW.code AND state <> 'running';
  SELECT RAISE(ABORT, 'a sheet is brought in once, unless it was put aside or its outcome taken back') FROM paper_readings AS r
    WHERE r.code = NEW.code AND (r.state IN ('first', 'differs', 'settled')
      OR (r.state = 'counted' AND NOT EXISTS (SELECT 1 FROM outcomes WHERE id = r.outcome AND retracted_at IS NOT NULL)));
END;
CREATE TRIGGER reading_changed BEFORE UPDATE ON paper_readings
BEGIN
  SELECT RAISE(ABORT, 'a sheet is brought in while its session runs') FROM sheets JOIN sessions ON sessions.id = session
    WHERE code = OLD.code AND state <> 'running';
  SELECT RAISE(ABORT, 'a sheet goes from entry to entry, is settled, and counts or is put aside')
    WHERE NEW.number <> OLD.number OR NEW.code <> OLD.code OR NEW.event <= OLD.event OR (OLD.state || ' ' || NEW.state) NOT IN (
      'first differs', 'first settled', 'differs settled', 'settled counted', 'first aside', 'differs aside', 'settled aside');
  SELECT RAISE(ABORT, 'a sheet is settled once two people have entered it')
    WHERE NEW.state IN ('differs', 'settled', 'counted')
      AND (SELECT count(DISTINCT person) FROM paper_entries WHERE reading = OLD.number) <> 2;
  SELECT RAISE(ABORT, 'what was settled is never changed')
    WHERE (NEW.state IN ('settled', 'counted')) <> (NEW.content IS NOT NULL) AND NEW.state <> 'aside'
      OR (OLD.content IS NOT NULL AND (NEW.content IS NOT OLD.content OR NEW.settled_by <> OLD.settled_by));
  SELECT RAISE(ABORT, 'a sheet counts for the standing outcome of its own item, or for the positions of a member') FROM sheets AS s
    WHERE s.code = OLD.code AND CASE WHEN NEW.state = 'counted' AND s.person IS NULL
      THEN NOT EXISTS (SELECT 1 FROM standing_outcomes AS o WHERE o.id = NEW.outcome AND o.session = s.session AND o.standard = s.standard)
      ELSE NEW.outcome IS NOT NULL END;
  SELECT RAISE(ABORT, 'a sheet is put aside with a reason') WHERE (NEW.state = 'aside') <> (length(trim(NEW.reason)) > 0);
END;
CREATE TRIGGER reading_kept BEFORE DELETE ON paper_readings
BEGIN SELECT RAISE(ABORT, 'what was entered from paper is never deleted'); END;

CREATE TRIGGER entry_made BEFORE INSERT ON paper_entries
BEGIN
  SELECT RAISE(ABORT, 'a sheet is entered twice and no more') FROM paper_readings WHERE number = NEW.reading AND state <> 'first';
  SELECT RAISE(ABORT, 'the first entry of a sheet comes before the second')
    WHERE NEW.turn <> 1 + (SELECT count(*) FROM paper_entries WHERE reading = NEW.reading);
  SELECT RAISE(ABORT, 'the second entry of a sheet is another person’s') FROM paper_entries
    WHERE reading = NEW.reading AND person = NEW.person;
  SELECT RAISE(ABORT, 'a sheet is entered by a person of its session who is there') FROM paper_readings AS r JOIN sheets AS s ON s.code = r.code
    WHERE r.number = NEW.reading AND NOT EXISTS (SELECT 1 FROM people WHERE session = s.session AND person = NEW.person AND present = 1);
END;
CREATE TRIGGER paper_entry_unchanged BEFORE UPDATE ON paper_entries
BEGIN SELECT RAISE(ABORT, 'what was entered from paper is never changed'); END;
CREATE TRIGGER paper_entry_kept BEFORE DELETE ON paper_entries
BEGIN SELECT RAISE(ABORT, 'what was entered from paper is never deleted'); END;
`
