// Signing: each required person in their own name, and with the last signature the record that never changes.
import { tooFewWords } from '../../domain/panel/rehearsal.ts'
import { whyNotSign } from '../../domain/panel/why-not.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { recordText } from '../../documents/record/build.ts'
import { verifyRecord } from '../../documents/record/verify.ts'
import type { Reading } from '../../store/database.ts'
import { answerChallenge } from '../../store/challenges.ts'
import { insertRecord } from '../../store/records.ts'
import { updateSession } from '../../store/sessions.ts'
import { insertSignature, signaturesOf } from '../../store/signatures.ts'
import { signatureMeaning } from '../../words/signatures.ts'
import type { Context, Handlers } from '../context.ts'
import type { SignOffView } from '../contract/views.ts'
import { makeRecord } from '../make-record.ts'
import { loadSession } from '../session-state.ts'
import { showChallenges } from '../show/show-challenges.ts'
import { inTheWay, showSignOff } from '../show/show-sign-off.ts'
import { recordEvent } from './record-event.ts'
import { about } from './sessions.ts'

export const signOff: Handlers<'signOff.show' | 'signOff.answer' | 'signOff.sign'> = {
  'signOff.show': (db, { session }, context) => shownSignOff(db, session, context),

  'signOff.answer'(db, { session: id, by, says, reason }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { panel } = session.value
    if (panel.state !== 'closed')
      return no({ code: 'session-state', facts: { state: panel.state, needed: ['closed'] } })
    const name = panel.attendances.find(({ person }) => person === by)?.name
    if (name === undefined) return no({ code: 'no-such', facts: { what: 'person', id: by } })
    if (isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    const words = tooFewWords(reason)
    if (words !== null) return no({ code: 'answer-short', facts: { words } })
    const asked = showChallenges(db, session.value, context)
    if (asked.every((challenge) => challenge.says !== says)) return no({ code: 'challenge-unknown', facts: {} })
    const same = asked.find(
      ({ says: other, answer }) => other !== says && answer !== null && folded(answer.reason) === folded(reason),
    )
    if (same !== undefined) return no({ code: 'answer-repeated', facts: { says: same.says } })
    const event = recordEvent(db, context, {
      kind: 'challenge-answered',
      ...about(session.value),
      by: name,
      facts: { says, reason },
    })
    answerChallenge(db, id, { says, reason, by: name, at: context.now }, event)
    return shownSignOff(db, id, context)
  },

  'signOff.sign'(db, { session: id, by, role, typedName }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { panel, row } = session.value
    const signed = signaturesOf(db, id).map((signature) => signature.role)
    const [way] = panel.state === 'closed' ? inTheWay(db, session.value, context) : []
    const refusal = whyNotSign(panel, by, role, signed) ?? way?.refusal ?? null
    if (refusal !== null) return no(refusal)
    const name = panel.attendances.find(({ person }) => person === by)?.name ?? ''
    if (folded(typedName) !== folded(name)) return no({ code: 'signature-differs', facts: { name } })

    const meaning = signatureMeaning[role]
    const event = recordEvent(db, context, {
      kind: 'signed',
      ...about(session.value),
      by: name,
      facts: { role, person: by, name, meaning },
    })
    insertSignature(db, { session: id, role, person: by, name, meaning, at: context.now, event })
    if (row.settings.signatories.every((required) => required === role || signed.includes(required))) {
      const recordId = context.newId()
      const made = recordEvent(db, context, {
        kind: 'record-made',
        ...about(session.value),
        by: name,
        facts: { record: recordId, supersedes: row.supersedes },
      })
      const record = makeRecord(db, session.value, recordId, context)
      const verified = verifyRecord(recordText(record), context.frameworks.shipped)
      // A record that does not verify is never made: whatever is wrong is a surprise, and the signature is undone with it.
      if (!verified.ok)
        throw new Error(
          `the record does not verify: ${verified.checks.find(({ passed }) => !passed)?.says ?? verified.overall}`,
        )
      insertRecord(db, {
        id: recordId,
        session: id,
        inspection: row.inspection,
        json: recordText(record),
        digest: record.digest,
        signedAt: context.now,
        supersedes: row.supersedes?.record ?? null,
        reason: row.supersedes?.reason ?? '',
        event: made,
      })
      updateSession(db, id, { state: 'signed', signedAt: context.now })
    }
    return shownSignOff(db, id, context)
  },
}

function shownSignOff(db: Reading, id: string, context: Context): Result<SignOffView> {
  const session = loadSession(db, id, context)
  return session.ok ? ok(showSignOff(db, session.value, context)) : session
}
