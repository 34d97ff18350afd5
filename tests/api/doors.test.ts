import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorAtTheTerminal, doorInProcess, doorOverHttp, yes, type TestDoor } from '../support/doors.ts'
import { outcomeOnPaper, printed } from '../support/paper-sheets.ts'
import { answered, decide, decideAsPublished, londonIn, opened, personIn } from '../support/london.ts'

/** The same sentences through every door. A call at the terminal is a process of its own, so the whole panel sits once a door. */
describe.each([
  ['in process', doorInProcess],
  ['over HTTP', doorOverHttp],
  ['at the terminal', doorAtTheTerminal],
] as const)('%s', (_, open) => {
  let door: TestDoor
  beforeAll(async () => void (door = await open()))
  afterAll(() => door.close())

  test('the samples are there, London with 12 of 30 by rule', async () => {
    const london = await yes(door, 'inspections.show', { inspection: await londonIn(door) })
    expect(london.byRule).toMatchObject({ score: 12, outOf: 30, rating: { name: 'Requires improvement' } })
  })

  test('the whole London panel: 15 of 30, signed into a record that verifies', { timeout: 300_000 }, async () => {
    const inspection = await londonIn(door)
    const running = await opened(door, inspection)
    const by = personIn(running, 'chair')

    // What the rules do not allow is refused with its sentence, and changes nothing.
    await yes(door, 'items.call', { session: running.id, standard: '2.2', by })
    const down = {
      outcome: 'discretion-used',
      direction: 'down',
      grounds: ['wider-evidence'],
      rationale: 'No.',
    } as const
    expect(
      await door.raw('items.decide', {
        session: running.id,
        standard: '2.2',
        by,
        outcome: down,
        agreed: '',
        dissent: '',
      }),
    ).toMatchObject({ ok: false, says: expect.stringContaining('The way downwards is not open') })
    const stands = {
      session: running.id,
      standard: '2.2',
      by: personIn(running, 'note-taker'),
      outcome: { outcome: 'stands' },
      agreed: '',
      dissent: '',
    }
    expect(await door.raw('items.decide', stands)).toMatchObject({
      ok: false,
      says: expect.stringContaining('Nia Notes cannot do this'),
    })
    expect(await door.raw('sessions.close', { session: running.id, by })).toMatchObject({
      ok: false,
      says: expect.stringContaining('Still without an outcome'),
    })

    // Paper is bound to its item by its code, entered by two people, and counts only then.
    const [code = ''] = (await printed(door, running)).codes
    const sheet = { session: running.id, code, by }
    const entry = { ...sheet, standard: null, content: outcomeOnPaper(running) }
    expect(await door.raw('paper.enter', { ...entry, standard: '2.3' })).toMatchObject({
      ok: false,
      says: expect.stringContaining('The code does not belong to item 2.3'),
    })
    expect(await door.raw('paper.enter', { ...entry, code: `${code}A` })).toMatchObject({
      ok: false,
      says: expect.stringContaining('A code has 10 characters'),
    })
    expect(await door.raw('paper.enter', entry)).toMatchObject({ ok: true, value: { state: 'first' } })
    expect(await door.raw('paper.enter', entry)).toMatchObject({
      ok: false,
      says: expect.stringContaining('Grace Chair made the first entry'),
    })
    expect(await door.raw('paper.count', { ...sheet, agreed: '' })).toMatchObject({
      ok: false,
      says: expect.stringContaining('The sheet does not count yet'),
    })

    const wider = {
      outcome: 'discretion-used' as const,
      direction: 'up' as const,
      grounds: ['wider-evidence'],
      rationale: 'Meetings say more than the files.',
    }
    await decide(door, running, '2.2', wider)
    const decided = await decideAsPublished(door, running)
    expect(decided.afterPanel).toMatchObject({ score: 15 })
    await answered(door, await yes(door, 'sessions.close', { session: running.id, by }))
    expect(
      await door.raw('signOff.sign', { session: running.id, by, role: 'chair', typedName: 'Somebody Else' }),
    ).toMatchObject({ ok: false, says: expect.stringContaining('own name') })
    await yes(door, 'signOff.sign', { session: running.id, by, role: 'chair', typedName: 'grace chair' })
    const { record } = await yes(door, 'signOff.sign', {
      session: running.id,
      by: personIn(running, 'lead-inspector'),
      role: 'lead-inspector',
      typedName: 'Lee Lead',
    })
    expect(record).toMatchObject({ overall: { score: 15, outOf: 30 } })

    const shown = await yes(door, 'records.show', { record: record?.id ?? '' })
    expect(shown.verified.filter(({ passed }) => !passed)).toEqual([])
    expect(shown.minutes).toHaveLength(10)

    // Closed is closed.
    expect(await door.raw('items.retract', { session: running.id, standard: '2.2', by })).toMatchObject({
      ok: false,
      says: expect.stringContaining('signed'),
    })
    expect(
      await door.raw('sessions.reopen', { session: running.id, by, reason: 'Again.', takeEvidenceAgain: false }),
    ).toMatchObject({ ok: false })
    expect(
      await door.raw('proposals.set', {
        inspection,
        standard: '1.1',
        rating: 'Outstanding',
        evidence: '',
        strengths: [],
        areasForImprovement: [],
      }),
    ).toMatchObject({ ok: false, says: expect.stringContaining('does not change') })
    expect(
      await door.raw('signOff.sign', { session: running.id, by, role: 'chair', typedName: 'Grace Chair' }),
    ).toMatchObject({ ok: false })
  })

  test.each([
    ['a method that does not exist', 'panel.cheat', {}],
    ['a name every object has', '__proto__', {}],
    ['another', 'constructor', {}],
    ['a method without its input', 'inspections.show', {}],
    ['an input with more than it should', 'inspections.show', { inspection: 'x', admin: true }],
    ['text where a list belongs', 'returns.preview', { inspection: 'x', files: 'all' }],
    ['an inspection that is not there', 'inspections.show', { inspection: "'; DROP TABLE events; --" }],
    ['a file that is not base64', 'returns.preview', { inspection: 'x', files: [{ name: 'a.csv', base64: '%%%' }] }],
  ])('%s is refused with a sentence', async (_what, method, input) => {
    const said = await door.raw(method, input)
    expect(said).toMatchObject({ ok: false, says: expect.stringMatching(/^\p{Lu}.*[.?]$|^“.*[.?]$/u) })
  })

  test('an unknown outcome of an unknown item is refused before anything is looked up', async () => {
    expect(
      await door.raw('items.readBack', { session: 'none', standard: '9.9', outcome: { outcome: 'promoted' } }),
    ).toMatchObject({ ok: false })
  })
})
