// Who may record an outcome, held by the file itself: whoever acts as chair on the item, with the quorum of its session.

/** Of the people there who decide, those not recused from the item; a conflict with the whole inspection has no standard. */
const deciding = (roles: string): string => `
    FROM people WHERE session = NEW.session AND present = 1 AND role IN (${roles})
      AND NOT EXISTS (SELECT 1 FROM conflicts WHERE conflicts.session = NEW.session AND conflicts.person = people.person
        AND conflicts.state = 'recused' AND (conflicts.standard IS NULL OR conflicts.standard = NEW.standard))`

export const whoDecides = `
-- An adjournment decides nothing: where quorum is lost, somebody must still be able to let the item go.
CREATE TRIGGER outcome_decided_by BEFORE INSERT ON outcomes WHEN NEW.outcome <> 'adjourned'
BEGIN
  -- The deputy only where the chair is not there: the two come in the order of the alphabet.
  SELECT RAISE(ABORT, 'an outcome is recorded by who acts as chair on the item') WHERE NEW.decided_by IS NOT (
    SELECT person ${deciding("'chair', 'deputy-chair'")} ORDER BY role LIMIT 1);
  SELECT RAISE(ABORT, 'an outcome is recorded with quorum') FROM sessions WHERE id = NEW.session
    AND (SELECT count(*) ${deciding("'chair', 'deputy-chair', 'panel-member'")}) <= settings ->> '$.quorumOthers';
END;
`
