import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brokenChain } from '../../src-main/store/events.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { eventsOf } from '../../src-main/store/events.ts'
import { fc, seed } from '../support/chance.ts'
import { fileWithSamples, temporaryFolder } from '../support/doors.ts'

type Acknowledged = {
  readonly method: string
  readonly input: {
    readonly session: string
    readonly standard?: string
    readonly outcome?: { readonly outcome: string }
  }
}

/** Starts a panel session, pulls the plug so many milliseconds after its first acknowledged decision, and gives what it had promised. */
function killed(file: string, after: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/session-child.ts'), file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const complaints: string[] = []
    child.stderr.on('data', (data) => void complaints.push(String(data)))
    child.stdout.on('data', (data) => {
      const first = said.length === 0
      said.push(String(data))
      if (first) setTimeout(() => child.kill('SIGKILL'), after)
    })
    // Closed, everything it said has been heard.
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the session ended by itself: ${complaints.join('')}`))
      // A line cut short was not yet acknowledged.
      else
        resolve(
          said
            .join('')
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line)),
        )
    })
  })
}

describe(`twenty kills at random moments of a session (seed ${seed})`, () => {
  const moments = fc.sample(fc.integer({ min: 0, max: 400 }), { seed, numRuns: 20 })
  test.each(moments.map((after, place) => [place + 1, after]))(
    'kill %i, %i ms after the panel opened: nothing acknowledged is lost, nothing is half-done',
    async (_, after) => {
      const folder = temporaryFolder()
      const path = join(folder.path, 'killed.ratings')
      copyFileSync(await fileWithSamples(), path)
      const acknowledged = await killed(path, after)
      const file = openInspectionFile(path, { create: false })
      if (!file.ok) throw new Error(`the file does not open: ${file.refusal.code}`)
      const found = file.value.read((db) => {
        const session = acknowledged[0]?.input.session ?? ''
        const inspection =
          db.get<{ inspection: string }>('SELECT inspection FROM sessions WHERE id = :session', { session })
            ?.inspection ?? ''
        return { promises: brokenPromises(db), chain: brokenChain(db), events: eventsOf(db, inspection) }
      })
      file.value.close()
      folder.remove()
      expect(found.promises).toEqual([])
      expect(found.chain).toBeNull()
      const kept = found.events.flatMap(({ kind, facts }) =>
        kind === 'outcome-recorded'
          ? [`decided ${String(facts['standard'])}`]
          : kind === 'outcome-retracted'
            ? [`retracted ${String(facts['standard'])}`]
            : [],
      )
      const promised = acknowledged
        .slice(1)
        .map(({ method, input }) => `${method === 'items.decide' ? 'decided' : 'retracted'} ${input.standard}`)
      // One more may be in the file: committed, and not yet acknowledged.
      expect(kept.slice(0, promised.length)).toEqual(promised)
      expect(kept.length - promised.length).toBeLessThanOrEqual(1)
    },
  )
})
