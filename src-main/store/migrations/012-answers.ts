// How outcomes were agreed, and the answers to what a challenger would ask. The kinds of events grow by one.

export const answers = `
INSERT INTO event_kinds (kind) VALUES ('challenge-answered');

-- Names, as they are minuted.
ALTER TABLE outcomes ADD COLUMN agreement TEXT NOT NULL DEFAULT '{"how":"consensus","for":[],"against":[],"abstained":[],"casting":false}'
  CHECK (json_valid(agreement));
CREATE TRIGGER agreement_unchanged BEFORE UPDATE ON outcomes WHEN NEW.agreement <> OLD.agreement
BEGIN SELECT RAISE(ABORT, 'how an outcome was agreed is never changed'); END;

-- By the sentence it answers: a challenge whose facts change is another one.
CREATE TABLE answered_challenges (
  session TEXT NOT NULL REFERENCES sessions (id),
  says TEXT NOT NULL,
  reason TEXT NOT NULL CONSTRAINT "a challenge is answered with a reason" CHECK (length(trim(reason)) > 0),
  answered_by TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  PRIMARY KEY (session, says)
) STRICT;
CREATE TRIGGER challenge_answered BEFORE INSERT ON answered_challenges
BEGIN SELECT RAISE(ABORT, 'challenges are answered once the session is closed') FROM sessions WHERE id = NEW.session AND state <> 'closed'; END;
CREATE TRIGGER answer_changed BEFORE UPDATE ON answered_challenges
BEGIN
  SELECT RAISE(ABORT, 'challenges are answered once the session is closed') FROM sessions WHERE id = OLD.session AND state <> 'closed';
  SELECT RAISE(ABORT, 'an answer changes only by a later event') WHERE NEW.event <= OLD.event OR NEW.session <> OLD.session OR NEW.says <> OLD.says;
END;
CREATE TRIGGER answer_kept BEFORE DELETE ON answered_challenges
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
`
