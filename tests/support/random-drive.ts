/** Drives one random session to its end and says everything that is wrong with what is left of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrozenEvidence } from '../../src-main/api/evidence.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { checkFramework } from '../../src-main/frameworks/check.ts'
import { openInspectionFile, type Reading } from '../../src-main/store/database.ts'
import { eventsOf } from '../../src-main/store/events.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { outcomesOf } from '../../src-main/store/items.ts'
import { findSession } from '../../src-main/store/sessions.ts'
import { yes } from './doors.ts'
import { crash, driven, whatIsTold, type Driven } from './driven-session.ts'
import { outcomesNotAllowed } from './outcomes-read-plainly.ts'
import { lostOrAdded } from './promised-acts.ts'
import type { Act } from './random-acts.ts'
import { act } from './random-session.ts'
import type { Beginning } from './session-beginnings.ts'
import { close, sign } from './session-end.ts'
import { notAllowed } from './told-again.ts'

export type Counts = { sessions: number; acknowledged: number; refused: number; crashes: number; signed: number }

export type RandomSession = {
  readonly beginning: number
  readonly acts: readonly Act[]
  readonly toSignature: boolean
}

const framework = frameworkOfTheBeginnings()

/** What is wrong, in words; nothing where every promise was kept. */
export async function drive(
  folder: string,
  begun: readonly Beginning[],
  { beginning, acts, toSignature }: RandomSession,
  counts: Counts,
): Promise<readonly string[]> {
  const from = begun[beginning]
  if (from === undefined) throw new Error(`there is no beginning ${beginning}`)
  const session = await driven(folder, from)
  try {
    for (const each of acts) await act(session, each)
    const faults = await whatIsLost(session)
    await close(session)
    if (toSignature) await sign(session)
    const told = await whatIsTold(session)
    const record = await recordFaults(session)
    await session.door.close()
    counts.sessions += 1
    counts.acknowledged += session.promised.length
    counts.refused += session.refused
    counts.crashes += session.crashes
    counts.signed += record === null ? 0 : 1
    return [...faults, ...told, ...(record ?? []), ...faultsInFile(session, from)]
  } catch (surprise) {
    await session.door.close()
    throw surprise
  }
}

/** The last words of every draft are there after one more cut. */
async function whatIsLost(session: Driven): Promise<readonly string[]> {
  if (session.drafts.size === 0) return []
  await crash(session)
  const lost: string[] = []
  for (const [standard, words] of session.drafts) {
    const { draft } = await yes(session.door, 'items.show', { session: session.session, standard })
    if (draft?.rationale !== words) lost.push(`the draft on ${standard} is lost`)
  }
  return lost
}

/** Null where the session is not signed; then there is no record. */
async function recordFaults({ door, session, inspection }: Driven): Promise<readonly string[] | null> {
  const { state } = await yes(door, 'sessions.show', { session })
  const record = (await yes(door, 'records.list', {})).find((each) => each.inspection === inspection)
  if (state !== 'signed') return record === undefined ? null : ['there is a record, and the session is not signed']
  if (record === undefined) return ['the session is signed, and there is no record']
  const { verified } = await yes(door, 'records.show', { record: record.id })
  return verified.filter(({ passed }) => !passed).map(({ says }) => `the record does not verify: ${says}`)
}

/** Read by another opening of the file, past the door. */
function faultsInFile(
  { door, session, inspection, promised }: Driven,
  { events: before }: Beginning,
): readonly string[] {
  const kept = openInspectionFile(door.file, { create: false })
  if (!kept.ok) return [`the file does not open: ${kept.refusal.code}`]
  const faults = kept.value.read((db) => {
    const events = eventsOf(db, inspection)
    const closed = findSession(db, session)?.state
    const undecided = db.all("SELECT 1 FROM items WHERE state IN ('waiting', 'open')").length
    return [
      ...brokenPromises(db).map(({ promise }) => `broken: ${promise}`),
      ...lostOrAdded(promised, events.slice(before)),
      ...notAllowed(events),
      ...outcomesInFile(db, session),
      ...(closed === 'running' || undecided > 0 ? ['the session did not come to its end'] : []),
    ]
  })
  kept.value.close()
  return faults
}

function outcomesInFile(db: Reading, session: string): readonly string[] {
  const frozen = JSON.parse(findSession(db, session)?.frozen ?? '{}') as FrozenEvidence
  const standing = outcomesOf(db, session).filter(({ retractedAt }) => retractedAt === null)
  return outcomesNotAllowed(framework, frozen, standing)
}

function frameworkOfTheBeginnings(): Framework {
  const file = join(import.meta.dirname, '../../resources/frameworks/crc-2019/framework.json')
  const checked = checkFramework(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.ok) throw new Error('crc-2019 has faults')
  return checked.value
}
