/** Taking back what was entered, step by step, and doing it again. */
import { describe, expect, test } from 'vitest'
import {
  doneAgain,
  keptAs,
  nothingDone,
  takenBack,
  withStep,
  without,
  type CellChange,
  type Undoing,
} from '../../src-renderer/grids/undoing.ts'

const change = (reference: string, was: string, value: string): CellChange => ({
  reference,
  field: 'answer/2.2.1',
  was,
  value,
})
const after = (...steps: readonly (readonly CellChange[])[]): Undoing => steps.reduce(withStep, nothingDone)

describe('a step taken back', () => {
  test('is a change the other way round, and can be done again', () => {
    const back = takenBack(after([change('C1', '', 'Y'), change('C2', 'N', 'Y')]))
    expect(back?.step).toEqual([change('C2', 'Y', 'N'), change('C1', 'Y', '')])
    const again = doneAgain(back?.after ?? nothingDone)
    expect(again?.step).toEqual([change('C1', '', 'Y'), change('C2', 'N', 'Y')])
    expect(takenBack(again?.after ?? nothingDone)?.step).toEqual(back?.step)
  })

  test('cannot be done again once something else was entered', () => {
    const back = takenBack(after([change('C1', '', 'Y')]))
    expect(doneAgain(withStep(back?.after ?? nothingDone, [change('C2', '', 'N')]))).toBeNull()
  })

  test('is one of hundreds', () => {
    const typed = Array.from({ length: 300 }, (_, place) => [change(`C${place}`, '', 'Y')])
    let undoing = after(...typed)
    let taken = 0
    for (let back = takenBack(undoing); back !== null; back = takenBack(undoing)) {
      undoing = back.after
      taken += 1
    }
    expect(taken).toBe(300)
  })
})

describe('what the file did not take', () => {
  test('is left out of the step, in either direction, and a step of nothing is none', () => {
    const undoing = after([change('C1', '', 'Y')], [change('C1', 'Y', 'N'), change('C2', '', 'N')])
    expect(without(undoing, [change('C1', 'Y', 'N')]).done).toEqual([[change('C1', '', 'Y')], [change('C2', '', 'N')]])
    expect(without(undoing, [change('C1', 'Y', '')]).done).toHaveLength(1)
  })

  test('in its spelling is taken back in the file’s spelling', () => {
    const undoing = after([change('C1', '', 'yes')], [change('C1', 'yes', 'N')])
    expect(keptAs(undoing, [{ typed: change('C1', '', 'yes'), kept: 'Y' }]).done).toEqual([
      [change('C1', '', 'Y')],
      [change('C1', 'Y', 'N')],
    ])
  })

  test('is not looked for in an empty step', () => {
    expect(withStep(nothingDone, []).done).toEqual([])
    expect(takenBack(nothingDone)).toBeNull()
    expect(doneAgain(nothingDone)).toBeNull()
  })
})
