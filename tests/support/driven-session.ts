/** A session driven through the door: what was acknowledged, what is sealed, and the file as a power cut would leave it. */
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import { doorInProcess, yes, type Said, type TestDoor } from './doors.ts'
import type { Beginning } from './session-beginnings.ts'

/** An act that changed something and was acknowledged. */
export type Promised = { readonly method: MethodName; readonly input: Readonly<Record<string, unknown>> }

export type Driven = {
  door: TestDoor
  readonly folder: string
  readonly session: string
  readonly inspection: string
  /** In the order acknowledged. */
  readonly promised: Promised[]
  /** Words of sealed positions, by standard: nobody may see them before they are revealed. */
  readonly sealed: Map<string, string[]>
  /** Of positions that were called off: nobody may ever see them. */
  readonly never: string[]
  /** The words last saved as a draft, by standard. */
  readonly drafts: Map<string, string>
  refused: number
  crashes: number
}

/** On a copy of the beginning's file. */
export async function driven(folder: string, { file, session, inspection }: Beginning): Promise<Driven> {
  const copy = join(folder, 'driven-0.ratings')
  removeFile(copy)
  copyFileSync(file, copy)
  return {
    door: await doorInProcess({ samples: false, file: copy }),
    folder,
    session,
    inspection,
    promised: [],
    sealed: new Map(),
    never: [],
    drafts: new Map(),
    refused: 0,
    crashes: 0,
  }
}

/** Asks for a change; what the rules refuse is refused, and that is all. A surprise throws. */
export async function attempted<Name extends MethodName>(
  session: Driven,
  method: Name,
  input: InputOf<Name>,
): Promise<Said<ViewOf<Name>>> {
  const said = await session.door.ask(method, input)
  if (!said.ok) session.refused += 1
  else remember(session, { method, input })
  return said
}

function remember(session: Driven, act: Promised): void {
  session.promised.push(act)
  const { method, input } = act
  const standard = String(input['standard'])
  if (method === 'positions.give' && input['kind'] === 'first')
    session.sealed.set(standard, [...(session.sealed.get(standard) ?? []), String(input['words'])])
  if (method === 'positions.callOff') session.never.push(...(session.sealed.get(standard) ?? []))
  if (method === 'positions.reveal' || method === 'positions.callOff') session.sealed.delete(standard)
  if (method === 'items.draft') session.drafts.set(standard, String(input['rationale']))
  if (method === 'items.decide') session.drafts.delete(standard)
}

/** The power goes: the file and what SQLite keeps beside it are taken as they are, and opened again. */
export async function crash(session: Driven): Promise<void> {
  const { door, folder } = session
  const before = await everythingShown(session)
  session.crashes += 1
  const left = join(folder, `driven-${session.crashes % 2}.ratings`)
  removeFile(left)
  for (const beside of ['', '-wal'])
    if (existsSync(`${door.file}${beside}`)) copyFileSync(`${door.file}${beside}`, `${left}${beside}`)
  session.door = await doorInProcess({ samples: false, file: left })
  await door.close()
  if ((await everythingShown(session)) !== before) throw new Error('the session is not as it was acknowledged')
}

/** What the screens show of the session and the item in hand, with its draft. */
async function everythingShown({ door, session }: Driven): Promise<string> {
  const view = await yes(door, 'sessions.show', { session })
  if (view.current === null) return JSON.stringify(view)
  const item = { session, standard: view.current }
  return JSON.stringify([await yes(door, 'items.show', item), await yes(door, 'positions.show', item)])
}

/** Whether any view, the trail, the minutes or the projector tells what is sealed. */
export async function whatIsTold({ door, session, inspection, sealed, never }: Driven): Promise<readonly string[]> {
  const hidden = [...never, ...[...sealed.values()].flat()]
  if (hidden.length === 0) return []
  const views: unknown[] = [
    await yes(door, 'sessions.show', { session }),
    await yes(door, 'room.show', { session }),
    await yes(door, 'inspections.events', { inspection }),
    Buffer.from((await yes(door, 'minutes.show', { session })).base64, 'base64').toString(),
  ]
  const faults: string[] = []
  for (const standard of sealed.keys()) {
    const shown = await yes(door, 'positions.show', { session, standard })
    if (shown.positions.length > 0) faults.push(`the positions on ${standard} are shown before the reveal`)
    views.push(shown, await yes(door, 'items.show', { session, standard }))
  }
  const told = JSON.stringify(views)
  return [...faults, ...hidden.filter((words) => told.includes(words)).map((words) => `“${words}” is told`)]
}

function removeFile(file: string): void {
  for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
}
