// The agenda of a session: each standard's rating and open directions, frozen as the session opened, and drafts.

export const items = `
CREATE TABLE items (
  session TEXT NOT NULL REFERENCES sessions (id),
  standard TEXT NOT NULL,
  place INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'decided', 'adjourned')),
  kind TEXT NOT NULL CONSTRAINT "an item is of a known kind" CHECK (kind IN ('zone', 'proposal', 'moderation', 'stands', 'not-available')),
  provisional_score INTEGER,
  -- The score a move up or down, or the ratified moderation, leads to; null where there is none.
  up_to INTEGER,
  down_to INTEGER,
  moderation_to INTEGER,
  -- The ids of the grounds that may be given for a move up, and down.
  grounds_up TEXT NOT NULL CHECK (json_valid(grounds_up) AND json_type(grounds_up) = 'array'),
  grounds_down TEXT NOT NULL CHECK (json_valid(grounds_down) AND json_type(grounds_down) = 'array'),
  scores TEXT NOT NULL CHECK (json_valid(scores) AND json_type(scores) = 'array'),
  called_at TEXT,
  -- A moderation may be rejected, and the zone is then decided by itself.
  zone_open INTEGER NOT NULL AS (kind = 'zone' OR (kind = 'moderation' AND (coalesce(up_to, down_to) IS NOT NULL
    OR json_array_length(grounds_up) + json_array_length(grounds_down) > 0))),
  PRIMARY KEY (session, standard),
  UNIQUE (session, place),
  CONSTRAINT "a standard that is not available has no provisional score, and others have one" CHECK (
    kind = 'moderation' OR (kind = 'not-available') = (provisional_score IS NULL)),
  CONSTRAINT "only an open zone has a way up or down" CHECK (kind IN ('zone', 'moderation') OR coalesce(up_to, down_to) IS NULL),
  CONSTRAINT "only a moderation has a score to moderate to" CHECK (kind = 'moderation' OR moderation_to IS NULL),
  CONSTRAINT "the way up leads up and the way down leads down" CHECK (
    coalesce(up_to > provisional_score, up_to IS NULL) AND coalesce(down_to < provisional_score, down_to IS NULL))
) STRICT;

CREATE TABLE drafts (
  session TEXT NOT NULL,
  standard TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json)),
  at TEXT NOT NULL,
  PRIMARY KEY (session, standard),
  FOREIGN KEY (session, standard) REFERENCES items (session, standard)
) STRICT;

CREATE TRIGGER item_added BEFORE INSERT ON items
BEGIN
  SELECT RAISE(ABORT, 'the agenda is set before the session runs') FROM sessions WHERE id = NEW.session AND state <> 'preparing';
  SELECT RAISE(ABORT, 'the item is on the agenda already')
    FROM items WHERE session = NEW.session AND (standard = NEW.standard OR place = NEW.place);
  SELECT RAISE(ABORT, 'an item begins by waiting') WHERE NEW.state <> 'waiting';
  SELECT RAISE(ABORT, 'a frozen score is one of the scale')
    FROM json_each(json_array(NEW.provisional_score, NEW.up_to, NEW.down_to, NEW.moderation_to)) AS frozen
    WHERE frozen.type <> 'null' AND frozen.value NOT IN (SELECT value FROM json_each(NEW.scores));
END;
CREATE TRIGGER item_changed BEFORE UPDATE ON items
BEGIN
  SELECT RAISE(ABORT, 'an item changes only while its session runs') FROM sessions WHERE id = OLD.session AND state <> 'running';
  SELECT RAISE(ABORT, 'an item keeps its session, its standard and its place')
    WHERE NEW.session <> OLD.session OR NEW.standard <> OLD.standard OR NEW.place <> OLD.place;
  SELECT RAISE(ABORT, 'a frozen score is one of the scale')
    FROM json_each(json_array(NEW.provisional_score, NEW.up_to, NEW.down_to, NEW.moderation_to)) AS frozen
    WHERE frozen.type <> 'null' AND frozen.value NOT IN (SELECT value FROM json_each(NEW.scores));
  SELECT RAISE(ABORT, 'an item cannot go from that state to this one')
    WHERE OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (VALUES
      ('waiting', 'open'), ('waiting', 'adjourned'), ('open', 'decided'), ('open', 'adjourned'), ('decided', 'open'),
      ('adjourned', 'open'), ('decided', 'waiting'), ('adjourned', 'waiting'));
  SELECT RAISE(ABORT, 'one item is open at a time')
    FROM items WHERE OLD.state <> 'open' AND NEW.state = 'open' AND session = NEW.session AND state = 'open';
  SELECT RAISE(ABORT, 'an item is decided by an outcome')
    WHERE OLD.state <> 'decided' AND NEW.state = 'decided' AND NOT EXISTS (
      SELECT 1 FROM standing_outcomes WHERE session = NEW.session AND standard = NEW.standard AND outcome <> 'adjourned'
        AND NOT (outcome = 'moderation-rejected' AND NEW.zone_open));
  SELECT RAISE(ABORT, 'an item is adjourned by an outcome with its reason')
    WHERE OLD.state <> 'adjourned' AND NEW.state = 'adjourned' AND NOT EXISTS (
      SELECT 1 FROM standing_outcomes WHERE session = NEW.session AND standard = NEW.standard AND outcome = 'adjourned');
  SELECT RAISE(ABORT, 'an item opens or waits again once its outcome is retracted')
    FROM standing_outcomes WHERE OLD.state <> NEW.state AND NEW.state IN ('open', 'waiting')
      AND session = NEW.session AND standard = NEW.standard;
  SELECT RAISE(ABORT, 'only a waiting item takes its evidence again')
    WHERE (NEW.kind <> OLD.kind OR NEW.provisional_score IS NOT OLD.provisional_score OR NEW.up_to IS NOT OLD.up_to
      OR NEW.down_to IS NOT OLD.down_to OR NEW.moderation_to IS NOT OLD.moderation_to
      OR NEW.grounds_up <> OLD.grounds_up OR NEW.grounds_down <> OLD.grounds_down OR NEW.scores <> OLD.scores)
    AND (NEW.state <> 'waiting' OR EXISTS (
      SELECT 1 FROM standing_outcomes WHERE session = NEW.session AND standard = NEW.standard));
END;
CREATE TRIGGER item_kept BEFORE DELETE ON items
BEGIN SELECT RAISE(ABORT, 'an item is never taken off the agenda'); END;

CREATE TRIGGER draft_added BEFORE INSERT ON drafts
WHEN (SELECT state FROM sessions WHERE id = NEW.session) <> 'running'
BEGIN SELECT RAISE(ABORT, 'a draft is kept only while its session runs'); END;
CREATE TRIGGER draft_changed BEFORE UPDATE ON drafts
WHEN (SELECT state FROM sessions WHERE id = OLD.session) <> 'running'
BEGIN SELECT RAISE(ABORT, 'a draft is kept only while its session runs'); END;
CREATE TRIGGER draft_removed BEFORE DELETE ON drafts
WHEN (SELECT state FROM sessions WHERE id = OLD.session) = 'signed'
BEGIN SELECT RAISE(ABORT, 'a signed session is never changed'); END;
`
