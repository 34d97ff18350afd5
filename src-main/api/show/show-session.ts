// A panel session as it is shown: people, quorum, agenda, and the total when it may be seen.
import { groundsOffered } from '../../domain/discretion/grounds.ts'
import { stillOpen } from '../../domain/discretion/why-not.ts'
import type { Direction, Framework } from '../../domain/framework/framework.ts'
import { ratingMoved } from '../../domain/framework/lookup.ts'
import type { ChangedStandard } from '../../domain/panel/changed-since.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import type { Attendance, PanelSession } from '../../domain/panel/session.ts'
import { whyNotCall, whyNotClose, whyNotDecide, whyNotOpenSession, whyNotRetract } from '../../domain/panel/why-not.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { Reading } from '../../store/database.ts'
import { draftOf, type OutcomeRow } from '../../store/items.ts'
import { disagreementCounts } from '../../store/entries.ts'
import { acceptedBlanksOf, moderationsOf, proposalsOf } from '../../store/proposals.ts'
import { changedSinceWords } from '../../words/changed-since.ts'
import { agreementWords } from '../../words/agreement.ts'
import { paperWaitsWords } from '../../words/paper-waits.ts'
import { changedSince } from '../changed-since.ts'
import type { Context } from '../context.ts'
import { outcomesOnPaper, sheetsWaiting, type WaitingSheet } from '../paper-marks.ts'
import type {
  AgendaLine,
  Draft,
  ItemView,
  OutcomeChoice,
  QuorumView,
  RecordedOutcome,
  SessionView,
} from '../contract/views.ts'
import {
  finalOf,
  isTotalHidden,
  outcomesStanding,
  publishedOutcomes,
  runningOverall,
  standingOn,
  type LoadedSession,
} from '../session-state.ts'
import { comparisonFor } from './comparison.ts'
import { summaryOf } from './show-inspection.ts'
import { showFinal, showOverall, showRating, showScale } from './show-ratings.ts'
import { evidenceDigestNow } from '../taken-evidence.ts'
import { showStandard, type Beside } from './show-standard.ts'

export function showSession(db: Reading, session: LoadedSession): SessionView {
  const { row, panel, inspection, rated } = session
  const { framework } = inspection
  const finals = new Map(
    rated.standards.flatMap((each) => finalOf(session, each) ?? []).map((final) => [final.standard, final]),
  )
  const hidden = isTotalHidden(panel)
  const onPaper = outcomesOnPaper(db, session)
  const waiting = sheetsWaiting(db, session)
  const running = panel.state !== 'preparing'
  const changes = changedSince(db, session)
  const chair = quorumFor(panel, null).chair?.person ?? ''
  return {
    id: row.id,
    inspection: summaryOf(db, inspection),
    state: row.state,
    settings: row.settings,
    people: panel.attendances,
    conflicts: panel.conflicts,
    quorum: showQuorum(panel, null),
    agenda: agendaOf(session).map((each) => agendaLine(session, each, changes, { onPaper, waiting })),
    current: currentItem(panel),
    evidence: { ...showEvidence(db, session), changedSince: changes.length > 0 },
    whyNotOpen: whyNotOpenSession(panel, chair),
    whyNotClose: whyNotClose(panel, chair),
    byRule: hidden ? null : showOverall(framework, rated.byRule),
    afterPanel: hidden || !running ? null : showOverall(framework, runningOverall(framework, rated, finals)),
    totalHidden: hidden,
    supersedes: row.supersedes,
  }
}

export function showItem(db: Reading, session: LoadedSession, rated: StandardRating, context: Context): ItemView {
  const { panel, inspection } = session
  const { framework } = inspection
  const standard = rated.standard.number
  const chair = quorumFor(panel, standard).chair?.person ?? ''
  const recorded = standingOn(session.outcomes, standard)
  const retracted = session.outcomes.filter((row) => row.standard === standard && row.retractedAt !== null).toReversed()
  const draft = draftOf(db, session.row.id, standard)
  const onPaper = outcomesOnPaper(db, session)
  const { bands, scale } = showScale(framework)
  return {
    session: showSession(db, session),
    standard: showStandard(framework, rated, { ...besideOf(db, session, context), final: finalOf(session, rated) }),
    bands,
    scale,
    state: panel.items.find((item) => item.standard === standard)?.state ?? 'waiting',
    quorum: showQuorum(panel, standard),
    whyNotCall: whyNotCall(panel, standard, chair),
    whyNotDecide: whyNotDecide(panel, standard, chair),
    whyNotRetract: whyNotRetract(panel, standard, chair),
    choices: choicesFor(framework, rated, session),
    recorded: recorded.map((row) => showRecorded(row, onPaper)),
    retracted: retracted.map((row) => showRecorded(row, onPaper)),
    draft: draft === null ? null : draftFrom(draft),
    published: publishedOutcomes(db, inspection.row.id, standard),
  }
}

/** What is shown with every standard of a session besides its rating. */
export function besideOf(db: Reading, { inspection }: LoadedSession, context: Context): Omit<Beside, 'final'> {
  return {
    tally: inspection.tally,
    proposals: proposalsOf(db, inspection.row.id),
    moderations: moderationsOf(db, inspection.row.id),
    acceptedBlanks: new Map(acceptedBlanksOf(db, inspection.row.id).map(({ question, blank }) => [question, blank])),
    disagreements: disagreementCounts(db, inspection.row.id),
    comparison: comparisonFor(db, inspection, context),
  }
}

/** What may be recorded on a standard now, each with the rating it leads to. */
export function choicesFor(
  framework: Framework,
  rated: StandardRating,
  { outcomes }: Pick<LoadedSession, 'outcomes'>,
): readonly OutcomeChoice[] {
  const earlier = outcomesStanding(outcomes, rated.standard.number)
  const open = stillOpen(rated, earlier)
  const step = rated.provisional.kind === 'not-available' ? null : rated.provisional.step
  const same = step === null ? null : showRating(framework, step)
  const moved = (direction: Direction, steps: number) => {
    const to = step === null ? null : ratingMoved(framework, step.score, direction === 'up' ? steps : -steps)
    return to === null ? null : showRating(framework, to)
  }
  const plain = { direction: null, grounds: [] } as const
  const choices: OutcomeChoice[] = []
  if (open === 'zone') {
    for (const { direction } of rated.opened.toReversed()) {
      const to = moved(direction, framework.step)
      const grounds = groundsOffered(framework, rated, direction)
      if (to !== null)
        choices.push({
          outcome: 'discretion-used',
          direction,
          to,
          grounds,
          needs: ['grounds', 'rationale', 'evidence'],
        })
    }
    choices.push({ ...plain, outcome: 'considered-no-change', to: same, needs: ['rationale'] })
  }
  if (open === 'moderation' && rated.moderation !== null) {
    const to = moved(rated.moderation, rated.standard.moderation?.step ?? 0)
    if (to !== null) choices.push({ ...plain, outcome: 'moderation-ratified', to, needs: ['rationale'] })
    choices.push({ ...plain, outcome: 'moderation-rejected', to: same, needs: ['rationale'] })
  }
  if (open === 'proposal') {
    choices.push({ ...plain, outcome: 'proposal-ratified', to: same, needs: [] })
    choices.push({ ...plain, outcome: 'set-otherwise', to: null, needs: ['rating', 'rationale'] })
  }
  if (open === null && earlier.length === 0 && step !== null)
    choices.push({ ...plain, outcome: 'stands', to: same, needs: [] })
  if (earlier.length === 0) choices.push({ ...plain, outcome: 'not-rated', to: null, needs: ['reason'] })
  choices.push({ ...plain, outcome: 'adjourned', to: null, needs: ['reason'] })
  return choices
}

/** In the chair's order, else in the framework's. */
export function agendaOf({ order, rated }: LoadedSession): readonly StandardRating[] {
  return rated.standards.toSorted((a, b) => order.indexOf(a.standard.number) - order.indexOf(b.standard.number))
}

function agendaLine(
  session: LoadedSession,
  rated: StandardRating,
  changes: readonly ChangedStandard[],
  paper: { readonly onPaper: ReadonlyMap<string, string>; readonly waiting: readonly WaitingSheet[] },
): AgendaLine {
  const { framework } = session.inspection
  const { number, name } = rated.standard
  const item = session.items.find(({ standard }) => standard === number)
  const final = finalOf(session, rated)
  const since = changes.find(({ standard }) => standard === number)
  return {
    standard: number,
    name,
    state: item?.state ?? 'waiting',
    kind: itemKind(rated),
    opened: rated.opened.map(({ direction }) => direction),
    quorum: showQuorum(session.panel, number),
    final: final === null ? null : showFinal(framework, final),
    changedSince: since === undefined ? null : changedSinceWords(since),
    minuted:
      standingOn(session.outcomes, number)
        .map(({ sentence }) => sentence)
        .join(' ') || null,
    onPaper: standingOn(session.outcomes, number)
      .flatMap(({ id }) => paper.onPaper.get(id) ?? [])
      .join(' '),
    paperWaits: paperWaitsWords(
      paper.waiting.filter((sheet) => sheet.standard === number),
      session.panel.state,
    ),
  }
}

export function itemKind(rated: StandardRating): AgendaLine['kind'] {
  if (rated.provisional.kind === 'not-available') return 'not-available'
  return stillOpen(rated, []) ?? 'stands'
}

function currentItem(panel: PanelSession): string | null {
  const open = panel.items.find(({ state }) => state === 'open')
  return (open ?? panel.items.find(({ state }) => state === 'waiting'))?.standard ?? null
}

function showQuorum(panel: PanelSession, standard: string | null): QuorumView {
  const { met, deciding, recused, chair, needed } = quorumFor(panel, standard)
  const name = (person: Attendance): string => person.name
  return {
    met,
    deciding: deciding.map(name),
    recused: recused.map(name),
    chair: chair === null ? null : { person: chair.person, name: chair.name, role: chair.role },
    needed,
  }
}

/** What the panel decides on; frozen once it is open, and then compared with what has changed since. */
function showEvidence(
  db: Reading,
  { row, inspection, rated }: LoadedSession,
): Omit<SessionView['evidence'], 'changedSince'> {
  const count = (of: 'n' | 'blank' | 'notApplicable'): number =>
    rated.standards.flatMap(({ figures }) => figures).reduce((sum, figure) => sum + (figure[of] ?? 0), 0)
  const cases = [...(inspection.tally?.casesBySample.values() ?? [])].reduce((sum, each) => sum + each, 0)
  return {
    cases,
    judgements: count('n') + count('notApplicable'),
    blanks: count('blank'),
    digest: row.evidenceDigest ?? evidenceDigestNow(db, inspection),
    frozenAt: row.openedAt,
  }
}

function showRecorded(row: OutcomeRow, marks: ReadonlyMap<string, string>): RecordedOutcome {
  const { id, outcome, sentence, footnotes, at, byName, dissent, agreement } = row
  const [agreed, onPaper] = [agreementWords(agreement), marks.get(id) ?? '']
  return { outcome, sentence, footnote: footnotes[0] ?? null, at, by: byName, dissent, agreed, onPaper }
}

/** Written by items.draft in the shape of a draft; one kept before votes were kept with it has none. */
function draftFrom({ json, at }: { readonly json: string; readonly at: string }): Draft {
  const kept = JSON.parse(json) as Omit<Draft, 'savedAt' | 'agreement'> & Partial<Pick<Draft, 'agreement'>>
  return { ...kept, agreement: kept.agreement ?? { how: 'consensus' }, savedAt: at }
}
