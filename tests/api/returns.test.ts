/** Returns through the door: other people's headings, records kept to correct, and the inspection written out and brought in again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { londonIn } from '../support/london.ts'

let door: TestDoor
let inspection: string
const begin = async (provider: string, framework = 'crc-2018') =>
  (
    await yes(door, 'inspections.create', {
      provider,
      framework,
      leadInspector: 'Lee Lead',
      fieldworkFrom: '',
      fieldworkTo: '',
      previous: null,
    })
  ).summary.id
beforeEach(async () => {
  door = await doorInProcess()
  inspection = await begin('A provider')
})
afterEach(() => door.close())

const csv = (lines: readonly string[], name = 'returns.csv') => ({
  name,
  base64: Buffer.from(lines.join('\n')).toString('base64'),
})
const textOf = (file: { readonly base64: string } | null) => Buffer.from(file?.base64 ?? '', 'base64').toString()
const header = ['Case ID', 'Sample type', 'RoSH (inspector)', 'RoSH - provider', 'Q2.2.1', '2.2.2 Does …', 'Office']
const foreign = {
  name: 'theirs.xlsx',
  base64: Buffer.from(
    xlsxFile('Sheet1', [
      header,
      ['C1', 'case supervision', 'high', 'low', 'Y', 'N', 'East'],
      ['C2', 'case supervision', '', '', 'N', 'maybe', ''],
    ]),
  ).toString('base64'),
}
const matches = {
  'Case ID': 'case',
  'Sample type': 'sample',
  'RoSH (inspector)': 'rosh_inspector',
  'RoSH - provider': 'rosh_provider',
  'Q2.2.1': '2.2.1',
  '2.2.2 Does …': '2.2.2',
}

describe('other people’s headings', () => {
  test('are proposed, and never used before a person says so', async () => {
    const preview = await yes(door, 'returns.preview', { inspection, files: [foreign] })
    expect(preview.importable).toBe('nothing')
    expect(preview.refusedWhole.map(({ column }) => column)).toEqual(['case', 'sample'])
    expect(preview.matching.headings).toEqual(
      header.map((heading) => ({
        heading,
        as: null,
        proposed: Object.entries(matches).find(([each]) => each === heading)?.[1] ?? null,
      })),
    )
    expect(preview.matching.choices.slice(0, 5).map(({ column }) => column)).toEqual([
      'case',
      'sample',
      'rosh_inspector',
      'rosh_provider',
      '2.1.1',
    ])
  })

  test('are read as the person says, remembered in the file for this framework, and told in the history', async () => {
    const preview = await yes(door, 'returns.preview', { inspection, files: [foreign], matches })
    expect(preview).toMatchObject({ recordsRead: 2, casesStored: 1, recordsRefused: 1, importable: 'the rest' })
    expect(preview.refused[0]).toMatchObject({ record: 3, column: '2.2.2 Does …', value: 'maybe' })
    // Saying so in a preview is not yet remembered.
    expect((await yes(door, 'returns.preview', { inspection, files: [foreign] })).importable).toBe('nothing')

    await yes(door, 'returns.import', { inspection, files: [foreign], matches, acceptRest: true })
    const behind = await yes(door, 'cases.behind', { inspection, question: '2.2.1' })
    expect(behind.cases).toMatchObject([
      { reference: 'C1', answer: 'Y', attributes: { rosh_inspector: 'high', rosh_provider: 'low', office: 'East' } },
    ])
    const said = (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says)
    expect(said.at(-1)).toContain('Headings were matched: “Case ID” to case, “Sample type” to sample,')

    const other = await begin('Another provider')
    const remembered = await yes(door, 'returns.preview', { inspection: other, files: [foreign] })
    expect(remembered).toMatchObject({ casesStored: 1, recordsRefused: 1 })
    expect(remembered.matching.headings.map(({ as }) => as)).toEqual([...Object.values(matches), 'attribute'])
    const nps = await begin('A third provider', 'nps-2018')
    expect((await yes(door, 'returns.preview', { inspection: nps, files: [foreign] })).importable).toBe('nothing')
  })

  test('are refused where two would be the same column, or the column is not there', async () => {
    const twice = csv(['case,sample,Q2.2.1,KQ 2.2.1', 'C1,case supervision,Y,N'])
    const { matching } = await yes(door, 'returns.preview', { inspection, files: [twice] })
    expect(matching.headings.map(({ proposed }) => proposed)).toEqual([null, null])
    const both = await yes(door, 'returns.preview', {
      inspection,
      files: [twice],
      matches: { 'Q2.2.1': '2.2.1', 'KQ 2.2.1': '2.2.1' },
    })
    expect(both.refusedWhole.map(({ reason }) => reason)).toEqual([
      'The heading “KQ 2.2.1” is matched to 2.2.1, which another column is already. Match only one of them.',
    ])
    const none = await yes(door, 'returns.preview', { inspection, files: [twice], matches: { 'Q2.2.1': '9.9.9' } })
    expect(none.refusedWhole.map(({ reason }) => reason)).toEqual([
      'The heading “Q2.2.1” cannot be matched to “9.9.9”: the framework has no such column.',
    ])
  })

  test('a heading of ours is never anything else, and what is remembered gives way to it', async () => {
    const ours = csv(['case,sample,2.2.1', 'C1,case supervision,Y'])
    const swapped = await yes(door, 'returns.preview', {
      inspection,
      files: [ours],
      matches: { case: 'sample', '2.2.1': 'attribute' },
    })
    expect(swapped).toMatchObject({ importable: 'all', columns: { questions: ['2.2.1'] } })
    const theirs = csv(['Ref,sample,2.2.1', 'C1,case supervision,Y'])
    await yes(door, 'returns.import', { inspection, files: [theirs], matches: { Ref: 'case' }, acceptRest: false })
    const both = csv(['case,Ref,sample,2.2.1', 'C2,R2,case supervision,Y'])
    expect(await yes(door, 'returns.preview', { inspection, files: [both] })).toMatchObject({
      importable: 'all',
      columns: { attributes: ['ref'] },
    })
  })
})

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

describe('returns out', () => {
  test.each(['csv', 'xlsx'] as const)('a signed-off sample written as %s imports to the same figures', async (as) => {
    const london = await londonIn(door)
    const before = await yes(door, 'inspections.show', { inspection: london })
    const made = await yes(door, 'returns.export', { inspection: london, as })
    expect(made.fileName).toMatch(new RegExp(`^[a-z0-9-]+-returns\\.${as}$`))
    expect(made.manifest[0]).toEqual({ what: 'cases', count: before.summary.cases })
    const copy = await begin('A copy', before.summary.framework.id)
    await yes(door, 'returns.import', {
      inspection: copy,
      files: [{ name: made.fileName, base64: made.base64 }],
      acceptRest: false,
    })
    const after = await yes(door, 'inspections.show', { inspection: copy })
    const figures = (view: typeof before) =>
      view.domains.flatMap(({ standards }) =>
        standards.flatMap((standard) =>
          standard.figures.map(({ number, yes, n, percent, notApplicable, blank, leftOut }) => [
            number,
            yes,
            n,
            percent,
            notApplicable,
            blank,
            leftOut,
          ]),
        ),
      )
    expect(figures(after)).toEqual(figures(before))
    const once = await yes(door, 'returns.export', { inspection: copy, as })
    expect(once.base64).toBe(made.base64)
  })

  test('an inspection without cases has no return to write', async () => {
    expect(await door.ask('returns.export', { inspection, as: 'csv' })).toMatchObject({
      ok: false,
      code: 'nothing-to-export',
    })
  })
})
