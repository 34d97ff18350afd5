import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { inspectionOf, londonIn, opened } from '../support/london.ts'

let door: TestDoor
let inspection: string
beforeEach(async () => {
  door = await doorInProcess()
  const begun = await yes(door, 'inspections.create', {
    provider: 'O’Neil & Söhne <CRC>',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2026-03-02',
    fieldworkTo: '2026-03-20',
    previous: null,
  })
  inspection = begun.summary.id
})
afterEach(() => door.close())

describe('proposals', () => {
  test('are given for the lead inspector’s standards only, changed, and taken back; each is an event', async () => {
    const propose = (standard: string, rating: string | null) =>
      door.ask('proposals.set', {
        inspection,
        standard,
        rating,
        evidence: 'Interviews.',
        strengths: ['Vision'],
        areasForImprovement: [],
      })
    expect(await propose('2.1', 'Good')).toMatchObject({ ok: false, code: 'not-lead-inspectors' })
    expect(await propose('1.1', 'Excellent')).toMatchObject({ ok: false, code: 'rating-unknown' })
    expect(await propose('1.1', 'Good')).toMatchObject({ ok: true })
    expect(await propose('1.1', 'Outstanding')).toMatchObject({ ok: true })
    expect(await propose('1.1', null)).toMatchObject({ ok: true })
    const said = (await yes(door, 'inspections.events', { inspection })).map(({ says }) => says)
    expect(said.slice(1)).toEqual([
      'Good was proposed for 1.1.',
      'Outstanding was proposed for 1.1.',
      'The proposal for 1.1 was taken back.',
    ])
  })

  test('a moderation is proposed only where the framework has one and the scale goes on', async () => {
    const moderate = (id: string, standard: string) =>
      door.ask('moderations.set', { inspection: id, standard, direction: 'up', evidence: 'Observed.' })
    expect(await moderate(await londonIn(door), '4.1')).toMatchObject({ ok: false, code: 'no-moderation-in-framework' })
    expect(await moderate(await inspectionOf(door, '2020'), '4.1')).toMatchObject({ ok: true })
  })

  test('wait while the panel sits', async () => {
    const session = await opened(door, await inspectionOf(door, '2020'))
    const files = [{ name: 'returns.csv', base64: btoa('case,sample,2.2.1\nC1,case supervision,Y\n') }]
    expect(
      await door.ask('returns.import', { inspection: session.inspection.id, files, acceptRest: true }),
    ).toMatchObject({ ok: false, code: 'evidence-frozen' })
  })
})
