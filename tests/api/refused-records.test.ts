/** The records a return was brought in without: kept in the file as they came, until they are corrected or put aside. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { inspectionOfKent } from '../support/long-return.ts'

let door: TestDoor
let inspection: string
beforeEach(async () => {
  door = await doorInProcess({ samples: false })
  inspection = (await yes(door, 'inspections.create', inspectionOfKent)).summary.id
})
afterEach(() => door.close())

const csv = (lines: readonly string[], name = 'returns.csv') => ({
  name,
  base64: Buffer.from(lines.join('\n')).toString('base64'),
})
const textOf = (file: { readonly base64: string } | null) => Buffer.from(file?.base64 ?? '', 'base64').toString()

describe('refused records', () => {
  test('are kept as they came, with their reasons, and come in once they are corrected', async () => {
    const files = [
      csv([
        'case,sample,2.2.1,note',
        'C1,case supervision,Y,a',
        'C2,case supervision,maybe,"=1+1, b"',
        'C3,prison,?,',
        'C4,case supervision,Y,x,more',
      ]),
    ]
    const { refusedRecords, reconciliation } = await yes(door, 'returns.import', {
      inspection,
      files,
      acceptRest: true,
    })
    expect(reconciliation).toMatchObject({ recordsRead: 4, casesStored: 1, recordsRefused: 3 })
    expect(refusedRecords?.manifest).toEqual([{ what: 'records refused', count: 3 }])
    const text = textOf(refusedRecords)
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\u{FEFF}refused_because,case,sample,2.2.1,note',
      '"2.2.1: An answer is Y, N, NA or blank.",C2,case supervision,maybe,"\'=1+1, b"',
    ])
    // As it is, it is refused for the same reasons; corrected, it comes in, and nothing is lost or kept of the reasons.
    const again = await yes(door, 'returns.preview', { inspection, files: [csv([text])] })
    expect(again).toMatchObject({ recordsRead: 3, casesStored: 0, recordsRefused: 3 })
    const corrected = text.replace('maybe', 'N').replace('prison,?', 'case supervision,').replace(',x,more', ',x')
    await yes(door, 'returns.import', { inspection, files: [csv([corrected], 'corrected.csv')], acceptRest: false })
    const behind = await yes(door, 'cases.behind', { inspection, question: '2.2.1' })
    const cases = behind.cases.toSorted((a, b) => a.reference.localeCompare(b.reference))
    expect(cases.map(({ reference, answer, attributes }) => [reference, answer, attributes])).toEqual([
      ['C1', 'Y', { note: 'a' }],
      ['C2', 'N', { note: '=1+1, b' }],
      ['C3', '', { note: '' }],
      ['C4', 'Y', { note: 'x' }],
    ])
  })

  test('wait in the file until their cases are brought in, however long that takes', async () => {
    const shown = async () =>
      (await yes(door, 'inspections.show', { inspection })).returns.map(({ file, refusedWaiting }) => [
        file,
        refusedWaiting,
      ])
    const kent = csv(
      [
        'case,sample,2.2.1',
        'C1,case supervision,Y',
        'C2,case supervision,maybe',
        'c3 ,prison,Y',
        ',case supervision,Y',
        'C5,case supervision,perhaps',
      ],
      'kent.csv',
    )
    await yes(door, 'returns.import', { inspection, files: [kent], acceptRest: true })
    expect(await shown()).toEqual([['kent.csv', 4]])
    const [first] = (await yes(door, 'inspections.show', { inspection })).returns
    const id = first?.id ?? ''
    const text = textOf(await yes(door, 'returns.refused', { inspection, return: id }))
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\u{FEFF}refused_because,case,sample,2.2.1',
      '"2.2.1: An answer is Y, N, NA or blank.",C2,case supervision,maybe',
    ])

    // Two are corrected, one is still wrong, and one has no reference to be known by.
    const corrected = csv([text.replace('maybe', 'N').replace(',prison,', ',Case Supervision,')], 'corrected.csv')
    const preview = await yes(door, 'returns.preview', { inspection, files: [corrected] })
    expect(preview.notes).toEqual([
      'corrected.csv: the column refused_because says why records were refused before. It is not read.',
    ])
    await yes(door, 'returns.import', { inspection, files: [corrected], acceptRest: true })
    expect(await shown()).toEqual([
      ['kent.csv', 2],
      ['corrected.csv', 2],
    ])
    expect(
      textOf(await yes(door, 'returns.refused', { inspection, return: id }))
        .split('\r\n')
        .slice(1, -1),
    ).toEqual([
      'case: The case has no reference. Give it one that is unique in its sample.,,case supervision,Y',
      '"2.2.1: An answer is Y, N, NA or blank.",C5,case supervision,perhaps',
    ])

    await yes(door, 'returns.doneWithRefused', { inspection, return: id })
    expect(await shown()).toEqual([
      ['kent.csv', 0],
      ['corrected.csv', 2],
    ])
    const said = (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says)
    expect(said.at(-1)).toBe('The refused records of kent.csv were put aside: 2 of them.')
    for (const method of ['returns.refused', 'returns.doneWithRefused'] as const) {
      expect(await door.ask(method, { inspection, return: id })).toMatchObject({ code: 'no-refused-records' })
      expect(await door.ask(method, { inspection, return: 'none' })).toMatchObject({ code: 'no-such' })
    }
  })

  test('of a case the file knows, which the same return refuses, wait all the same', async () => {
    const good = csv(['case,sample,2.2.1', 'C1,case supervision,Y'])
    await yes(door, 'returns.import', { inspection, files: [good], acceptRest: false })
    const wrong = csv(['case,sample,2.2.1', 'C1,case supervision,maybe', 'C2,case supervision,N'], 'wrong.csv')
    await yes(door, 'returns.import', { inspection, files: [wrong], acceptRest: true })
    const { returns } = await yes(door, 'inspections.show', { inspection })
    expect(returns.map(({ refusedWaiting }) => refusedWaiting)).toEqual([0, 1])
  })

  test('are none where everything was stored, and where everything is stored already nothing changes', async () => {
    const files = [csv(['case,sample,2.2.1', 'C1,case supervision,Y'])]
    const first = await yes(door, 'returns.import', { inspection, files, acceptRest: false })
    expect(first.refusedRecords).toBeNull()
    const again = await yes(door, 'returns.preview', { inspection, files })
    expect(again).toMatchObject({ recordsRead: 1, casesStored: 0, recordsRefused: 0, importable: 'nothing' })
    expect(await door.ask('returns.import', { inspection, files, acceptRest: true })).toMatchObject({
      ok: false,
      code: 'says-the-same',
    })
  })
})
