/** Whatever people do in a session, and however often the connection drops: no deadlock, no illegal outcome, nothing acknowledged lost. */
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { fc, seed } from '../support/chance.ts'
import { doorInProcess, temporaryFolder, yes, type TestDoor } from '../support/doors.ts'
import { opened } from '../support/london.ts'
import { act, anyActs, close, type Driven } from '../support/random-session.ts'

/** RATINGS_PANEL_SEQUENCES=2000 npx vitest run tests/api/always-session.test.ts drives more of them. */
const sequences = Number(process.env['RATINGS_PANEL_SEQUENCES'] ?? 500)
const sample = join(import.meta.dirname, '../../resources/samples/hiow-crc-2019-01')
const folder = temporaryFolder({ inMemory: true })
const template = join(folder.path, 'opened.ratings')
let session: string
beforeAll(async () => {
  const door = await doorInProcess({ samples: false, file: template })
  session = (await opened(door, await resultsOnly(door))).id
  await door.close()
})
afterAll(() => folder.remove())

/** HIOW in January 2019, known by its percentages: four standards in the zone, two that stand, four proposals. */
async function resultsOnly(door: TestDoor): Promise<string> {
  const { summary } = await yes(door, 'inspections.create', {
    provider: 'HIOW CRC, January 2019',
    framework: 'crc-2018',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  const files = [{ name: 'results.csv', base64: readFileSync(join(sample, 'results.csv')).toString('base64') }]
  await yes(door, 'results.import', { inspection: summary.id, files })
  for (const proposal of JSON.parse(readFileSync(join(sample, 'proposals.json'), 'utf8')))
    await yes(door, 'proposals.set', { inspection: summary.id, ...proposal })
  return summary.id
}

test(`${sequences} random sessions come to an end, with every promise kept (seed ${seed})`, async () => {
  const counts = { acknowledged: 0, refused: 0, crashes: 0, closed: 0 }
  await fc.assert(
    fc.asyncProperty(anyActs, async (acts) => {
      const file = join(folder.path, 'one.ratings')
      for (const beside of ['', '-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
      copyFileSync(template, file)
      const driven: Driven = {
        door: await doorInProcess({ samples: false, file }),
        session,
        acknowledged: 0,
        refused: 0,
        crashes: 0,
      }
      for (const each of acts) await act(driven, each)
      const ended = await close(driven)
      await driven.door.close()
      expect(ended.agenda.filter(({ state }) => state === 'waiting' || state === 'open')).toEqual([])
      const kept = openInspectionFile(file, { create: false })
      if (!kept.ok) throw new Error(`the file does not open: ${kept.refusal.code}`)
      expect(kept.value.read(brokenPromises)).toEqual([])
      kept.value.close()
      counts.acknowledged += driven.acknowledged
      counts.refused += driven.refused
      counts.crashes += driven.crashes
      counts.closed += 1
    }),
    { numRuns: sequences },
  )
  console.log(
    `${counts.closed} sessions: ${counts.acknowledged} acts acknowledged, ${counts.refused} refused, ${counts.crashes} connections dropped.`,
  )
  expect(Math.min(counts.acknowledged, counts.refused, counts.crashes)).toBeGreaterThan(sequences / 10)
}, 600_000)
