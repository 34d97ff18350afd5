/** Signed records of the three sample inspections: built from what the file knows, verified from nothing but themselves. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildRecord, recordBytes, recordText, type RecordInput } from '../../src-main/documents/record/build.ts'
import { recordJsonSchema, type SignedRecord } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import type { PublishedFramework } from '../../src-main/documents/record/framework.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { doorInProcess, yes } from '../support/doors.ts'
import { answered, closed, inspectionOf, personIn, signed } from '../support/london.ts'
import { signedSample, type SampleName } from '../support/signed-record.ts'

let london: SignedRecord
let input: RecordInput
beforeAll(async () => {
  input = await signedSample('london-crc-2019')
  london = buildRecord(input)
})

function standingBut(standard: string, { outcomes }: RecordInput): readonly Outcome[] {
  return outcomes
    .filter((each) => each.standard !== standard && each.retractedAt === null)
    .map(({ outcome }) => outcome)
}

describe('the worked examples', () => {
  test.each<[SampleName, string, string]>([
    [
      'london-crc-2019',
      'Verified. London CRC: 15 of 30, Requires improvement.',
      '12 of 30, Requires improvement by rule, and 15 of 30, Requires improvement after the panel',
    ],
    [
      'hiow-crc-2020',
      'Verified. Hampshire and Isle of Wight CRC: no overall rating.',
      'no overall rating by rule, and no overall rating after the panel',
    ],
    [
      'hiow-crc-2019-01',
      'Verified. Hampshire and Isle of Wight CRC: 16 of 30, Good.',
      '14 of 30, Requires improvement by rule, and 16 of 30, Good after the panel',
    ],
  ])('%s verifies as published', async (name, overall, arithmetic) => {
    const verification = verifyRecord(recordBytes(buildRecord(await signedSample(name))))
    expect(verification.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(verification).toMatchObject({ ok: true, overall })
    expect(verification.checks.find(({ check }) => check === 'overall')?.says).toBe(`Overall: ${arithmetic}.`)
  })

  test('a framework that is published is held against the record’s, word for word', () => {
    const says = (published: readonly PublishedFramework[]) =>
      verifyRecord(recordText(london), published).checks.find(({ check }) => check === 'framework')?.says
    expect(says([input.framework])).toBe(
      'Its framework is crc-2018 version 1, word for word as published, and without faults.',
    )
    expect(says([])).toContain('It was not held against a published one.')
  })

  test('moderation rejected and then a zone outcome, moderation ratified, and a proposal set otherwise verify too', async () => {
    const moderations = [
      { standard: '4.1', direction: 'up', evidence: 'Interviews with people on placements.' },
    ] as const
    const rest = standingBut('4.1', await signedSample('hiow-crc-2020'))
    const rejected: readonly Outcome[] = [
      { standard: '4.1', outcome: 'moderation-rejected', rationale: 'The placements are few.' },
      {
        standard: '4.1',
        outcome: 'discretion-used',
        direction: 'up',
        grounds: ['wider-evidence', 'divergence'],
        rationale: 'They are good',
        evidence: 'meeting 7',
      },
    ]
    const ratified: readonly Outcome[] = [
      { standard: '4.1', outcome: 'moderation-ratified', rationale: 'They are good!' },
    ]
    for (const own of [rejected, ratified]) {
      const record = buildRecord(await signedSample('hiow-crc-2020', { moderations, outcomes: [...rest, ...own] }))
      expect(verifyRecord(recordText(record)).checks.filter(({ passed }) => !passed)).toEqual([])
      expect(record.standards.find(({ number }) => number === '4.1')?.final).toMatchObject({
        rating: 'Outstanding',
        score: 3,
      })
    }
    const otherwise: Outcome = {
      standard: '1.1',
      outcome: 'set-otherwise',
      rating: 'Requires improvement',
      rationale: 'Alarms fail.',
    }
    const set = await signedSample('london-crc-2019', { outcomes: [otherwise, ...standingBut('1.1', input)] })
    expect(verifyRecord(recordText(buildRecord(set))).overall).toBe(
      'Verified. London CRC: 14 of 30, Requires improvement.',
    )
  })

  test('a record that supersedes another names it, its digest and the reason, and verifies', async () => {
    const supersedes = { record: 'record-0', digest: 'a'.repeat(64), reason: 'A return was left out.' }
    const record = buildRecord(await signedSample('london-crc-2019', { supersedes }))
    expect(record.supersedes).toEqual(supersedes)
    expect(verifyRecord(recordText(record))).toMatchObject({ ok: true })
  })
})

describe('what a record holds', () => {
  test('its manifest counts what is in it, the retracted outcome too', () => {
    expect(london.manifest).toEqual({
      standards: 10,
      keyQuestions: 19,
      cases: 324,
      outcomes: 10,
      retracted: 1,
      people: 7,
      conflicts: 1,
      signatures: 2,
      events: 34,
    })
  })

  test('the rating of 2.2 stands with everything it rests on', () => {
    expect(london.evidence.keyQuestions.find(({ number }) => number === '2.2.3')).toEqual({
      ...{ number: '2.2.3', known: 'cases', yes: 57, n: 118, percent: 48, band: 'Minority' },
      ...{ notApplicable: 0, blank: 0, leftOut: 30, leftOutAnswered: 0, unclassified: 0 },
    })
    const planning = london.standards.find(({ number }) => number === '2.2')
    expect(planning).toMatchObject({
      provisional: {
        kind: 'by-key-questions',
        rating: 'Inadequate',
        score: 0,
        decidedBy: ['2.2.3'],
        lowest: ['2.2.3'],
      },
      opened: [{ direction: 'up', tests: ['near-boundary'] }],
      final: { by: 'discretion-used', rating: 'Requires improvement', score: 1, notRated: null },
    })
    expect(planning?.outcomes.map(({ outcome, retracted }) => [outcome, retracted !== null])).toEqual([
      ['considered-no-change', true],
      ['discretion-used', false],
    ])
    expect(planning?.outcomes[1]).toMatchObject({
      deciding: ['Chair', 'Deputy', 'Ada', 'Ben', 'Cyd'],
      recused: [],
      quorumNeeded: 3,
      byName: 'Chair',
    })
    expect(planning?.outcomes[1]?.sentence).toMatch(
      /^Planning: the panel used professional discretion and raised the provisional rating from Inadequate to Requires improvement\. Ground: /,
    )
  })

  test('no rating of the caller’s is taken: an outcome the rules do not allow makes no record', () => {
    const outcomes = input.outcomes.map((each) =>
      each.standard === '2.2' ? { ...each, outcome: { ...each.outcome, direction: 'down' as const } } : each,
    )
    expect(() => buildRecord({ ...input, outcomes })).toThrow('2.2 wrong-direction')
  })

  test('any Unicode in names, notes and reasons goes in and comes out unchanged', async () => {
    const provider = 'שלום 終わり “quotes” \u202E=1+1 👩‍👩‍👧 é e\u0301 \u0000'
    const record = buildRecord(await signedSample('london-crc-2019', { provider, note: 'one\r\ntwo\u2028three' }))
    const again = JSON.parse(recordText(record)) as SignedRecord
    expect([again.inspection.provider, again.inspection.note]).toEqual([provider, 'one\r\ntwo\u2028three'])
    expect(verifyRecord(recordBytes(record)).ok).toBe(true)
  })
})

describe('its bytes', () => {
  test('are the same whenever and from whatever order of fields they are made', () => {
    const turned = JSON.parse(JSON.stringify(london), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as SignedRecord
    expect(recordText(turned)).toBe(recordText(london))
    expect(recordText(buildRecord(input))).toBe(recordText(london))
    expect(recordText(JSON.parse(recordText(london)) as SignedRecord)).toBe(recordText(london))
  })

  test('are told to other people’s tools by a JSON Schema that accepts the samples and refuses what is none', async () => {
    const schema = JSON.parse(JSON.stringify(recordJsonSchema())) as object
    const fits = new Ajv2020({ strict: true, validateFormats: false }).compile(schema)
    for (const name of ['london-crc-2019', 'hiow-crc-2020', 'hiow-crc-2019-01'] as const) {
      expect(fits(JSON.parse(recordText(buildRecord(await signedSample(name)))))).toBe(true)
    }
    expect(fits({ ...london, extra: 1 })).toBe(false)
    expect(fits({ ...london, signatures: [{ role: 'king' }] })).toBe(false)
    expect(fits([])).toBe(false)
  })
})

describe('through the door', () => {
  test('a record the application signs verifies against the shipped framework, and holds events of no other inspection', async () => {
    const door = await doorInProcess()
    const { record } = await signed(door, await inspectionOf(door, 'London'))
    const { base64 } = await yes(door, 'records.export', { record, as: 'json' })
    const framework = await loadShipped('crc-2018')
    const verification = verifyRecord(
      Buffer.from(base64, 'base64'),
      framework.ok ? [{ framework: framework.value, digest: input.framework.digest }] : [],
    )
    expect(verification.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(verification.overall).toContain('15 of 30, Requires improvement')
    await door.close()
  })

  test('a session that was reopened after a signature, corrected and signed again verifies', async () => {
    const door = await doorInProcess()
    const session = await closed(door, await inspectionOf(door, 'London'))
    const [id, chair, lead] = [session.id, personIn(session, 'chair'), personIn(session, 'lead-inspector')]
    await yes(door, 'signOff.sign', { session: id, by: chair, role: 'chair', typedName: 'Grace Chair' })
    await yes(door, 'sessions.reopen', { session: id, by: chair, reason: 'A member asked.', takeEvidenceAgain: true })
    await yes(door, 'conflicts.set', {
      session: id,
      person: personIn(session, 'deputy-chair'),
      standard: '4.2',
      state: 'recused',
      reason: 'A relative works there.',
    })
    await yes(door, 'sessions.settings', {
      session: id,
      quorumOthers: 3,
      signatories: ['chair', 'lead-inspector'],
      hideTotal: false,
    })
    await yes(door, 'items.retract', { session: id, standard: '4.2', by: chair })
    const outcome = { outcome: 'considered-no-change', rationale: 'Seen again.' } as const
    const { sentence } = await yes(door, 'items.readBack', { session: id, standard: '4.2', outcome })
    await yes(door, 'items.decide', {
      session: id,
      standard: '4.2',
      by: chair,
      outcome,
      agreed: sentence,
      dissent: 'Ada Member would have lowered it.',
    })
    await answered(door, await yes(door, 'sessions.close', { session: id, by: chair }))
    await yes(door, 'signOff.sign', { session: id, by: lead, role: 'lead-inspector', typedName: 'Lee Lead' })
    const { record } = await yes(door, 'signOff.sign', {
      session: id,
      by: chair,
      role: 'chair',
      typedName: 'Grace Chair',
    })
    const { base64 } = await yes(door, 'records.export', { record: record?.id ?? '', as: 'json' })
    const verification = verifyRecord(Buffer.from(base64, 'base64'))
    expect(verification.checks.filter(({ passed }) => !passed)).toEqual([])
    await door.close()
  })
})
