/** The plug pulled in the middle of a panel: positions, votes, words being typed and outcomes that were acknowledged are all there. */
import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenChain, eventsOf, type EventRow } from '../../src-main/store/events.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { fc, seed } from '../support/chance.ts'
import { doorInProcess, fileWithSamples, temporaryFolder, yes, type TestDoor } from '../support/doors.ts'
import type { Promised } from '../support/driven-session.ts'
import { lostOrAdded } from '../support/promised-acts.ts'
import { notAllowed } from '../support/told-again.ts'

type Begun = { readonly session: string; readonly inspection: string; readonly events: number }
type Acknowledged = { readonly begun: Begun; readonly promised: readonly Promised[] }

/** Starts a panel session, pulls the plug a moment after so many acknowledged acts, and gives what had been promised. */
function killed(
  file: string,
  { acts, later }: { readonly acts: number; readonly later: number },
): Promise<Acknowledged> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/session-child.ts'), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    let complaints = ''
    let enough = false
    child.stderr.on('data', (data) => void (complaints += String(data)))
    child.stdout.on('data', (data) => {
      said += String(data)
      if (enough || said.split('\n').length < acts + 2) return
      enough = true
      setTimeout(() => child.kill('SIGKILL'), later)
    })
    // Closed, everything it said has been heard.
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`the session ended by itself: ${complaints}`))
        return
      }
      // A line cut short was not yet acknowledged.
      const lines = said.split('\n').slice(0, -1)
      const [first, ...promised] = lines.map((line) => JSON.parse(line))
      resolve({ begun: first.input, promised })
    })
  })
}

/** One more act may be in the file: committed, and not yet acknowledged. */
function lostOf(promised: readonly Promised[], events: readonly EventRow[]): readonly string[] {
  const faults = lostOrAdded(promised, events)
  return faults.length === 0 ? faults : lostOrAdded(promised, events.slice(0, -1))
}

/** Whether it opens on the same item, with the words that were being typed. One more act may have been committed, deciding it. */
async function notInHand(door: TestDoor, session: string, promised: readonly Promised[]): Promise<readonly string[]> {
  const last = promised.at(-1)
  if (last === undefined || last.method === 'items.decide') return []
  const standard = String(last.input['standard'])
  const { state, draft, session: view } = await yes(door, 'items.show', { session, standard })
  if (state === 'decided') return []
  const words = last.method === 'items.draft' ? String(last.input['rationale']) : ''
  return [
    ...(view.current === standard ? [] : [`${standard} was in hand, and ${view.current} is`]),
    ...((draft?.rationale ?? '').startsWith(words) ? [] : [`“${words}” is lost`]),
  ]
}

describe(`twenty kills at random moments of a session (seed ${seed})`, () => {
  const moment = fc.record({ acts: fc.integer({ min: 1, max: 110 }), later: fc.integer({ min: 0, max: 12 }) })
  const moments = fc.sample(moment, { seed, numRuns: 20 })
  test.each(moments.map((each, place) => [place + 1, each.acts, each.later]))(
    'kill %i, after %i acts and %i ms: nothing acknowledged is lost, nothing is half-done',
    async (_, acts, later) => {
      const folder = temporaryFolder()
      const path = join(folder.path, 'killed.ratings')
      copyFileSync(await fileWithSamples(), path)
      const { begun, promised } = await killed(path, { acts, later })
      const { session, inspection } = begun

      const file = openInspectionFile(path, { create: false })
      if (!file.ok) throw new Error(`the file does not open: ${file.refusal.code}`)
      const found = file.value.read((db) => ({
        promises: brokenPromises(db),
        chain: brokenChain(db),
        events: eventsOf(db, inspection),
      }))
      file.value.close()
      expect(found.promises).toEqual([])
      expect(found.chain).toBeNull()
      expect(promised.length).toBeGreaterThanOrEqual(acts)
      expect(lostOf(promised, found.events.slice(begun.events))).toEqual([])
      expect(notAllowed(found.events)).toEqual([])

      const door = await doorInProcess({ file: path })
      expect(await notInHand(door, session, promised)).toEqual([])
      await door.close()
      folder.remove()
    },
  )
})
