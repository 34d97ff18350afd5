// What an inspection knows before its panel meets: returns with their cases and judgements, results, proposals.

export const evidence = `
CREATE TABLE inspections (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  provider TEXT NOT NULL,
  framework_digest TEXT NOT NULL REFERENCES frameworks (digest),
  lead_inspector TEXT NOT NULL,
  fieldwork_from TEXT NOT NULL,
  fieldwork_to TEXT NOT NULL,
  previous TEXT REFERENCES inspections (id) CONSTRAINT "an inspection is not its own previous one" CHECK (previous <> id),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE TRIGGER inspection_kept BEFORE DELETE ON inspections
BEGIN SELECT RAISE(ABORT, 'an inspection is never deleted'); END;
CREATE TRIGGER inspection_keeps_its_framework BEFORE UPDATE OF id, framework_digest ON inspections
BEGIN SELECT RAISE(ABORT, 'an inspection keeps the framework it began with'); END;

CREATE TABLE returns (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  inspection TEXT NOT NULL REFERENCES inspections (id),
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  records_read INTEGER NOT NULL,
  cases_stored INTEGER NOT NULL CHECK (cases_stored >= 0),
  records_refused INTEGER NOT NULL CHECK (records_refused >= 0),
  -- The numbers of the questions the return asked, in its own order.
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  event INTEGER NOT NULL REFERENCES events (number),
  CONSTRAINT "every record read was stored or refused" CHECK (records_read = cases_stored + records_refused)
) STRICT;
CREATE INDEX returns_of_inspection ON returns (inspection);

CREATE TABLE cases (
  number INTEGER PRIMARY KEY,
  inspection TEXT NOT NULL REFERENCES inspections (id),
  -- Null: begun in the application.
  return_number INTEGER REFERENCES returns (number),
  sample TEXT NOT NULL,
  reference TEXT NOT NULL,
  -- The reference as two spellings of it are compared.
  folded TEXT NOT NULL,
  attributes TEXT NOT NULL CHECK (json_valid(attributes)),
  UNIQUE (inspection, sample, folded)
) STRICT;
CREATE INDEX cases_of_return ON cases (return_number);

-- One row for each question ever answered; the event that brought the answer is named. Blank: taken back, or two people differ.
CREATE TABLE judgements (
  case_number INTEGER NOT NULL REFERENCES cases (number),
  question TEXT NOT NULL,
  answer TEXT NOT NULL CONSTRAINT "a judgement is Y, N, NA or blank" CHECK (answer IN ('Y', 'N', 'NA', '')),
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (case_number, question)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER return_unchanged BEFORE UPDATE ON returns
BEGIN SELECT RAISE(ABORT, 'a return that was brought in is never changed'); END;
CREATE TRIGGER return_kept BEFORE DELETE ON returns
BEGIN SELECT RAISE(ABORT, 'a return that was brought in is never deleted'); END;
CREATE TRIGGER case_kept BEFORE DELETE ON cases
BEGIN SELECT RAISE(ABORT, 'a case that was brought in is never deleted'); END;
CREATE TRIGGER judgement_names_its_change BEFORE UPDATE ON judgements
WHEN NEW.event <= OLD.event OR NEW.case_number <> OLD.case_number OR NEW.question <> OLD.question
BEGIN SELECT RAISE(ABORT, 'a judgement changes only by a later event'); END;
CREATE TRIGGER judgement_kept BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;

CREATE TABLE results (
  inspection TEXT NOT NULL REFERENCES inspections (id),
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  yes INTEGER,
  n INTEGER,
  percent INTEGER,
  rating TEXT,
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (inspection, item),
  CONSTRAINT "a result says something" CHECK (coalesce(n, percent, rating) IS NOT NULL),
  CONSTRAINT "yes is at most n" CHECK (yes IS NULL OR (n IS NOT NULL AND yes BETWEEN 0 AND n)),
  CONSTRAINT "a percentage lies between 0 and 100" CHECK (percent BETWEEN 0 AND 100)
) STRICT;

CREATE TABLE comparators (
  number INTEGER PRIMARY KEY,
  inspection TEXT NOT NULL REFERENCES inspections (id),
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  UNIQUE (inspection, name, period)
) STRICT;
CREATE TABLE comparator_results (
  comparator INTEGER NOT NULL REFERENCES comparators (number),
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  yes INTEGER,
  n INTEGER,
  percent INTEGER,
  rating TEXT,
  PRIMARY KEY (comparator, item)
) STRICT;

CREATE TABLE proposals (
  inspection TEXT NOT NULL REFERENCES inspections (id),
  standard TEXT NOT NULL,
  rating TEXT NOT NULL,
  evidence TEXT NOT NULL,
  strengths TEXT NOT NULL CHECK (json_valid(strengths)),
  areas_for_improvement TEXT NOT NULL CHECK (json_valid(areas_for_improvement)),
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (inspection, standard)
) STRICT;
CREATE TABLE moderations (
  inspection TEXT NOT NULL REFERENCES inspections (id),
  standard TEXT NOT NULL,
  direction TEXT NOT NULL CONSTRAINT "a moderation goes up or down" CHECK (direction IN ('up', 'down')),
  evidence TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (inspection, standard)
) STRICT;
CREATE TABLE accepted_blanks (
  inspection TEXT NOT NULL REFERENCES inspections (id),
  place INTEGER NOT NULL,
  question TEXT NOT NULL,
  blank INTEGER NOT NULL CHECK (blank > 0),
  reason TEXT NOT NULL CONSTRAINT "blanks are accepted with a reason" CHECK (length(trim(reason)) > 0),
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (inspection, question)
) STRICT;
`
