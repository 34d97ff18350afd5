/** What the grid of cases asks of the door beyond single values: cases that leave and come back as a block, and how it was left. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { kentIn, kentSample as sample } from '../support/kent.ts'

let door: TestDoor
let inspection: string
beforeEach(async () => {
  door = await doorInProcess({ samples: false })
  inspection = await kentIn(door)
})
afterEach(() => door.close())

const withdrawn = (value: string, ...references: readonly string[]) =>
  references.map((reference) => ({ reference, field: 'case/withdrawn', value }))
const change = (reason: string, changes: ReturnType<typeof withdrawn>) =>
  door.ask('cases.change', { inspection, sample, reason, changes })

describe('several cases withdrawn at once', () => {
  test('need a reason, leave every figure, and come back', async () => {
    expect(await change(' ', withdrawn('yes', 'C1', 'C2'))).toMatchObject({ ok: false, code: 'reason-missing' })
    const out = await change('Transferred out', withdrawn('yes', 'C1', 'C2'))
    expect(out).toMatchObject({ ok: true, value: { saved: 2 } })
    const { rows, figures } = await yes(door, 'cases.grid', { inspection, sample })
    expect(rows.map(({ withdrawn }) => withdrawn)).toEqual([true, true])
    expect(figures.find(({ question }) => question === '2.2.1')).toMatchObject({ yes: 0, n: 0 })
    const back = await change('They were not', withdrawn('', 'C1', 'C2'))
    expect(back).toMatchObject({ ok: true, value: { saved: 2 } })
    const events = await yes(door, 'inspections.events', { inspection })
    expect(events.at(-1)?.says).toContain('because: They were not.')
  })

  test('are withdrawn or not, and nothing between', async () => {
    expect(await change('x', withdrawn('perhaps', 'C1'))).toMatchObject({ ok: false, code: 'value-not-possible' })
  })
})

describe('the grid as somebody left it', () => {
  const layout = { rows: 'incomplete', columns: '2.2', unfolded: ['2.2.1'], frozen: ['reference', 'attribute/gender'] }

  test('is as it was when it is opened again, and each sample has its own', async () => {
    expect((await yes(door, 'cases.grid', { inspection, sample })).layout).toBeNull()
    await yes(door, 'cases.keepLayout', { inspection, sample, layout })
    expect((await yes(door, 'cases.grid', { inspection, sample })).layout).toEqual(layout)
    expect((await yes(door, 'cases.grid', { inspection, sample: 'unpaid work' })).layout).toBeNull()
  })

  test('is no change to the inspection', async () => {
    const before = await yes(door, 'inspections.events', { inspection })
    await yes(door, 'cases.keepLayout', { inspection, sample, layout })
    expect(await yes(door, 'inspections.events', { inspection })).toEqual(before)
  })

  test('of a sample the framework does not have is refused', async () => {
    expect(await door.ask('cases.keepLayout', { inspection, sample: 'youth', layout })).toMatchObject({
      code: 'no-such',
    })
  })
})
