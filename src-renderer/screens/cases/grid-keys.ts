// The keys of the case grid. They are caught on their way to it, and never while somebody writes in a cell.
import { matches } from '../../components/key-names.ts'
import type { Step } from '../../grids/blocks.ts'
import {
  clear,
  columnInHand,
  enterInto,
  fillDown,
  move,
  selectAll,
  stepBack,
  takesAnswer,
  takesRisk,
  type Hands,
} from './hands.ts'
import { isAnswer } from '../../grids/cases.ts'

export type GridKey = {
  /** As the list of keys says it. */
  readonly keys: string
  readonly label: string
  /** False where the key is somebody else's after all. */
  readonly run: (hands: Hands) => boolean
}

const always =
  (run: (hands: Hands) => void) =>
  (hands: Hands): true => {
    run(hands)
    return true
  }
/** Letters are answers among answers; in an attribute they are the beginning of a text. */
const answer = (value: string) => (hands: Hands) => {
  const column = columnInHand(hands)
  if (column === null || !isAnswer(column.kind)) return false
  enterInto(hands, value, takesAnswer, true)
  return true
}
const risk = (value: string) => (hands: Hands) => {
  if (columnInHand(hands)?.kind !== 'risk') return false
  enterInto(hands, value, takesRisk, true)
  return true
}
const goTo = (step: Step, far: boolean) => always((hands) => move(hands, step, { far, extending: false }))
const extend = (step: Step, far: boolean) => always((hands) => move(hands, step, { far, extending: true }))

function enter(hands: Hands): void {
  const [reference] = hands.selection.references().slice(-1)
  if (columnInHand(hands)?.kind === 'reference' && reference !== undefined) hands.open(reference)
  else move(hands, 'ArrowDown', { far: false, extending: false })
}

export const gridKeys: readonly GridKey[] = [
  { keys: 'Y', label: 'Yes, and one down; in a block, everywhere', run: answer('Y') },
  { keys: 'N', label: 'No, and one down', run: answer('N') },
  { keys: 'A', label: 'Not applicable, and one down', run: answer('NA') },
  { keys: 'L', label: 'Low, among risk classifications', run: risk('low') },
  { keys: 'M', label: 'Medium', run: risk('medium') },
  { keys: 'H', label: 'High', run: risk('high') },
  { keys: 'V', label: 'Very high', run: risk('very high') },
  { keys: 'Delete', label: 'Clear', run: always(clear) },
  { keys: 'Backspace', label: 'Clear', run: always(clear) },
  { keys: 'Ctrl+D', label: 'Fill down', run: always(fillDown) },
  { keys: 'Ctrl+A', label: 'Everything in hand', run: always(selectAll) },
  { keys: 'Ctrl+Z', label: 'Undo', run: always((hands) => stepBack(hands, false)) },
  { keys: 'Ctrl+Y', label: 'Do again', run: always((hands) => stepBack(hands, true)) },
  { keys: 'Ctrl+Shift+Z', label: 'Do again', run: always((hands) => stepBack(hands, true)) },
  {
    keys: 'Enter',
    label: 'One down; on a reference, the case beside the grid',
    run: always(enter),
  },
  {
    keys: 'Shift+Enter',
    label: 'One up',
    run: always((hands) => move(hands, 'ArrowUp', { far: false, extending: false })),
  },
  ...(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'] as const).flatMap(
    (step) => [
      { keys: step, label: '', run: goTo(step, false) },
      { keys: `Ctrl+${step}`, label: '', run: goTo(step, true) },
      { keys: `Shift+${step}`, label: '', run: extend(step, false) },
      { keys: `Ctrl+Shift+${step}`, label: '', run: extend(step, true) },
    ],
  ),
]

/** True where the key was ours. */
export function answerKey(event: KeyboardEvent, hands: Hands): boolean {
  // With Shift or the capitals on, a letter is the same answer.
  const key = gridKeys.find(
    ({ keys }) => matches(keys, event) || (/^[A-Z]$/.test(keys) && matches(`Shift+${keys}`, event)),
  )
  return key?.run(hands) === true
}

/** Whether the keyboard is in a cell and nobody writes in it. */
export function isOnCell(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[role="gridcell"], [role="rowheader"]')
}
