/** Figures to compare with: typed or from a file, changed and withdrawn with a reason, and at rest while a panel sits. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FigureView, InspectionView } from '../../src-main/api/contract/views.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { doorInProcess, temporaryFolder, yes, type TestDoor } from '../support/doors.ts'
import { inspectionOf, opened, signed } from '../support/london.ts'
import { resultsFile, sampleLines, typed } from '../support/typed-rows.ts'

let door: TestDoor
beforeEach(async () => {
  door = await doorInProcess()
})
afterEach(() => door.close())

const crcs = { name: 'All CRCs', period: 'June 2018 to June 2019' }
const lines = sampleLines('hiow-crc-2020/comparators.csv')

async function begun(provider = 'Kent CRC, 2020', framework = 'crc-2019', from = door): Promise<string> {
  const said = { leadInspector: 'Lee Lead', fieldworkFrom: '', fieldworkTo: '', previous: null }
  return (await yes(from, 'inspections.create', { provider, framework, ...said })).summary.id
}

const figure = (view: InspectionView, number: string): FigureView | undefined =>
  view.domains
    .flatMap(({ standards }) => standards)
    .flatMap(({ figures }) => figures)
    .find((each) => each.number === number)
const trail = async (inspection: string) =>
  (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says).slice(1)

describe('a comparator', () => {
  test('that is typed stands beside the figures as the same rows from a file do', async () => {
    const [byHand, byFile] = [await begun(), await begun()]
    const hand = await yes(door, 'comparators.set', {
      inspection: byHand,
      ...crcs,
      rows: typed(...lines),
      replacing: null,
      reason: '',
    })
    const file = await yes(door, 'comparators.import', { inspection: byFile, ...crcs, files: [resultsFile(...lines)] })
    expect(hand.domains).toEqual(file.domains)
    expect(figure(hand, '2.2.3')?.comparators).toEqual([{ ...crcs, percent: 46 }])
    const shown = await yes(door, 'results.show', { inspection: byHand })
    expect(shown.comparators).toMatchObject([{ ...crcs, figures: 15 }])
    expect(shown.comparators[0]?.groups).toEqual(
      (await yes(door, 'results.show', { inspection: byFile })).comparators[0]?.groups,
    )
    expect(await trail(byHand)).toEqual(['Figures of All CRCs, June 2018 to June 2019 were typed for comparison.'])
  })

  test('that is given as yes and n stands beside the figures as the percentage they come to', async () => {
    const inspection = await begun()
    const view = await yes(door, 'comparators.set', {
      inspection,
      ...crcs,
      rows: typed('2.2.3,57,118,,', '2.2.1,0,0,,'),
      replacing: null,
      reason: '',
    })
    expect(figure(view, '2.2.3')?.comparators).toEqual([{ ...crcs, percent: 48 }])
    expect(figure(view, '2.2.1')?.comparators).toEqual([])
  })

  test('of the same name and another period is another one, and each keeps its own figures', async () => {
    const inspection = await begun()
    const typedIn = (period: string, line: string) =>
      yes(door, 'comparators.set', {
        inspection,
        name: 'All CRCs',
        period,
        rows: typed(line),
        replacing: null,
        reason: '',
      })
    await typedIn('2018/19', '2.2.3,,,46,')
    expect(figure(await typedIn('2019/20', '2.2.3,,,51,'), '2.2.3')?.comparators).toEqual([
      { name: 'All CRCs', period: '2018/19', percent: 46 },
      { name: 'All CRCs', period: '2019/20', percent: 51 },
    ])
  })

  test('is changed, replaced by a file and withdrawn, each time with a reason and the old figures in the event', async () => {
    const inspection = await begun()
    const about = { inspection, ...crcs }
    await yes(door, 'comparators.set', {
      ...about,
      rows: typed('2.2.3,,,46,', '2.1.1,,,68,'),
      replacing: null,
      reason: '',
    })
    const change = { ...about, rows: typed('2.2.3,,,47,', '2.1.1,,,,', '2.1.2,,,63,'), replacing: crcs }
    expect(await yes(door, 'comparators.check', { inspection, rows: change.rows, replacing: crcs })).toMatchObject({
      says: '1 new result, 1 changed, 1 withdrawn.',
      needsReason: true,
      whyNotSave: null,
    })
    expect(await door.ask('comparators.set', { ...change, reason: '' })).toMatchObject({ code: 'reason-missing' })
    await yes(door, 'comparators.set', { ...change, period: 'to June 2019', reason: 'Misread.' })
    const replacing = { name: 'All CRCs', period: 'to June 2019' }
    const view = await yes(door, 'comparators.import', {
      ...about,
      files: [resultsFile('2.2.3,,,46,')],
      replacing,
      reason: 'The published table.',
    })
    expect(figure(view, '2.2.3')?.comparators).toEqual([{ ...crcs, percent: 46 }])
    expect(await door.ask('comparators.withdraw', { ...about, reason: ' ' })).toMatchObject({ code: 'reason-missing' })
    const after = await yes(door, 'comparators.withdraw', { ...about, reason: 'Not comparable.' })
    expect(after.comparators).toEqual([])
    expect(await trail(inspection)).toEqual([
      'Figures of All CRCs, June 2018 to June 2019 were typed for comparison.',
      'Figures of All CRCs, June 2018 to June 2019 were changed: the name is now All CRCs, to June 2019; 2.2.3 was 46 % and is 47 %; 2.1.1 was 68 % and is withdrawn; 2.1.2 is 63 %. Why: Misread.',
      'Figures of All CRCs, to June 2019 were changed: the name is now All CRCs, June 2018 to June 2019; 2.2.3 was 47 % and is 46 %; 2.1.2 was 63 % and is withdrawn. Why: The published table.',
      'Figures of All CRCs, June 2018 to June 2019 were taken out of the comparison. Why: Not comparable.',
    ])
  })

  test.each([
    ['without a name', { name: ' ' }, 'comparator-unnamed', 'Name whose figures these are, such as All CRCs.'],
    [
      'a second time',
      {},
      'comparator-exists',
      'Figures of All CRCs, June 2018 to June 2019, are stored already. Change those, with a reason.',
    ],
    [
      'in the place of one that is not there',
      { replacing: { name: 'Nobody', period: '' } },
      'no-such',
      'There is no comparator “Nobody”.',
    ],
    [
      'without a figure',
      { name: 'Others', rows: typed('2.2.3,,,,') },
      'nothing-changed',
      'Nothing differs from what is stored, so there is nothing to save.',
    ],
    [
      'with every figure taken out',
      { replacing: crcs, reason: 'Why not.', rows: typed('2.2.3,,,,') },
      'comparator-empty',
      'There is no figure to compare with. Give one, or withdraw the comparator.',
    ],
    [
      'with a percentage that is none',
      { name: 'Others', rows: typed('2.2.3,,,146,') },
      'not-a-percent',
      'A percentage is a whole number from 0 to 100, without a sign.',
    ],
  ])('%s is refused', async (_, wrong, code, says) => {
    const inspection = await begun()
    const first = { inspection, ...crcs, rows: typed('2.2.3,,,46,'), replacing: null, reason: '' }
    const before = await yes(door, 'comparators.set', first)
    expect(await door.ask('comparators.set', { ...first, ...wrong })).toMatchObject({ ok: false, code, says })
    expect((await yes(door, 'inspections.show', { inspection })).domains).toEqual(before.domains)
  })

  test('from a file with headings and nothing else is refused', async () => {
    const inspection = await begun()
    expect(await door.ask('comparators.import', { inspection, ...crcs, files: [resultsFile()] })).toMatchObject({
      ok: false,
      code: 'comparator-empty',
    })
  })

  test('is shown before it is brought in, record by record', async () => {
    const inspection = await begun()
    const preview = (...rows: readonly string[]) =>
      yes(door, 'comparators.preview', { inspection, files: [resultsFile(...rows)] })
    expect(await preview('2.2.3,,,46,')).toMatchObject({ importable: 'all', results: [{ item: '2.2.3' }] })
    expect(await preview('2.2.3,,,146,')).toMatchObject({ importable: 'nothing', refused: [{ record: 2 }] })
  })

  test('rests while the panel that is shown it sits, and once its record is signed', async () => {
    const inspection = await inspectionOf(door, '2020')
    const withdrawing = { inspection, ...crcs, reason: 'Not comparable.' }
    await opened(door, inspection)
    expect(await door.ask('comparators.withdraw', withdrawing)).toMatchObject({ ok: false, code: 'evidence-frozen' })
    expect(
      await door.ask('comparators.import', {
        inspection,
        name: 'Others',
        period: '',
        files: [resultsFile('2.2.3,,,1,')],
      }),
    ).toMatchObject({ ok: false, code: 'evidence-frozen' })
    const other = await inspectionOf(door, 'January 2019')
    await signed(door, other)
    expect(
      await door.ask('comparators.set', {
        inspection: other,
        ...crcs,
        rows: typed('2.2.3,,,46,'),
        replacing: null,
        reason: '',
      }),
    ).toMatchObject({ ok: false, code: 'record-signed' })
  })
})

test('after every kind of change the file keeps its promises', async () => {
  const folder = temporaryFolder()
  const path = join(folder.path, 'results.ratings')
  const own = await doorInProcess({ file: path, samples: false })
  const [inspection, earlier] = [await begun('Now', 'crc-2018', own), await begun('Before', 'crc-2018', own)]
  await yes(own, 'results.import', { inspection, files: [resultsFile('2.1.1,,,62,', '2.1.2,,,64,')] })
  const set = (reason: string, ...rows: readonly string[]) =>
    yes(own, 'results.set', { inspection, rows: typed(...rows), reason })
  await set('', '2.2.3,57,118,,', '4.1,,,,Good')
  await set('Misread.', '2.2.3,58,118,,', '2.1.1,,,,', '4.1,,,,')
  await set('', '2.1.1,,,63,')
  const about = { inspection, ...crcs }
  await yes(own, 'comparators.set', { ...about, rows: typed('2.2.3,,,46,'), replacing: null, reason: '' })
  await yes(own, 'comparators.set', { ...about, rows: typed('2.2.3,,,47,'), replacing: crcs, reason: 'Misread.' })
  await yes(own, 'inspections.setPrevious', { inspection, previous: earlier })
  await own.close()
  const file = openInspectionFile(path, { create: false })
  if (!file.ok) throw new Error(file.refusal.code)
  expect(file.value.read(brokenPromises)).toEqual([])
  file.value.close()
  folder.remove()
})
