/** Whatever people do in a session, and however often the power goes: no deadlock, no illegal outcome, nothing lost (second half). */
import { afterAll, expect, test } from 'vitest'
import { seed } from '../support/chance.ts'
import { temporaryFolder } from '../support/doors.ts'
import { inWords, manySessions, noneYet, sequences } from '../support/many-sessions.ts'
import { beginnings } from '../support/session-beginnings.ts'

const folder = temporaryFolder({ inMemory: true })
afterAll(() => folder.remove())

const chosen = { seed: seed + 1, numRuns: Math.ceil(sequences / 2) }

test(`${chosen.numRuns} random sessions come to an end, with every promise kept (seed ${chosen.seed})`, async () => {
  const counts = noneYet()
  await manySessions(folder.path, await beginnings(folder.path), chosen, counts)
  console.log(inWords(counts))
  expect(Math.min(counts.acknowledged, counts.refused, counts.crashes, counts.signed)).toBeGreaterThanOrEqual(
    Math.floor(chosen.numRuns / 50),
  )
}, 1_800_000)
