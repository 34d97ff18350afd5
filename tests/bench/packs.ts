/** Five packs of one inspection made, merged or read bare, each in a process of its own: `node tests/bench/packs.ts make|merge|floor FOLDER`. */
import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import type { InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import type { Pack } from '../../src-main/documents/packs/schema.ts'
import { questionsByNumber } from '../../src-main/domain/framework/lookup.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { composeApplication } from '../../src-main/hosts/compose.ts'

const cases = 1000
const people = 5
const sample = 'case supervision'
const [what = 'merge', folder = '.'] = process.argv.slice(2)
const pathOf = (name: string): string => join(folder, name)
const packOf = (who: number): string => pathOf(`${who}.pack`)

async function opened(file: string) {
  const application = await composeApplication({
    file,
    create: true,
    samples: false,
    now: () => new Date(),
    newId: randomUUID,
    log: (surprise) => console.error(surprise),
  })
  if (!application.ok) throw new Error(application.refusal.code)
  const { call, close } = application.value
  const ask = async <Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<ViewOf<Name>> => {
    const answer = await call({ method, input })
    if (!answer.ok) throw new Error(`${method}: ${'says' in answer ? answer.says : answer.unexpected}`)
    // The contract pairs each method with its view.
    return answer.value as ViewOf<Name>
  }
  return { ask, close }
}

/** Everybody has every case, and answers two questions of one in three of them: some two people answer differently. */
async function make(): Promise<void> {
  const framework = await loadShipped('crc-2018')
  if (!framework.ok) throw new Error('the framework does not load')
  const numbers = [...questionsByNumber(framework.value).values()]
    .filter(({ keyQuestion }) => keyQuestion.evidence === 'cases' && keyQuestion.sample === sample)
    .map(({ number }) => number)
  const answers = ['Y', 'N', 'Y', 'NA', 'Y']
  const lines = Array.from({ length: cases }, (_, each) =>
    [
      `C${each}`,
      sample,
      'high',
      `Person ${each % people}`,
      ...numbers.map((_number, place) => answers[(each + place * 3) % 5]),
    ].join(','),
  )
  const text = [['case', 'sample', 'rosh_inspector', 'inspector', ...numbers].join(','), ...lines].join('\n')
  const lead = await opened(pathOf('lead.ratings'))
  await lead.ask('application.identify', { person: 'Lee Lead' })
  const about = { framework: 'crc-2018', leadInspector: '', fieldworkFrom: '', fieldworkTo: '', previous: null }
  const { summary } = await lead.ask('inspections.create', { provider: 'Bench', ...about })
  const inspection = summary.id
  const files = [{ name: 'returns.csv', base64: Buffer.from(text).toString('base64') }]
  await lead.ask('returns.import', { inspection, files, acceptRest: false })
  lead.close()
  for (let who = 0; who < people; who += 1) {
    copyFileSync(pathOf('lead.ratings'), pathOf('other.ratings'))
    const laptop = await opened(pathOf('other.ratings'))
    await laptop.ask('application.identify', { person: `Person ${who}` })
    const changes = Array.from({ length: cases }, (_, each) => each)
      .filter((each) => (each + who) % 3 === 0)
      .flatMap((each) =>
        numbers.slice(0, 2).map((number) => {
          return { reference: `C${each}`, field: `answer/${number}`, value: answers[(each + who) % 5] ?? 'Y' }
        }),
      )
    await laptop.ask('cases.change', { inspection, sample, reason: '', changes })
    const { base64 } = await laptop.ask('packs.write', { inspection, of: { kind: 'whole' } })
    writeFileSync(packOf(who), Buffer.from(base64, 'base64'))
    laptop.close()
    for (const beside of ['', '-wal', '-shm']) rmSync(`${pathOf('other.ratings')}${beside}`, { force: true })
  }
}

async function merge(): Promise<number> {
  copyFileSync(pathOf('lead.ratings'), pathOf('merged.ratings'))
  const { ask, close } = await opened(pathOf('merged.ratings'))
  const began = performance.now()
  for (let who = 0; who < people; who += 1) {
    const file = { name: `${who}.pack`, base64: readFileSync(packOf(who)).toString('base64') }
    await ask('packs.merge', { inspection: null, file })
  }
  const took = performance.now() - began
  close()
  return took
}

/** Unpacked, parsed, and put into three bare tables: what nobody who keeps the values could go below. */
function floor(): number {
  const db = new Database(pathOf('floor.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE cases (sample TEXT, reference TEXT, attributes TEXT, PRIMARY KEY (sample, reference)) WITHOUT ROWID;
    CREATE TABLE judgements (sample TEXT, reference TEXT, question TEXT, answer TEXT, PRIMARY KEY (sample, reference, question)) WITHOUT ROWID;
    CREATE TABLE entries (id TEXT PRIMARY KEY, sample TEXT, reference TEXT, field TEXT, value TEXT, by TEXT, at TEXT) WITHOUT ROWID;`)
  const aCase = db.prepare('INSERT OR IGNORE INTO cases VALUES (?, ?, ?)')
  const judgement = db.prepare('INSERT OR IGNORE INTO judgements VALUES (?, ?, ?, ?)')
  const entry = db.prepare('INSERT OR IGNORE INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)')
  const began = performance.now()
  for (let who = 0; who < people; who += 1) {
    const pack = JSON.parse(gunzipSync(readFileSync(packOf(who))).toString()) as Pack
    db.exec('BEGIN IMMEDIATE')
    for (const { sample: of, reference, given } of pack.cases)
      for (const { attributes, answers } of given) {
        aCase.run(of, reference, JSON.stringify(attributes))
        for (const [question, answer] of Object.entries(answers)) judgement.run(of, reference, question, answer)
      }
    for (const { id, sample: of, reference, field, value, by, at } of pack.entries)
      entry.run(id, of, reference, field, value, by, at)
    db.exec('COMMIT')
  }
  const took = performance.now() - began
  db.close()
  return took
}

if (what === 'make') await make()
else {
  const ms = what === 'floor' ? floor() : await merge()
  console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }))
  for (const name of ['merged.ratings', 'floor.db'])
    for (const beside of ['', '-wal', '-shm']) rmSync(`${pathOf(name)}${beside}`, { force: true })
}
