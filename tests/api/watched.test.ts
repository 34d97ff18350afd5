/** A long import says how far it has come, and may be stopped at any moment: then nothing has changed. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import type { Progress } from '../../src-main/api/contract/progress.ts'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { composeApplication, type Application } from '../../src-main/hosts/compose.ts'
import { temporaryFolder } from '../support/doors.ts'
import { inspectionOfKent, longReturn } from '../support/long-return.ts'

let folder: ReturnType<typeof temporaryFolder>
let application: Application
let inspection: string
beforeEach(async () => {
  folder = temporaryFolder()
  const composed = await composeApplication({
    file: join(folder.path, 'a.ratings'),
    create: true,
    samples: false,
    now: () => new Date('2026-03-02T09:00:00.000Z'),
    newId: randomUUID,
    log: (surprise) => {
      throw surprise
    },
  })
  if (!composed.ok) throw new Error(composed.refusal.code)
  application = composed.value
  inspection = (await ask('inspections.create', inspectionOfKent)).summary.id
})
afterEach(() => {
  application.close()
  folder.remove()
})

async function ask<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<ViewOf<Name>> {
  const answer = await application.call({ method, input })
  if (!answer.ok) throw new Error('says' in answer ? answer.says : answer.unexpected)
  return answer.value as ViewOf<Name>
}

/** Everything the call said of its progress, and what it answered; stopped once it has spoken `stopAfter` times. */
async function watched(method: string, input: unknown, stopAfter = Number.POSITIVE_INFINITY) {
  const said: Progress[] = []
  const answer = await application.call(
    { method, input },
    { come: (progress) => void said.push(progress), isStopped: () => said.length >= stopAfter },
  )
  return { said, answer }
}

const seen = async () => ({
  cases: (await ask('inspections.show', { inspection })).summary.cases,
  events: (await ask('inspections.events', { inspection })).length,
})
const sheet = {
  name: 'long.xlsx',
  base64: Buffer.from(
    xlsxFile('Cases', [
      ['case', 'sample', '2.2.1'],
      ...Array.from({ length: 3_000 }, (_, place) => [`C${place}`, 'case supervision', 'Y']),
    ]),
  ).toString('base64'),
}

test.each([longReturn(20_000), sheet])('reading $name is told record by record and byte by byte', async (file) => {
  const { said, answer } = await watched('returns.preview', { inspection, files: [file] })
  expect(answer.ok).toBe(true)
  expect(said.length).toBeGreaterThan(1)
  for (const [place, { stage, file: name, count, done, total }] of said.entries()) {
    expect([stage, name]).toEqual(['reading', file.name])
    expect(done).toBeLessThanOrEqual(total)
    expect(count).toBeGreaterThanOrEqual(said[place - 1]?.count ?? 0)
    expect(done).toBeGreaterThanOrEqual(said[place - 1]?.done ?? 0)
  }
})

test('storing is told case by case, the values that are taken among them', async () => {
  const first = longReturn(300)
  await ask('returns.import', { inspection, files: [first], acceptRest: false })
  const changed = {
    ...first,
    base64: Buffer.from(Buffer.from(first.base64, 'base64').toString().replaceAll(',high,', ',low,')).toString(
      'base64',
    ),
  }
  const preview = await ask('returns.preview', {
    inspection,
    files: [changed],
  })
  const differences = { take: 'all', but: [], reason: 'Classified again', asOf: preview.met?.asOf ?? 0 } as const
  const { said, answer } = await watched('returns.import', {
    inspection,
    files: [changed],
    acceptRest: false,
    differences,
  })
  expect(answer.ok).toBe(true)
  const storing = said.filter(({ stage }) => stage === 'storing')
  expect(storing.map(({ done }) => done)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1))
  expect(new Set(storing.map(({ total }) => total))).toEqual(new Set([300]))
})

test('stopped at any moment, while it is read, stored or just before it is saved, it changes nothing', async () => {
  const input = { inspection, files: [longReturn(2_000)], acceptRest: false }
  const before = await seen()
  // How often it speaks altogether is known from a run that is stopped at its last word.
  for (const stopAfter of [0, 1, 2, 3, 700, 1_500]) {
    const { answer } = await watched('returns.import', input, stopAfter)
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'cancelled', facts: {} },
      says: 'Stopped. Nothing was changed.',
    })
    expect(await seen()).toEqual(before)
  }
  const spoken = (await watched('returns.import', { ...input, files: [longReturn(2_000, 'other.csv')] })).said.length
  expect((await seen()).cases).toBe(2_000)

  // Stop is said with the last case stored, and heard before the commit.
  const another = (await ask('inspections.create', inspectionOfKent)).summary.id
  const last = await watched('returns.import', { ...input, inspection: another }, spoken)
  expect(last.said.at(-1)).toMatchObject({ stage: 'storing', done: 2_000, total: 2_000 })
  expect(last.answer).toMatchObject({ ok: false, refusal: { code: 'cancelled' } })
  expect((await ask('inspections.show', { inspection: another })).summary.cases).toBe(0)
  // The next call finds everything as it was, and works.
  await ask('returns.import', { ...input, inspection: another })
  expect((await ask('inspections.show', { inspection: another })).summary.cases).toBe(2_000)
})
