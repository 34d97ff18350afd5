// Returns that meet cases the file has already, and the records a return was brought in without, kept until they are put right.

export const returnsAgain = `
INSERT INTO event_kinds (kind) VALUES ('refused-records-done');

-- A case that was in the file already when this return brought it too. It stays a case of the return that brought it first.
CREATE TABLE shared_cases (
  return_number INTEGER NOT NULL REFERENCES returns (number),
  case_number INTEGER NOT NULL REFERENCES cases (number),
  -- It said the same; some of what it said otherwise was taken; or none of it was.
  became TEXT NOT NULL DEFAULT 'same' CHECK (became IN ('same', 'changed', 'left')),
  PRIMARY KEY (return_number, case_number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER shared_case_unchanged BEFORE UPDATE ON shared_cases
BEGIN SELECT RAISE(ABORT, 'what became of a case two returns share is never changed'); END;
CREATE TRIGGER shared_case_kept BEFORE DELETE ON shared_cases
BEGIN SELECT RAISE(ABORT, 'a case two returns share is never forgotten'); END;

-- As they stand in the file.
ALTER TABLE returns ADD COLUMN headings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(headings));

CREATE TABLE refused_records (
  return_number INTEGER NOT NULL REFERENCES returns (number),
  -- As it is counted in the file; the headings are record 1.
  record INTEGER NOT NULL,
  -- As far as they can be told; blank where not.
  sample TEXT NOT NULL,
  folded TEXT NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  reason TEXT NOT NULL,
  -- What brought the case in after all, or put the record aside; null while it waits.
  settled_event INTEGER REFERENCES events (number),
  PRIMARY KEY (return_number, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_records_by_reference ON refused_records (folded) WHERE settled_event IS NULL;
CREATE TRIGGER refused_record_unchanged BEFORE UPDATE ON refused_records
WHEN OLD.settled_event IS NOT NULL OR NEW.settled_event IS NULL OR NEW.return_number <> OLD.return_number
  OR NEW.record <> OLD.record OR NEW.cells <> OLD.cells OR NEW.reason <> OLD.reason
BEGIN SELECT RAISE(ABORT, 'a refused record is settled once, and otherwise stays as it came'); END;
CREATE TRIGGER refused_record_kept BEFORE DELETE ON refused_records
BEGIN SELECT RAISE(ABORT, 'a refused record is never deleted'); END;
`
