// Signing: who signed a closed session, the record the last signature makes, and that neither ever changes.

export const signatures = `
CREATE TABLE signatures (
  session TEXT NOT NULL REFERENCES sessions (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'deputy-chair', 'panel-member', 'lead-inspector', 'note-taker', 'observer')),
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  meaning TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (session, role)
) STRICT;

CREATE TRIGGER signature_given BEFORE INSERT ON signatures
BEGIN
  SELECT RAISE(ABORT, 'a session is signed once it is closed') FROM sessions WHERE id = NEW.session AND state <> 'closed';
  SELECT RAISE(ABORT, 'that role has signed already') FROM signatures WHERE session = NEW.session AND role = NEW.role;
  SELECT RAISE(ABORT, 'that role does not sign this session') FROM sessions
    WHERE id = NEW.session AND NEW.role NOT IN (SELECT value FROM json_each(settings, '$.signatories'));
  SELECT RAISE(ABORT, 'an adjourned item stands in the way of signing') FROM items WHERE session = NEW.session AND state = 'adjourned';
  SELECT RAISE(ABORT, 'a person signs for the role they hold, or the deputy for an absent chair') WHERE NOT EXISTS (
    SELECT 1 FROM people WHERE session = NEW.session AND person = NEW.person AND (role = NEW.role
      OR (NEW.role = 'chair' AND role = 'deputy-chair' AND NOT EXISTS (
        SELECT 1 FROM people WHERE session = NEW.session AND role = 'chair' AND present = 1))));
END;
CREATE TRIGGER signature_unchanged BEFORE UPDATE ON signatures
BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END;
CREATE TRIGGER signature_kept BEFORE DELETE ON signatures
WHEN (SELECT state FROM sessions WHERE id = OLD.session) = 'signed'
BEGIN SELECT RAISE(ABORT, 'a signed session is never changed'); END;

CREATE TRIGGER record_made BEFORE INSERT ON records
BEGIN
  SELECT RAISE(ABORT, 'the record is in the file already') FROM records WHERE id = NEW.id OR session = NEW.session OR number = NEW.number;
  SELECT RAISE(ABORT, 'a record is made of a closed session') FROM sessions WHERE id = NEW.session AND state NOT IN ('closed', 'signed');
  SELECT RAISE(ABORT, 'a record is made once every required signatory has signed') FROM sessions, json_each(settings, '$.signatories')
    WHERE sessions.id = NEW.session AND value NOT IN (SELECT role FROM signatures WHERE session = NEW.session);
  SELECT RAISE(ABORT, 'a record names the inspection of its session, and supersedes what its session does') FROM sessions
    WHERE id = NEW.session AND (inspection <> NEW.inspection OR supersedes_record IS NOT NEW.supersedes);
END;
CREATE TRIGGER record_unchanged BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'a signed record is never changed'); END;
CREATE TRIGGER record_kept BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'a signed record is never deleted'); END;
`
