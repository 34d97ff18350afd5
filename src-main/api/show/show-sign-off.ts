// What stands between a closed session and its signed record: what is missing, and whose signature.
import { settle } from '../../domain/discretion/settle.ts'
import type { Role } from '../../domain/panel/session.ts'
import { whyNotClose, whyNotSign } from '../../domain/panel/why-not.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { ratingsPage } from '../../documents/ratings-page/page.ts'
import { recordPage } from '../../documents/record/page.ts'
import type { Reading } from '../../store/database.ts'
import { disagreementCounts } from '../../store/entries.ts'
import { eventsOfKind } from '../../store/events.ts'
import { acceptedBlanksOf } from '../../store/proposals.ts'
import { recordOfSession } from '../../store/records.ts'
import { signaturesOf, type SignatureRow } from '../../store/signatures.ts'
import { signatureMeaning } from '../../words/signatures.ts'
import { changedSince } from '../changed-since.ts'
import type { Context } from '../context.ts'
import type { Place, SignatureView, SignOffView } from '../contract/views.ts'
import { blankJudgements } from '../handlers/evidence.ts'
import { isTotalHidden, outcomesStanding, type LoadedSession } from '../session-state.ts'
import { showChallenges, unanswered } from './show-challenges.ts'
import { parseRecord, showRecordSummary } from './show-record.ts'
import { showSession } from './show-session.ts'

export function showSignOff(db: Reading, session: LoadedSession, context: Context): SignOffView {
  const record = recordOfSession(db, session.row.id)
  return {
    session: showSession(db, session),
    page: record === null ? (isTotalHidden(session.panel) ? '' : pageSoFar(session)) : recordPage(parseRecord(record)),
    inTheWay: record === null ? inTheWay(db, session, context) : [],
    challenges: showChallenges(db, session, context),
    signatures: session.row.settings.signatories.map((role) =>
      showSignature(db, session, context, role, signaturesOf(db, session.row.id)),
    ),
    record: record === null ? null : showRecordSummary(db, record),
  }
}

/** Each with the place where it is mended; empty when only signatures are missing. */
export function inTheWay(
  db: Reading,
  session: LoadedSession,
  context: Context,
): readonly { readonly refusal: Refusal; readonly place: Place }[] {
  const { panel, inspection, rated } = session
  const ways: { refusal: Refusal; place: Place }[] = []
  if (panel.state === 'preparing')
    ways.push({
      refusal: { code: 'session-state', facts: { state: panel.state, needed: ['closed'] } },
      place: { screen: 'panel' },
    })
  if (panel.state === 'running') {
    const chair = quorumFor(panel, null).chair?.person ?? ''
    const open = whyNotClose(panel, chair) ?? {
      code: 'session-state' as const,
      facts: { state: panel.state, needed: ['closed' as const] },
    }
    ways.push({ refusal: open, place: { screen: 'panel' } })
  }
  const adjourned = panel.items.filter(({ state }) => state === 'adjourned').map(({ standard }) => standard)
  if (adjourned.length > 0) {
    const [standard] = adjourned
    ways.push({
      refusal: { code: 'items-adjourned', facts: { standards: adjourned } },
      place: { screen: 'panel', ...(standard === undefined ? {} : { standard }) },
    })
  }
  if (changedSince(db, session).length > 0)
    ways.push({ refusal: { code: 'evidence-changed', facts: {} }, place: { screen: 'panel' } })
  const disagreements = [...disagreementCounts(db, inspection.row.id).values()].reduce(
    (sum, { cases }) => sum + cases,
    0,
  )
  if (disagreements > 0)
    ways.push({
      refusal: { code: 'disagreements-unsettled', facts: { count: disagreements } },
      place: { screen: 'disagreements' },
    })
  const accepted = new Map(acceptedBlanksOf(db, inspection.row.id).map(({ question, blank }) => [question, blank]))
  const missing = blankJudgements(rated).flatMap(({ question, blank }) =>
    blank > (accepted.get(question) ?? 0) ? [{ number: question, blank }] : [],
  )
  const [first] = missing
  if (first !== undefined) {
    ways.push({
      refusal: { code: 'blanks-unanswered', facts: { questions: missing } },
      place: { screen: 'key-questions', question: first.number },
    })
  }
  const count = ways.length === 0 ? unanswered(db, session, context) : 0
  if (count > 0)
    ways.push({ refusal: { code: 'challenges-unanswered', facts: { count } }, place: { screen: 'sign-off' } })
  return ways
}

function showSignature(
  db: Reading,
  session: LoadedSession,
  context: Context,
  role: Role,
  signed: readonly SignatureRow[],
): SignatureView {
  const { attendances } = session.panel
  const signature = signed.find((each) => each.role === role)
  const absentChair = role === 'chair' && attendances.every((each) => each.role !== 'chair' || !each.present)
  const holder =
    attendances.find((each) => each.role === role && (each.present || !absentChair)) ??
    (absentChair ? attendances.find((each) => each.role === 'deputy-chair') : undefined)
  const [way] = inTheWay(db, session, context)
  const refusal =
    way?.refusal ??
    whyNotSign(
      session.panel,
      holder?.person ?? '',
      role,
      signed.map((each) => each.role),
    )
  return {
    role,
    meaning: signatureMeaning[role],
    holder: holder === undefined ? null : { person: holder.person, name: holder.name },
    signedBy: signature?.name ?? null,
    signedAt: signature?.at ?? null,
    typedBy: signature === undefined ? null : (typists(db, session.row.id).get(signature.event) ?? ''),
    whyNot: signature === undefined ? refusal : null,
  }
}

/** By the number of each signature's event, who was at the machine. */
export function typists(db: Reading, session: string): ReadonlyMap<number, string> {
  return new Map(eventsOfKind(db, session, 'signed').map(({ number, enteredBy }) => [number, enteredBy]))
}

/** The ratings page as it would be printed now. */
function pageSoFar({ rated, outcomes, inspection }: LoadedSession): string {
  const standing = rated.standards.flatMap(({ standard }) => outcomesStanding(outcomes, standard.number))
  const settled = settle(rated, standing)
  return ratingsPage({
    inspection: rated,
    settled: settled.ok ? settled.value : null,
    provider: inspection.row.provider,
    status: { signed: false, words: 'Provisional, not signed' },
    notes: inspection.row.note === '' ? [] : [inspection.row.note],
  })
}
