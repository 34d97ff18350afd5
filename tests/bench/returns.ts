/** One measured import in a process of its own, so that its peak memory is its own: `node tests/bench/returns.ts import|floor csv|xlsx`. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { streamXlsxRows } from 'hucre/xlsx'
import { csvFile } from '../../src-main/documents/returns/export.ts'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { questionsByNumber } from '../../src-main/domain/framework/lookup.ts'
import { loadShipped } from '../../src-main/frameworks/load.ts'
import { composeApplication } from '../../src-main/hosts/compose.ts'

const cases = 10_000
const columns = 80

async function table(): Promise<readonly (readonly string[])[]> {
  const framework = await loadShipped('crc-2018')
  if (!framework.ok) throw new Error('the framework does not load')
  const numbers = [...questionsByNumber(framework.value).values()]
    .filter(({ keyQuestion }) => keyQuestion.evidence === 'cases' && keyQuestion.sample === 'case supervision')
    .map(({ number }) => number)
  const asked = numbers.slice(0, columns - 3)
  const extra = Array.from({ length: columns - 3 - asked.length }, (_, place) => `attribute ${place + 1}`)
  const answers = ['Y', 'N', 'Y', 'NA', 'Y']
  return [
    ['case', 'sample', 'rosh_inspector', ...extra, ...asked],
    ...Array.from({ length: cases }, (_, each) => [
      `C${each}`,
      'case supervision',
      ['low', 'medium', 'high'][each % 3] ?? '',
      ...extra.map((_, place) => `value ${(each * 7 + place) % 50}`),
      ...asked.map((_, place) => answers[(each * 7 + place * 3) % answers.length] ?? ''),
    ]),
  ]
}

/** Parsed by a library and put into two bare tables: what nobody who keeps the cells could go below. */
async function floor(path: string, bytes: Uint8Array, as: string): Promise<number> {
  const began = performance.now()
  const rows: string[][] = []
  if (as === 'csv') rows.push(...parse(Buffer.from(bytes), { bom: true }))
  else
    for await (const { values } of streamXlsxRows(bytes))
      rows.push(values.map((value) => (value === null ? '' : String(value))))
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE cases (number INTEGER PRIMARY KEY, sample TEXT, reference TEXT, attributes TEXT)')
  db.exec(
    'CREATE TABLE judgements (case_number INTEGER, question TEXT, answer TEXT, PRIMARY KEY (case_number, question)) WITHOUT ROWID',
  )
  const [header = [], ...records] = rows
  const from = header.findIndex((heading) => /^\d/.test(heading))
  const insertCase = db.prepare('INSERT INTO cases VALUES (?, ?, ?, ?)')
  const insertJudgement = db.prepare('INSERT INTO judgements VALUES (?, ?, ?)')
  db.exec('BEGIN IMMEDIATE')
  for (const [number, cells] of records.entries()) {
    const attributes = header.slice(2, from).map((name, place) => [name, cells[place + 2] ?? ''])
    insertCase.run(number, cells[1], cells[0], JSON.stringify(Object.fromEntries(attributes)))
    for (let place = from; place < header.length; place += 1) {
      if (cells[place] !== '') insertJudgement.run(number, header[place], cells[place])
    }
  }
  db.exec('COMMIT')
  db.close()
  return performance.now() - began
}

/** Through the door, as every host asks it: checked, reconciled, stored with its event, counted and rated. */
async function imported(file: string, bytes: Uint8Array, as: string): Promise<number> {
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
  const begun = await call({
    method: 'inspections.create',
    input: {
      provider: 'Bench',
      framework: 'crc-2018',
      leadInspector: '',
      fieldworkFrom: '',
      fieldworkTo: '',
      previous: null,
    },
  })
  if (!begun.ok) throw new Error('the inspection was not begun')
  const { summary } = begun.value as { readonly summary: { readonly id: string } }
  const files = [{ name: `returns.${as}`, base64: Buffer.from(bytes).toString('base64') }]
  const began = performance.now()
  const answer = await call({ method: 'returns.import', input: { inspection: summary.id, files, acceptRest: false } })
  const took = performance.now() - began
  if (!answer.ok) throw new Error('the return was refused')
  const { reconciliation } = answer.value as { readonly reconciliation: { readonly casesStored: number } }
  if (reconciliation.casesStored !== cases) throw new Error('cases are missing')
  close()
  return took
}

const [what = 'import', as = 'csv', given] = process.argv.slice(2)
if (what === 'make') {
  const rows = await table()
  const file = as === 'csv' ? csvFile('returns', rows).bytes : xlsxFile('Returns', rows)
  process.stdout.write(file)
} else {
  const { readFileSync } = await import('node:fs')
  const bytes = new Uint8Array(readFileSync(given ?? ''))
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-bench-'))
  try {
    const ms = await (what === 'floor' ? floor : imported)(join(folder, 'bench.ratings'), bytes, as)
    console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024 }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
