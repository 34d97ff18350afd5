import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordSchema } from '../../src-main/documents/record/schema.ts'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'
import { doorInProcess, yes, type TestDoor } from '../support/doors.ts'
import { answered, closed, decide, decideAsPublished, inspectionOf, personIn, signed } from '../support/london.ts'

describe('the signed record of London', () => {
  let door: TestDoor
  let london: Awaited<ReturnType<typeof signed>>
  beforeAll(async () => {
    door = await doorInProcess()
    london = await signed(door, await inspectionOf(door, 'London'))
  })
  afterAll(() => door.close())
  const exported = async (as: 'json' | 'ratings-csv' | 'key-questions-csv' | 'html') => {
    const file = await yes(door, 'records.export', { record: london.record, as })
    return { ...file, text: Buffer.from(file.base64, 'base64').toString('utf8') }
  }

  test('verifies from its own bytes: 15 of 30, Requires improvement', async () => {
    const { text } = await exported('json')
    const verified = verifyRecord(text)
    expect(verified.checks.filter(({ passed }) => !passed)).toEqual([])
    expect(verified.overall).toContain('15 of 30')
  })

  test('holds what was decided, by whom, and every event', async () => {
    const record = recordSchema.parse(JSON.parse((await exported('json')).text))
    expect(record.overall).toMatchObject({ byRule: { score: 12 }, final: { score: 15 } })
    expect(record.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['chair', 'Grace Chair'],
      ['lead-inspector', 'Lee Lead'],
    ])
    expect(record.events.at(0)?.kind).toBe('inspection-created')
    expect(record.events.at(-1)?.kind).toBe('record-made')
  })

  test('any one character changed is reported', async () => {
    const { text } = await exported('json')
    for (const what of ['"yes":57', 'Requires improvement', 'Grace Chair', '2026-03-02T09:']) {
      const at = text.indexOf(what)
      expect(at).toBeGreaterThan(0)
      const changed = `${text.slice(0, at + 3)}${text[at + 3] === 'x' ? 'y' : 'x'}${text.slice(at + 4)}`
      expect(verifyRecord(changed).ok).toBe(false)
    }
  })

  test.each(['ratings-csv', 'key-questions-csv', 'html'] as const)(
    'is exported as %s with a manifest of counts',
    async (as) => {
      const { text, manifest, fileName } = await exported(as)
      expect(text).toMatch(/[Pp]lanning/)
      expect(manifest.length).toBeGreaterThan(0)
      expect(fileName).toMatch(/\.(csv|html)$/)
    },
  )

  test('every export is an event', async () => {
    const before = (await yes(door, 'inspections.events', { inspection: london.session.inspection.id })).length
    await exported('html')
    expect((await yes(door, 'inspections.events', { inspection: london.session.inspection.id })).length).toBe(
      before + 1,
    )
  })

  test('is superseded by a new record that names it, and still verifies itself', async () => {
    const { inspection } = london.session
    const reason = 'Planning had been read from the wrong table.'
    expect(await door.ask('sessions.prepare', { inspection: inspection.id, supersedes: null })).toMatchObject({
      ok: false,
      code: 'session-exists',
    })
    expect(
      await door.ask('sessions.prepare', {
        inspection: inspection.id,
        supersedes: { record: london.record, reason: ' ' },
      }),
    ).toMatchObject({ ok: false, code: 'reason-missing' })
    const again = await yes(door, 'sessions.prepare', {
      inspection: inspection.id,
      supersedes: { record: london.record, reason },
    })
    for (const { person: _, ...person } of london.session.people)
      await yes(door, 'people.set', { session: again.id, person: null, ...person })
    const withPeople = await yes(door, 'sessions.show', { session: again.id })
    const running = await yes(door, 'sessions.open', { session: again.id, by: personIn(withPeople, 'chair') })
    await decide(door, running, '2.2', {
      outcome: 'considered-no-change',
      rationale: 'The right table says Inadequate.',
    })
    for (const { standard, state } of (await yes(door, 'sessions.show', { session: again.id })).agenda) {
      if (state === 'decided') continue
      const { published } = await yes(door, 'items.show', { session: again.id, standard })
      const outcome = JSON.parse(
        JSON.stringify(published.map(({ standard: __, ...given }) => given)[0] ?? { outcome: 'stands' }),
      )
      await decide(door, running, standard, outcome)
    }
    await answered(door, await yes(door, 'sessions.close', { session: again.id, by: personIn(running, 'chair') }))
    await yes(door, 'signOff.sign', {
      session: again.id,
      by: personIn(running, 'chair'),
      role: 'chair',
      typedName: 'Grace Chair',
    })
    const done = await yes(door, 'signOff.sign', {
      session: again.id,
      by: personIn(running, 'lead-inspector'),
      role: 'lead-inspector',
      typedName: 'Lee Lead',
    })
    expect(done.record).toMatchObject({ supersedes: london.record, reason, overall: { score: 14 } })
    const first = await yes(door, 'records.show', { record: london.record })
    expect(first.summary.supersededBy).toBe(done.record?.id)
    expect(first.verified.every(({ passed }) => passed)).toBe(true)
    expect(
      await door.ask('sessions.prepare', { inspection: inspection.id, supersedes: { record: london.record, reason } }),
    ).toMatchObject({ ok: false, code: 'already-superseded' })
    const second = await yes(door, 'records.show', { record: done.record?.id ?? '' })
    expect(second.verified.filter(({ passed }) => !passed)).toEqual([])
  })
})

test('HIOW 2020 is signed without an overall rating, and its record says why', async () => {
  const door = await doorInProcess()
  const { record } = await signed(door, await inspectionOf(door, '2020'))
  const shown = await yes(door, 'records.show', { record })
  expect(shown.summary.overall).toMatchObject({ kind: 'not-rated' })
  expect(shown.verified.filter(({ passed }) => !passed)).toEqual([])
  await door.close()
})

test('a reopening voids the signatures given, and is in the trail', async () => {
  const door = await doorInProcess()
  const session = await closed(door, await inspectionOf(door, 'January 2019'))
  const by = personIn(session, 'chair')
  await yes(door, 'signOff.sign', { session: session.id, by, role: 'chair', typedName: 'Grace Chair' })
  await yes(door, 'sessions.reopen', {
    session: session.id,
    by,
    reason: 'A reason was minuted under the wrong standard.',
    takeEvidenceAgain: false,
  })
  await yes(door, 'items.retract', { session: session.id, standard: '2.1', by })
  const running = await yes(door, 'sessions.show', { session: session.id })
  await decideAsPublished(door, { ...running, agenda: running.agenda.filter(({ standard }) => standard === '2.1') })
  await yes(door, 'sessions.close', { session: session.id, by })
  const shown = await yes(door, 'signOff.show', { session: session.id })
  expect(shown.signatures.map(({ signedBy }) => signedBy)).toEqual([null, null])
  await yes(door, 'signOff.sign', { session: session.id, by, role: 'chair', typedName: 'Grace Chair' })
  const { record } = await yes(door, 'signOff.sign', {
    session: session.id,
    by: personIn(session, 'lead-inspector'),
    role: 'lead-inspector',
    typedName: 'Lee Lead',
  })
  const verified = (await yes(door, 'records.show', { record: record?.id ?? '' })).verified
  expect(verified.filter(({ passed }) => !passed)).toEqual([])
  await door.close()
})
