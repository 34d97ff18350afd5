/** The key-question grid of the real samples: what each column says of a figure, and what is left out when room is short. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InspectionView } from '../../src-main/api/contract/views.ts'
import { gridColumns, keyQuestionColumns, keyQuestionRows } from '../../src-renderer/grids/key-questions.ts'
import { doorInProcess, type TestDoor } from '../support/doors.ts'

let door: TestDoor
beforeAll(async () => {
  door = await doorInProcess()
})
afterAll(() => door.close())

/** The sample inspection whose provider ends so. */
async function sample(ending: string): Promise<InspectionView> {
  const application = await door.ask('application.show', {})
  const found = application.ok ? application.value.inspections.find(({ provider }) => provider.endsWith(ending)) : null
  const view = await door.ask('inspections.show', { inspection: found?.id ?? '' })
  if (!view.ok) throw new Error(view.says)
  return view.value
}

/** A row as it reads, by column title. */
function rowOf(view: InspectionView, question: string): Readonly<Record<string, string>> {
  const row = keyQuestionRows(view).find(({ figure }) => figure.number === question)
  if (row === undefined) throw new Error(`no row ${question}`)
  return Object.fromEntries(keyQuestionColumns(view).map(({ title, text }) => [title, text(row)]))
}

describe('Hampshire and Isle of Wight 2020, with an inspection before and a comparator', () => {
  test('2.2.3 reads as the panel reads it: counts, band, distance in cases, before, beside, and its sub-sample', async () => {
    const { 'Key question': question, ...row } = rowOf(await sample(', 2020'), '2.2.3')
    expect(question).toMatch(/^2\.2\.3 .*keeping other people safe\?$/)
    expect(row).toEqual({
      Standard: '2.2',
      Yes: '34',
      of: '81',
      '%': '42',
      Band: 'Minority',
      'To next': '7',
      'To below': '–',
      Previous: '63',
      Change: '▼ 21',
      'All CRCs': '46',
      Flags: 'lowest · decides the rating · sub-sample 81 of 100',
    })
  })

  test('a qualitative key question has no figure and says why', async () => {
    const row = rowOf(await sample(', 2020'), '4.1.3')
    expect(row['%']).toBe('–')
    expect(row['Band']).toBe('–')
    expect(row['Flags']).toBe('qualitative evidence')
  })
})

test('London has no inspection before, so no column asks for one; 2.2.3 decides, and its standard is open upwards', async () => {
  const row = rowOf(await sample('Company, 2019'), '2.2.3')
  expect(Object.keys(row)).not.toContain('Previous')
  expect(Object.keys(row)).not.toContain('Change')
  expect(row['Flags']).toBe('lowest · decides the rating · zone up · sub-sample 118 of 148')
  // 2.1 is decided by all three of its key questions, and 2.1.3 is the lowest of them.
  expect(rowOf(await sample('Company, 2019'), '2.1.1')['Flags']).toBe('decides the rating')
  expect(rowOf(await sample('Company, 2019'), '2.1.3')['Flags']).toBe('lowest · decides the rating')
})

test('a figure known as a whole per cent alone has neither counts nor distance, and says so', async () => {
  const row = rowOf(await sample('January 2019'), '2.4.3')
  expect([row['Yes'], row['of'], row['%'], row['To next']]).toEqual(['–', '–', '44', '–'])
  expect(row['Flags']).toContain('counts not known')
})

// A figure cut off at the edge is a wrong figure: the distance stands with the cases instead.
test('with the cases beside it the grid keeps what identifies and bands a figure', async () => {
  const columns = keyQuestionColumns(await sample(', 2020'))
  expect(gridColumns(columns, false)).toHaveLength(columns.length)
  expect(gridColumns(columns, true).map(({ headerName }) => headerName)).toEqual([
    'Key question',
    'Yes',
    'of',
    '%',
    'Band',
  ])
})
