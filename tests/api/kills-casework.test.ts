/** Twenty-one kills while people enter, returns come in and packs are merged: nothing acknowledged is lost, nothing is half-done. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../src-main/store/database.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { fc, seed } from '../support/chance.ts'
import { temporaryFolder } from '../support/doors.ts'
import { aLaptop, csv, kentOn, remade } from '../support/laptops.ts'

const sample = 'case supervision'
const folder = temporaryFolder()
const begun = join(folder.path, 'begun.ratings')
const packs = join(folder.path, 'packs')
let inspection = ''
const casesOfAPack = 60

beforeAll(async () => {
  const laptop = await aLaptop('Ann Inspector', begun)
  inspection = await kentOn(laptop)
  const lines = ['case,sample,rosh_inspector,2.2.1', `C1,${sample},high,Y`, `C2,${sample},low,N`]
  await laptop.ask('returns.import', { inspection, files: [{ ...csv('kent.csv', lines) }], acceptRest: false })
  const pack = await laptop.pack(inspection)
  await laptop.door.close()
  mkdirSync(packs)
  for (let number = 101; number < 141; number += 1) {
    const references = Array.from({ length: casesOfAPack }, (_, each) => `P${number}-${each}`)
    const entry = { sample, reason: '', by: 'Ben Inspector', at: '2026-03-02T09:00:00.000Z', origin: '', replaces: [] }
    const more = remade(pack, (of) => ({
      ...of,
      cases: [...of.cases, ...references.map((reference) => ({ sample, reference, given: [] }))],
      entries: references.flatMap((reference) => [
        { ...entry, id: randomUUID(), reference, field: 'case/added', value: reference },
        ...['2.1.1', '2.1.2', '2.1.3', '2.2.1'].map((question) => {
          return { ...entry, id: randomUUID(), reference, field: `answer/${question}`, value: 'Y' }
        }),
      ]),
    }))
    writeFileSync(join(packs, `${number}.pack`), Buffer.from(more.base64, 'base64'))
  }
})
afterAll(() => folder.remove())

/** What it had acknowledged when it was killed, so many milliseconds after it was ready. */
function killed(file: string, task: string, after: number): Promise<readonly string[]> {
  const script = join(import.meta.dirname, '../support/casework-child.ts')
  const child = spawn(process.execPath, [script, file, inspection, task, packs], { stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const complaints: string[] = []
    child.stderr.on('data', (data) => void complaints.push(String(data)))
    child.stdout.on('data', (data) => {
      const first = said.length === 0
      said.push(String(data))
      if (first) setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`it ended by itself: ${complaints.join('')}`))
      else resolve(said.join('').split('\n').slice(1, -1))
    })
  })
}

/** What is in the file, by the same names; each must be whole. */
const found: Readonly<Record<string, (db: Reading) => readonly string[]>> = {
  entry: (db) => {
    const rounds = db.all<{ reason: string; entries: number }>(
      "SELECT reason, count(*) AS entries FROM entries WHERE reason <> '' GROUP BY reason ORDER BY min(number)",
    )
    expect(rounds.filter(({ entries }) => entries !== 6)).toEqual([])
    return rounds.map(({ reason }) => reason)
  },
  import: (db) => {
    const returns = db.all<{ file: string; cases: number; judgements: number }>(
      `SELECT file, count(DISTINCT cases.number) AS cases, count(question) AS judgements FROM returns
       JOIN cases ON return_number = returns.number JOIN judgements ON case_number = cases.number
       WHERE file <> 'kent.csv' GROUP BY file ORDER BY returns.number`,
    )
    expect(returns.filter(({ cases, judgements }) => cases !== 200 || judgements !== 1200)).toEqual([])
    return returns.map(({ file }) => file)
  },
  merge: (db) => {
    const events = db.all<{ file: string; number: number }>(
      "SELECT json_extract(facts, '$.file') AS file, number FROM events WHERE kind = 'pack-merged' ORDER BY number",
    )
    for (const { number } of events) {
      const count = db.get<{ entries: number }>('SELECT count(*) AS entries FROM entries WHERE event = :number', {
        number,
      })
      expect(count?.entries).toBe(casesOfAPack * 5)
    }
    const cases = db.get<{ cases: number }>("SELECT count(*) AS cases FROM cases WHERE reference LIKE 'P%'")
    expect(cases?.cases).toBe(events.length * casesOfAPack)
    return events.map(({ file }) => file)
  },
}

const moments = fc.sample(fc.integer({ min: 0, max: 700 }), { seed, numRuns: 21 })
const rounds = moments.map(
  (after, place) => [place + 1, ['entry', 'import', 'merge'][place % 3] ?? 'entry', after] as const,
)

test.each(rounds)(
  'kill %i, in the midst of %s, %i ms after it began',
  { timeout: 60_000 },
  async (place, task, after) => {
    const path = join(folder.path, `killed-${place}.ratings`)
    copyFileSync(begun, path)
    const acknowledged = await killed(path, task, after)
    const file = openInspectionFile(path, { create: false })
    if (!file.ok) throw new Error(`the file does not open: ${file.refusal.code}`)
    const kept = file.value.read((db) => found[task]?.(db) ?? [])
    expect(file.value.read(brokenPromises)).toEqual([])
    file.value.close()
    // One more may be in the file: committed, and not yet acknowledged.
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged)
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1)
  },
)
