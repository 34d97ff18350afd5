// Populations, the samples drawn from them, and the cases that replaced others. The kinds of events grow by three.

export const sampling = `
INSERT INTO event_kinds (kind) VALUES ('population-imported'), ('sample-drawn'), ('case-replaced');

-- The last one of a sample stands; earlier ones stay with what was drawn from them.
CREATE TABLE populations (
  number INTEGER PRIMARY KEY,
  inspection TEXT NOT NULL REFERENCES inspections (id),
  sample TEXT NOT NULL,
  known TEXT NOT NULL CONSTRAINT "a population is a list or counts" CHECK (known IN ('list', 'counts')),
  -- The file's name and the SHA-256 of its bytes; empty for counts.
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  -- Cases of a list, the excluded ones too; eligible cases of counts.
  cases INTEGER NOT NULL CHECK (cases > 0),
  -- Counts: of each trait the categories with their cases, in the order they were given.
  categories TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE INDEX populations_of_inspection ON populations (inspection, sample, number);

CREATE TABLE candidates (
  number INTEGER PRIMARY KEY,
  population INTEGER NOT NULL REFERENCES populations (number),
  reference TEXT NOT NULL,
  -- The reference as two spellings of it are compared.
  folded TEXT NOT NULL,
  gender TEXT NOT NULL,
  disposal TEXT NOT NULL,
  risk TEXT NOT NULL,
  ldu TEXT NOT NULL,
  officer TEXT NOT NULL,
  excluded TEXT,
  excluded_words TEXT NOT NULL,
  attributes TEXT NOT NULL CHECK (json_valid(attributes) AND json_type(attributes) = 'object'),
  UNIQUE (population, folded),
  CONSTRAINT "words about an exclusion need an exclusion" CHECK (excluded IS NOT NULL OR excluded_words = ''),
  CONSTRAINT "another reason is given in words" CHECK (excluded IS NOT 'other' OR length(trim(excluded_words)) > 0)
) STRICT;

CREATE TABLE draws (
  number INTEGER PRIMARY KEY,
  population INTEGER NOT NULL REFERENCES populations (number),
  size INTEGER NOT NULL CHECK (size > 0),
  most_each INTEGER CHECK (most_each > 0),
  seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 999999999),
  -- Why the sample was drawn again; empty for the first draw.
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE INDEX draws_of_population ON draws (population, number);

-- Every eligible case in the order chance gave it: those drawn, and those that stand by.
CREATE TABLE turns (
  draw INTEGER NOT NULL REFERENCES draws (number),
  turn INTEGER NOT NULL CHECK (turn > 0),
  candidate INTEGER NOT NULL REFERENCES candidates (number),
  drawn INTEGER NOT NULL CHECK (drawn IN (0, 1)),
  PRIMARY KEY (draw, turn),
  UNIQUE (draw, candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE replacements (
  number INTEGER PRIMARY KEY,
  draw INTEGER NOT NULL,
  fallen INTEGER NOT NULL,
  -- Null: nobody was left to take the place.
  replacement INTEGER CONSTRAINT "a case does not replace itself" CHECK (replacement <> fallen),
  because TEXT NOT NULL,
  words TEXT NOT NULL CONSTRAINT "another reason is given in words" CHECK (because <> 'other' OR length(trim(words)) > 0),
  at TEXT NOT NULL,
  replaced_by TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  UNIQUE (draw, fallen),
  UNIQUE (draw, replacement),
  FOREIGN KEY (draw, fallen) REFERENCES turns (draw, candidate),
  FOREIGN KEY (draw, replacement) REFERENCES turns (draw, candidate)
) STRICT;

CREATE TRIGGER turn_given BEFORE INSERT ON turns
BEGIN
  SELECT RAISE(ABORT, 'only an eligible case has a turn') FROM candidates WHERE number = NEW.candidate AND excluded IS NOT NULL;
  SELECT RAISE(ABORT, 'a draw takes cases of its own population') FROM candidates JOIN draws ON draws.number = NEW.draw
    WHERE candidates.number = NEW.candidate AND candidates.population <> draws.population;
END;
CREATE TRIGGER case_replaced BEFORE INSERT ON replacements
BEGIN
  SELECT RAISE(ABORT, 'only a case of the sample falls out') WHERE NOT EXISTS (
    SELECT 1 FROM turns WHERE draw = NEW.draw AND candidate = NEW.fallen AND drawn = 1
    UNION ALL SELECT 1 FROM replacements WHERE draw = NEW.draw AND replacement = NEW.fallen);
  SELECT RAISE(ABORT, 'a replacement stood by until now') FROM turns
    WHERE draw = NEW.draw AND candidate = NEW.replacement AND drawn = 1;
END;

CREATE TRIGGER population_unchanged BEFORE UPDATE ON populations
BEGIN SELECT RAISE(ABORT, 'a population that was brought in is never changed'); END;
CREATE TRIGGER population_kept BEFORE DELETE ON populations
BEGIN SELECT RAISE(ABORT, 'a population that was brought in is never deleted'); END;
CREATE TRIGGER candidate_unchanged BEFORE UPDATE ON candidates
BEGIN SELECT RAISE(ABORT, 'a case of a population is never changed'); END;
CREATE TRIGGER candidate_kept BEFORE DELETE ON candidates
BEGIN SELECT RAISE(ABORT, 'a case of a population is never deleted'); END;
CREATE TRIGGER draw_unchanged BEFORE UPDATE ON draws
BEGIN SELECT RAISE(ABORT, 'a draw is never changed'); END;
CREATE TRIGGER draw_kept BEFORE DELETE ON draws
BEGIN SELECT RAISE(ABORT, 'a draw is never deleted'); END;
CREATE TRIGGER turn_unchanged BEFORE UPDATE ON turns
BEGIN SELECT RAISE(ABORT, 'a turn is never changed'); END;
CREATE TRIGGER turn_kept BEFORE DELETE ON turns
BEGIN SELECT RAISE(ABORT, 'a turn is never taken back'); END;
CREATE TRIGGER replacement_unchanged BEFORE UPDATE ON replacements
BEGIN SELECT RAISE(ABORT, 'a replacement is never changed'); END;
CREATE TRIGGER replacement_kept BEFORE DELETE ON replacements
BEGIN SELECT RAISE(ABORT, 'a replacement is never taken back'); END;
`
