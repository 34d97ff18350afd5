/** Returns through the door: other people's headings, and the inspection written out and brought in again. */
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

  test('is an event of the history, with its counts and the digest of what was written', async () => {
    await yes(door, 'returns.import', {
      inspection,
      files: [csv(['case,sample,2.2.1', 'C1,case supervision,Y', 'C2,case supervision,'])],
      acceptRest: false,
    })
    await yes(door, 'returns.export', { inspection, as: 'csv' })
    const said = (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says)
    expect(said.at(-1)).toBe('All cases were written to a-provider-returns.csv: 2 cases, 1 answer.')
  })

  test('is in the history once a host has saved it, and not by being made; what it held is told by its digest', async () => {
    const one = csv(['case,sample,2.2.1', 'C1,case supervision,Y'])
    await yes(door, 'returns.import', { inspection, files: [one], acceptRest: false })
    const before = await yes(door, 'inspections.events', { inspection })
    const { digest } = await yes(door, 'returns.copy', { inspection, as: 'xlsx' })
    expect(await yes(door, 'inspections.events', { inspection })).toEqual(before)
    const saved = { inspection, as: 'xlsx', to: 'the browser' } as const
    await yes(door, 'returns.exported', { ...saved, digest })
    const said = async () => (await yes(door, 'inspections.events', { inspection })).at(-1)?.says
    expect(await said()).toBe('All cases were handed to the browser as a-provider-returns.xlsx: 1 case, 1 answer.')
    // A copy of what the cases said before is known by its digest, and nothing is counted for it.
    await yes(door, 'returns.exported', { ...saved, to: 'a file', digest: '0'.repeat(64) })
    expect(await said()).toBe('All cases were saved as a-provider-returns.xlsx.')
  })

  test('an inspection without cases has no return to write', async () => {
    expect(await door.ask('returns.export', { inspection, as: 'csv' })).toMatchObject({
      ok: false,
      code: 'nothing-to-export',
    })
  })
})
