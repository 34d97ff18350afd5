// Changes on their way to the door, in the order of the keystrokes: one call at a time, and all that waits goes with the next.
import type { CasesChangedView } from '../../../src-main/api/contract/views.ts'
import type { CellChange, Step } from '../../grids/undoing.ts'
import type { RefusedCell } from './book.ts'

/** `common`: the answer is about all of them, such as a panel that has the evidence; not about a value. */
export type Sent =
  | { readonly ok: true; readonly view: CasesChangedView }
  | { readonly ok: false; readonly says: string; readonly common: boolean }
/** All of one call have the same reason. */
export type Send = (changes: Step, reason: string) => Promise<Sent>

/** What stands in a cell now, where it is not what was sent. */
export type Now = Pick<CellChange, 'reference' | 'field'> & { readonly now: string }

type Told = {
  readonly answered: (sent: Step, view: CasesChangedView, refused: readonly RefusedCell[]) => readonly Now[]
  readonly failed: (sent: Step, refused: readonly RefusedCell[]) => void
}

export type ChangeQueue = {
  readonly push: (step: Step) => void
  readonly run: () => void
  /** Cells not answered yet. */
  readonly waiting: () => number
  /** What is typed over a row and not answered yet, in order. */
  readonly waitingIn: (reference: string) => readonly CellChange[]
}

/** As many as one call takes (api/contract/casework.ts). */
const mostAtOnce = 100_000
/** A call of several values that was refused whole gives one reason; each is asked by itself to learn its own. */
const mostAskedAlone = 50

export function changeQueue(send: Send, told: Told): ChangeQueue {
  let waiting = new Map<string, CellChange>()
  let onTheWay: Step = []
  let running = false
  /** What waits by its row, until something changes. */
  let byRow: ReadonlyMap<string, Step> | null = null

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    while (waiting.size > 0) {
      const all = [...waiting]
      const reason = reasonOf(all[0]?.[1])
      const another = all.findIndex(([, change]) => reasonOf(change) !== reason)
      const many = Math.min(another === -1 ? all.length : another, mostAtOnce)
      const batch = all.slice(0, many)
      waiting = new Map(all.slice(many))
      byRow = null
      await sendAll(
        batch.map(([, change]) => change),
        reason,
      )
    }
    running = false
  }

  const sendAll = async (batch: Step, reason: string): Promise<void> => {
    onTheWay = batch
    const answer = await send(batch, reason)
    if (!answer.ok && !answer.common && batch.length > 1 && batch.length <= mostAskedAlone) {
      for (const [place, change] of batch.entries()) {
        const alone = await send([change], reason)
        onTheWay = batch.slice(place + 1)
        byRow = null
        tell([change], alone)
      }
      return
    }
    onTheWay = []
    byRow = null
    tell(batch, answer)
  }

  const tell = (batch: Step, answer: Sent): void => {
    if (!answer.ok) {
      const refused = batch.map((change) => ({ ...change, says: answer.says }))
      followOn(refused.map((change) => ({ ...change, now: change.was })))
      told.failed(batch, refused)
      return
    }
    const reasons = new Map(answer.view.refused.map((cell) => [keyOf(cell), cell.reason]))
    const refused = batch.flatMap((change) => {
      const says = reasons.get(keyOf(change))
      return says === undefined ? [] : [{ ...change, says }]
    })
    followOn(refused.map((change) => ({ ...change, now: change.was })))
    followOn(told.answered(batch, answer.view, refused))
  }

  /** What was typed meanwhile over a value that was refused, or is kept in another spelling, replaces what stands now. */
  const followOn = (cells: readonly Now[]): void => {
    for (const { now, ...cell } of cells) {
      const next = waiting.get(keyOf(cell))
      if (next !== undefined) waiting.set(keyOf(cell), { ...next, was: now })
    }
  }

  return {
    push(step) {
      for (const change of step) {
        const before = waiting.get(keyOf(change))
        // Typed twice before it was sent: the file hears the last, and what stood before the first.
        waiting.set(keyOf(change), before === undefined ? change : { ...change, was: before.was })
      }
      byRow = null
    },
    run: () => void run(),
    waiting: () => waiting.size + onTheWay.length,
    waitingIn(reference) {
      byRow ??= Map.groupBy([...onTheWay, ...waiting.values()], (change) => change.reference)
      return byRow.get(reference) ?? []
    },
  }
}

function reasonOf(change: CellChange | undefined): string {
  return change?.reason ?? ''
}

function keyOf({ reference, field }: Pick<CellChange, 'reference' | 'field'>): string {
  return `${reference}\n${field}`
}
