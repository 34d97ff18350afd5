/** Typing ahead of the file: what the grid shows at once, what it takes back, and what reaches the file, through the real door. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { caseBook, type Book } from '../../src-renderer/screens/cases/book.ts'
import type { Send } from '../../src-renderer/screens/cases/queue.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { kentIn, kentSample as sample } from '../support/kent.ts'

let door: TestDoor
let inspection: string
let book: Book
/** How many cells each call carried. */
let calls: number[]

beforeEach(async () => {
  door = await doorInProcess({ samples: false })
  inspection = await kentIn(door)
  calls = []
  const send: Send = async (changes) => {
    calls.push(changes.length)
    const said = await door.ask('cases.change', { inspection, sample, reason: '', changes: [...changes] })
    return said.ok ? { ok: true, view: said.value } : { ok: false, says: said.says, common: false }
  }
  book = caseBook(await yes(door, 'cases.grid', { inspection, sample }), send)
})
afterEach(() => door.close())

const type = (reference: string, field: string, value: string): void => book.enter([{ reference, field, value }])
const answered = async (): Promise<void> => {
  while (book.state().waiting > 0) await new Promise((resolve) => setTimeout(resolve, 0))
}
const inFile = async (reference: string, question: string): Promise<string> => {
  const { standards } = await yes(door, 'cases.show', { inspection, sample, reference })
  return standards.flatMap(({ questions }) => questions).find(({ number }) => number === question)?.answer.value ?? ''
}

describe('a value typed', () => {
  test('is shown before the file has it, and its figure moves when it does', async () => {
    type('C2', 'answer/2.2.1', 'Y')
    expect(book.value('C2', 'answer/2.2.1')).toBe('Y')
    expect(book.state().figures.find(({ question }) => question === '2.2.1')).toMatchObject({ yes: 1, n: 2 })
    await answered()
    expect(book.state().figures.find(({ question }) => question === '2.2.1')).toMatchObject({ yes: 2, n: 2 })
    expect(await inFile('C2', '2.2.1')).toBe('Y')
  })

  test('waits for nobody: what is typed meanwhile goes with the next call, in order', async () => {
    type('C1', 'answer/2.1.1', 'Y')
    for (const question of ['2.1.2', '2.1.3', '2.2.2']) type('C1', `answer/${question}`, 'N')
    type('C1', 'answer/2.1.2', 'Y')
    await answered()
    expect(calls).toEqual([1, 3])
    expect([await inFile('C1', '2.1.2'), await inFile('C1', '2.2.2')]).toEqual(['Y', 'N'])
  })

  test('and typed again before the file answered is what stands', async () => {
    for (const value of ['Y', 'N', 'NA', '']) type('C1', 'answer/2.1.1', value)
    await answered()
    expect(book.value('C1', 'answer/2.1.1')).toBe('')
    expect(await inFile('C1', '2.1.1')).toBe('')
    expect(book.state().refused).toEqual([])
  })

  test('that brings nothing new is not sent', async () => {
    type('C1', 'answer/2.2.1', 'Y')
    await answered()
    expect(calls).toEqual([])
  })
})

describe('a value the file refuses', () => {
  test('goes back, is named with its sentence, and hinders nothing beside it', async () => {
    book.enter([
      { reference: 'C1', field: 'answer/2.2.1', value: 'maybe' },
      { reference: 'C2', field: 'attribute/rosh_provider', value: 'tall' },
      { reference: 'C1', field: 'answer/2.2.2', value: 'Y' },
    ])
    expect(book.value('C1', 'answer/2.2.1')).toBe('maybe')
    await answered()
    expect(book.value('C1', 'answer/2.2.1')).toBe('Y')
    expect(book.value('C1', 'answer/2.2.2')).toBe('Y')
    expect(book.state().refused.map(({ reference, field, says }) => [reference, field, says])).toEqual([
      ['C1', 'answer/2.2.1', 'An answer is Y, N, NA or blank.'],
      ['C2', 'attribute/rosh_provider', 'A risk classification is low, medium, high, very high or blank.'],
    ])
  })

  test('gives each cell its own reason, also where every one of them is refused', async () => {
    book.enter([
      { reference: 'C1', field: 'answer/2.2.1', value: 'maybe' },
      { reference: 'C2', field: 'attribute/rosh_provider', value: 'tall' },
    ])
    await answered()
    expect(new Set(book.state().refused.map(({ says }) => says)).size).toBe(2)
  })

  test('does not stand in the way of what was typed after it in the same cell', async () => {
    type('C1', 'answer/2.1.1', 'Y')
    type('C1', 'attribute/rosh_provider', 'tall')
    await new Promise((resolve) => setTimeout(resolve, 0))
    type('C1', 'attribute/rosh_provider', 'high')
    await answered()
    expect(book.value('C1', 'attribute/rosh_provider')).toBe('high')
    type('C1', 'attribute/rosh_provider', 'low')
    await answered()
    expect(book.state().refused).toEqual([])
  })

  test('because somebody changed it meanwhile says so, and shows nothing that is not there', async () => {
    await yes(door, 'cases.change', {
      inspection,
      sample,
      reason: '',
      changes: [{ reference: 'C1', field: 'answer/2.2.3', value: 'NA' }],
    })
    type('C1', 'answer/2.2.3', 'Y')
    await answered()
    expect(book.state().refused[0]?.says).toMatch(/^Somebody changed this meanwhile: it now says “NA”\./)
    expect(await inFile('C1', '2.2.3')).toBe('NA')
  })
})

describe('taking back', () => {
  test('is a new entry, and the figures are as they were', async () => {
    const before = book.state().figures
    const all = book.state().rows.map(({ reference }) => ({ reference, field: 'answer/2.2.1', value: 'NA' }))
    book.enter(all)
    await answered()
    expect(book.state().figures).not.toEqual(before)
    book.undo()
    await answered()
    expect(book.state().figures).toEqual(before)
    const { standards } = await yes(door, 'cases.show', { inspection, sample, reference: 'C1' })
    const question = standards.flatMap(({ questions }) => questions).find(({ number }) => number === '2.2.1')
    expect(question?.answer.history.map(({ value }) => value)).toEqual(['Y', 'NA', 'Y'])
    book.redo()
    await answered()
    expect(book.value('C1', 'answer/2.2.1')).toBe('NA')
  })

  test('goes back through a hundred and twenty keystrokes and forward again', async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      type('C1', 'answer/2.1.1', turn % 2 === 0 ? 'Y' : 'N')
      type('C2', 'answer/2.1.1', turn % 2 === 0 ? 'N' : 'NA')
    }
    await answered()
    for (let turn = 0; turn < 120; turn += 1) book.undo()
    await answered()
    expect([book.value('C1', 'answer/2.1.1'), book.state().canUndo]).toEqual(['', false])
    for (let turn = 0; turn < 120; turn += 1) book.redo()
    await answered()
    expect([await inFile('C1', '2.1.1'), await inFile('C2', '2.1.1')]).toEqual(['N', 'NA'])
    expect(book.state().refused).toEqual([])
  })

  test('says so where somebody changed the value since', async () => {
    type('C1', 'answer/2.1.1', 'Y')
    await answered()
    const changes = [{ reference: 'C1', field: 'answer/2.1.1', value: 'N' }]
    await yes(door, 'cases.change', { inspection, sample, reason: '', changes })
    book.undo()
    await answered()
    expect(book.state().refused[0]?.says).toMatch(/^Somebody changed this meanwhile/)
    expect(await inFile('C1', '2.1.1')).toBe('N')
  })
})

test('what was read again meanwhile stands, under what is still on its way', async () => {
  type('C1', 'answer/2.1.1', 'Y')
  book.load(await yes(door, 'cases.grid', { inspection, sample }))
  expect(book.value('C1', 'answer/2.1.1')).toBe('Y')
  await answered()
  expect(book.value('C1', 'answer/2.1.1')).toBe('Y')
})
