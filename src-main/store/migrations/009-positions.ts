// Positions of the panel's members, sealed until they are revealed together; the order of the agenda; what the room is shown.

export const positions = `
INSERT INTO event_kinds (kind) VALUES ('agenda-ordered'), ('positions-asked'), ('position-given'), ('positions-revealed'),
  ('positions-called-off'), ('final-position-given');

-- The last one of a session counts; none: the framework's order.
CREATE TABLE agenda_orders (
  number INTEGER PRIMARY KEY,
  session TEXT NOT NULL REFERENCES sessions (id),
  standards TEXT NOT NULL CHECK (json_valid(standards) AND json_type(standards) = 'array'),
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;

CREATE TABLE position_rounds (
  number INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  standard TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'revealed', 'called-off')),
  asked_at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number),
  FOREIGN KEY (session, standard) REFERENCES items (session, standard)
) STRICT;
CREATE INDEX position_rounds_of_item ON position_rounds (session, standard, number);

CREATE TABLE positions (
  number INTEGER PRIMARY KEY,
  round INTEGER NOT NULL REFERENCES position_rounds (number),
  person TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'final')),
  -- Null: would not rate the standard.
  score INTEGER,
  words TEXT NOT NULL,
  -- SHA-256 over the position and the nonce; the event of a first position holds the seal and nothing else of it.
  nonce TEXT NOT NULL,
  seal TEXT NOT NULL,
  at TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (number)
) STRICT;
CREATE INDEX positions_of_round ON positions (round, number);

CREATE TRIGGER round_asked BEFORE INSERT ON position_rounds
BEGIN
  SELECT RAISE(ABORT, 'positions are asked for on the open item') WHERE NOT EXISTS (
    SELECT 1 FROM items WHERE session = NEW.session AND standard = NEW.standard AND state = 'open');
  SELECT RAISE(ABORT, 'positions are asked for once at a time')
    FROM position_rounds WHERE session = NEW.session AND standard = NEW.standard AND state = 'asked';
  SELECT RAISE(ABORT, 'a round begins by being asked') WHERE NEW.state <> 'asked';
END;
CREATE TRIGGER round_changed BEFORE UPDATE ON position_rounds
WHEN OLD.state <> 'asked' OR NEW.state = 'asked' OR NEW.number <> OLD.number OR NEW.session <> OLD.session
  OR NEW.standard <> OLD.standard OR NEW.asked_at <> OLD.asked_at OR NEW.event <> OLD.event
BEGIN SELECT RAISE(ABORT, 'a round is revealed or called off once'); END;
CREATE TRIGGER round_kept BEFORE DELETE ON position_rounds
BEGIN SELECT RAISE(ABORT, 'a round of positions is never deleted'); END;
CREATE TRIGGER position_given BEFORE INSERT ON positions
BEGIN
  SELECT RAISE(ABORT, 'a sealed position is given while it is asked for, and a final one after the reveal') FROM position_rounds
    WHERE number = NEW.round AND state <> CASE NEW.kind WHEN 'first' THEN 'asked' ELSE 'revealed' END;
  SELECT RAISE(ABORT, 'a position is given by a person of the session who decides') FROM position_rounds AS r
    WHERE r.number = NEW.round AND NOT EXISTS (SELECT 1 FROM people WHERE session = r.session AND person = NEW.person
      AND present = 1 AND role IN ('chair', 'deputy-chair', 'panel-member'));
  SELECT RAISE(ABORT, 'somebody recused gives no position') FROM position_rounds AS r JOIN conflicts AS c
    ON c.session = r.session AND c.person = NEW.person AND c.state = 'recused' AND (c.standard IS NULL OR c.standard = r.standard)
    WHERE r.number = NEW.round;
END;
CREATE TRIGGER position_unchanged BEFORE UPDATE ON positions
BEGIN SELECT RAISE(ABORT, 'a position is never changed: another may be given'); END;
CREATE TRIGGER position_kept BEFORE DELETE ON positions
BEGIN SELECT RAISE(ABORT, 'a position is never deleted'); END;
CREATE TRIGGER no_outcome_over_sealed_positions BEFORE INSERT ON outcomes
WHEN EXISTS (SELECT 1 FROM position_rounds WHERE session = NEW.session AND standard = NEW.standard AND state = 'asked')
BEGIN SELECT RAISE(ABORT, 'nothing is decided over sealed positions'); END;
CREATE TRIGGER agenda_order_unchanged BEFORE UPDATE ON agenda_orders
BEGIN SELECT RAISE(ABORT, 'an order of the agenda is never changed: another follows it'); END;
CREATE TRIGGER agenda_order_kept BEFORE DELETE ON agenda_orders
BEGIN SELECT RAISE(ABORT, 'an order of the agenda is never deleted'); END;

-- What the room sees: nothing is decided by it, so no event tells of it.
CREATE TABLE room_showings (
  session TEXT PRIMARY KEY REFERENCES sessions (id),
  json TEXT NOT NULL CHECK (json_valid(json)),
  at TEXT NOT NULL
) STRICT;
`
