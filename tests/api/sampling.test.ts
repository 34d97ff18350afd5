/** The sample through the door: population in, drawn, mended and handed out, with every promise about the file kept. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { doorInProcess, temporaryFolder, yes, type TestDoor } from '../support/doors.ts'
import { read as readReturn } from '../support/returns.ts'
import { listHeader, populationList } from '../support/population-list.ts'

let door: TestDoor
let inspection: string
let folder: ReturnType<typeof temporaryFolder>
const sample = 'case supervision'
beforeEach(async () => {
  folder = temporaryFolder()
  door = await doorInProcess({ samples: false, file: join(folder.path, 'sample.ratings') })
  const begun = await yes(door, 'inspections.create', {
    provider: 'Südküste CRC',
    framework: 'crc-2019',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2026-03-02',
    fieldworkTo: '2026-03-20',
    previous: null,
  })
  inspection = begun.summary.id
})
afterEach(async () => {
  await door.close()
  folder.remove()
})

const file = (text: string, name = 'list.csv') => ({ name, base64: Buffer.from(text).toString('base64') })
const list = (...records: readonly string[]) => file([listHeader, ...records].join('\n'))
const given = () => ({ inspection, files: [file(populationList(270))] })
const drawing = { size: 100, mostEach: 3, seed: 42, reason: '' }

describe('a population', () => {
  test('is shown before anything is stored, with what would be eligible', async () => {
    const { reconciliation, bySample } = await yes(door, 'sampling.preview', given())
    expect(reconciliation).toMatchObject({
      recordsRead: 270,
      casesStored: 270,
      recordsRefused: 0,
      importable: 'all',
      columns: { attributes: ['age'] },
    })
    expect(bySample).toEqual([{ sample, eligible: 249, excluded: 21 }])
    expect((await yes(door, 'sampling.show', { inspection, sample })).population).toBeNull()
  })

  test('brought in, gives the size of its sample and the places of each category', async () => {
    await yes(door, 'sampling.import', { ...given(), acceptRest: false })
    const { population, size, matched } = await yes(door, 'sampling.show', { inspection, sample })
    expect(size).toMatchObject({ eligible: 249, cases: 100 })
    expect(matched).toEqual(['gender', 'disposal', 'risk'])
    expect(population).toMatchObject({ known: 'list', eligible: 249, file: 'list.csv' })
    expect(population?.excluded.map(({ because, cases }) => [because, cases])).toEqual([
      ['transferred', 13],
      ['under review', 8],
    ])
    const places = (population?.traits ?? []).map(({ trait, categories }) => [
      trait,
      categories.some((each) => each.places === null)
        ? null
        : categories.reduce((sum, each) => sum + (each.places ?? 0), 0),
    ])
    expect(places).toEqual([
      ['gender', 100],
      ['disposal', 100],
      ['risk', 100],
      ['ldu', null],
    ])
  })

  test('the same list again is refused, and changes nothing', async () => {
    await yes(door, 'sampling.import', { ...given(), acceptRest: false })
    const again = await door.ask('sampling.import', { ...given(), acceptRest: false })
    expect(again).toMatchObject({ ok: false, code: 'population-known-already' })
  })

  test.each([
    ['P1,case supervision,F,CO,medium,North,Ann,because,30', 'exclusion-unknown', 'excluded'],
    ['P1,case supervision,F,CO,medium,North,Ann,other,30', 'exclusion-without-words', 'excluded'],
    ['P1,case supervision,F,CO,middling,North,Ann,,30', 'risk-unknown', 'rosh_provider'],
    ['P1,youth,F,CO,medium,North,Ann,,30', 'unknown-sample', 'sample'],
    [' ,case supervision,F,CO,medium,North,Ann,,30', 'case-missing', 'case'],
    ['P1,case supervision', 'cells-wrong', null],
    [listHeader, 'second-header', null],
  ])('the record %s is refused with its reason', async (record, code, column) => {
    const files = [list(record, 'P2,case supervision,M,CO,low,North,Ann,,30')]
    const { reconciliation } = await yes(door, 'sampling.preview', { inspection, files })
    expect(reconciliation).toMatchObject({ recordsRead: 2, casesStored: 1, recordsRefused: 1, importable: 'the rest' })
    expect(reconciliation.refused).toMatchObject([{ record: 2, column }])
    expect(await door.ask('sampling.import', { inspection, files, acceptRest: false })).toMatchObject({
      ok: false,
      code,
    })
    await yes(door, 'sampling.import', { inspection, files, acceptRest: true })
    expect((await yes(door, 'sampling.show', { inspection, sample })).population?.eligible).toBe(1)
  })

  test('two records of one case, in other letters, are both refused', async () => {
    const files = [list('P1,case supervision,F,CO,,,,,30', 'p1 ,Case Supervision,F,CO,,,,,30')]
    const { reconciliation } = await yes(door, 'sampling.preview', { inspection, files })
    expect(reconciliation).toMatchObject({ recordsRead: 2, casesStored: 0, recordsRefused: 2, importable: 'nothing' })
  })

  test.each([
    ['case,sample,2.1.1\nP1,case supervision,Y', 'heading-of-answers'],
    ['case,sample,sentence,disposal\nP1,case supervision,CO,CO', 'heading-repeated'],
    ['case,gender\nP1,F', 'heading-required'],
    ['case,sample,\nP1,case supervision,', 'heading-empty'],
    ['case,sample', 'no-records'],
    ['', 'file-empty'],
    ['case,sample\n"P1,case supervision', 'quoting-broken'],
  ])('the file %j is refused whole', async (text, code) => {
    const answer = await door.ask('sampling.import', { inspection, files: [file(text)], acceptRest: true })
    expect(answer).toMatchObject({ ok: false, code })
  })

  test('may be counts: they give the size and the places, and nothing to draw', async () => {
    const categories = [
      { trait: 'gender', name: 'Female', cases: 8 },
      { trait: 'gender', name: 'Male', cases: 36 },
    ] as const
    const about = { inspection, sample: 'unpaid work' }
    const view = await yes(door, 'sampling.counts', { ...about, eligible: 44, categories: [...categories] })
    expect(view.size).toMatchObject({ eligible: 44, cases: 35 })
    expect(view.population?.traits).toMatchObject([{ trait: 'gender', categories: [{ places: 6 }, { places: 29 }] }])
    expect(await door.ask('sampling.draw', { ...about, ...drawing })).toMatchObject({ code: 'population-not-a-list' })
    expect(await door.ask('sampling.counts', { ...about, eligible: 45, categories: [...categories] })).toMatchObject({
      code: 'counts-disagree',
      says: 'The counts by gender add up to 44, and 45 cases are eligible. Correct one of them.',
    })
  })
})

describe('a draw', () => {
  beforeEach(async () => {
    await yes(door, 'sampling.import', { ...given(), acceptRest: false })
  })
  const draw = (change: Partial<typeof drawing> = {}) =>
    door.ask('sampling.draw', { inspection, sample, ...drawing, ...change })
  const drawn = async (change: Partial<typeof drawing> = {}) => {
    const answer = await draw(change)
    if (!answer.ok || answer.value.draw === null) throw new Error('nothing was drawn')
    return answer.value.draw
  }

  test('is like the population, keeps the limit on officers and has a case from every unit', async () => {
    const { cases, traits, unitsWithout, mostOfOne, short, margin, standingBy } = await drawn()
    expect(cases).toHaveLength(100)
    expect([unitsWithout, short, standingBy]).toEqual([[], 0, 149])
    expect(mostOfOne).toBeLessThanOrEqual(3)
    expect(margin).toBeLessThanOrEqual(5)
    const matched = traits.filter((each) => each.matched).flatMap(({ categories }) => categories)
    expect(matched.length).toBeGreaterThan(6)
    for (const { difference } of matched) expect(Math.abs(difference ?? 100)).toBeLessThan(3)
  })

  test('without a limit on officers gives each category the places that were shown before', async () => {
    const { population } = await yes(door, 'sampling.show', { inspection, sample })
    const view = await yes(door, 'sampling.draw', { inspection, sample, ...drawing, mostEach: null })
    const placed = (population?.traits ?? []).filter(({ trait }) => trait !== 'ldu')
    for (const { trait, categories } of placed) {
      const drawn = view.draw?.traits.find((each) => each.trait === trait)?.categories ?? []
      expect(drawn.map((each) => [each.name, each.sample])).toEqual(categories.map((each) => [each.name, each.places]))
    }
  })

  test('with the same seed takes the same cases, and says so in the history', async () => {
    const first = await drawn()
    const again = await drawn({ reason: 'To show that it can be.' })
    expect(again.cases).toEqual(first.cases)
    const events = await yes(door, 'inspections.events', { inspection })
    expect(events.slice(-2).map(({ says }) => says)).toEqual([
      'A sample of 100 case supervision cases was drawn with the seed 42.',
      'A sample of 100 case supervision cases was drawn with the seed 42, again: To show that it can be.',
    ])
    const { draws } = await yes(door, 'sampling.show', { inspection, sample })
    expect(draws.map(({ stands }) => stands)).toEqual([true, false])
  })

  test('again without a reason is refused, as is more than there are', async () => {
    await drawn()
    expect(await draw()).toMatchObject({ code: 'sample-drawn-already' })
    expect(await draw({ size: 250, reason: 'More.' })).toMatchObject({ code: 'sample-too-large' })
  })

  test('a new list takes the place of the population, and its sample is not drawn yet', async () => {
    await drawn()
    await yes(door, 'sampling.import', { inspection, files: [file(populationList(260))], acceptRest: false })
    const { draw: standing, draws } = await yes(door, 'sampling.show', { inspection, sample })
    expect(standing).toBeNull()
    expect(draws).toHaveLength(1)
  })

  test('a case that falls out is replaced by one like it, and neither comes back', async () => {
    const before = await drawn()
    const [out] = before.cases
    const why = { because: 'file missing', words: '' } as const
    const about = { inspection, sample, case: out?.reference ?? '' }
    const after = (await yes(door, 'sampling.replace', { ...about, ...why })).draw
    expect(after?.cases).toHaveLength(100)
    const replacement = after?.cases.find(({ replaces }) => replaces === out?.reference)
    expect(replacement?.traits).toMatchObject({
      gender: out?.traits.gender,
      disposal: out?.traits.disposal,
      risk: out?.traits.risk,
    })
    expect(after?.fallen).toMatchObject([{ reference: out?.reference, replacement: replacement?.reference }])
    expect(await door.ask('sampling.replace', { ...about, ...why })).toMatchObject({ code: 'case-not-in-sample' })
    const [last] = (await yes(door, 'inspections.events', { inspection })).slice(-1)
    expect(last?.says).toBe(
      `${out?.reference} fell out of the case supervision sample (the file cannot be had during fieldwork); ${replacement?.reference} took its place.`,
    )
  })

  test('is handed out as a return that comes back as the cases drawn', async () => {
    const { cases } = await drawn()
    const { fileName, base64, manifest } = await yes(door, 'sampling.export', { inspection, sample })
    expect(fileName).toBe('sudkuste-crc-case-supervision-return.csv')
    expect(manifest[0]).toEqual({ what: 'cases', count: 100 })
    const framework = await loadShipped('crc-2019')
    if (!framework.ok) throw new Error('the framework that ships is refused')
    const back = await readReturn(Buffer.from(base64, 'base64'), framework.value)
    expect(back.said).toEqual([])
    expect(back.cases.map(({ reference }) => reference)).toEqual(cases.map(({ reference }) => reference))
    expect(back.cases[0]?.attributes).toMatchObject({ rosh_inspector: '', age: expect.stringMatching(/^\d+$/) })
    const preview = await yes(door, 'returns.preview', { inspection, files: [{ name: fileName, base64 }] })
    expect(preview).toMatchObject({ recordsRead: 100, casesStored: 100, importable: 'all' })
  })

  test('every promise about the file holds after all of this', async () => {
    const { cases } = await drawn()
    for (const { reference } of cases.slice(0, 5))
      await yes(door, 'sampling.replace', { inspection, sample, case: reference, because: 'other', words: 'Moved.' })
    await drawn({ reason: 'Again.' })
    await door.close()
    const opened = openInspectionFile(door.file, { create: false })
    if (!opened.ok) throw new Error('the file is gone')
    expect(opened.value.read(brokenPromises)).toEqual([])
    opened.value.close()
  })
})

test('the Through the Gate sample is drawn by chance alone, and no margin is claimed for it (002:1286)', async () => {
  const about = { inspection, sample: 'through the gate' }
  const files = [file(populationList(60, about.sample))]
  await yes(door, 'sampling.import', { inspection, files, acceptRest: false })
  const { size, sizing, matched } = await yes(door, 'sampling.show', about)
  expect([size, sizing, matched]).toEqual([null, 'estimated', []])
  const { draw } = await yes(door, 'sampling.draw', { ...about, ...drawing, size: 24 })
  expect(draw?.cases).toHaveLength(24)
  expect([
    draw?.margin,
    ...(draw?.traits ?? []).flatMap(({ categories }) => categories.map((each) => each.margin)),
  ]).toEqual(Array.from({ length: 14 }, () => null))
})

test('nothing is drawn before there is a population, and nothing shown of a sample the framework does not have', async () => {
  expect(await door.ask('sampling.draw', { inspection, sample, ...drawing })).toMatchObject({
    code: 'population-missing',
  })
  expect(await door.ask('sampling.export', { inspection, sample })).toMatchObject({ code: 'sample-not-drawn' })
  expect(await door.ask('sampling.show', { inspection, sample: 'youth' })).toMatchObject({ code: 'unknown-sample' })
})
