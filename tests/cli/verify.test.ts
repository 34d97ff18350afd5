/** `verify` at the terminal: a signed record in a file of its own, checked by a process that knows nothing else. */
import { beforeAll, expect, test } from 'vitest'
import { buildRecord, recordBytes, recordText } from '../../src-main/documents/record/build.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { aFolder, run } from '../support/command-line.ts'
import { forged } from '../support/forged.ts'
import { band } from '../documents/forgery.ts'
import { signedSample } from '../support/signed-record.ts'

let record: SignedRecord
beforeAll(async () => {
  record = buildRecord(await signedSample('london-crc-2019'))
})

test('a signed record verifies, with its overall rating and its digest', async () => {
  const folder = aFolder({ 'london.json': recordBytes(record) })
  const { code, out, lines } = await run(['verify', 'london.json'], folder)
  expect([code, lines]).toEqual([0, []])
  expect(out).toContain('Verified. London CRC: 15 of 30, Requires improvement.\n')
  expect(out).toContain(`Digest ${record.digest}\n`)
  expect(out).toContain('Its framework is crc-2018 version 1, word for word as published, and without faults.')
})

test('--json tells other people’s tools the same', async () => {
  const folder = aFolder({ 'london.json': recordBytes(record) })
  const { code, out } = await run(['verify', '--json', 'london.json'], folder)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    format: 'ratings-panel/verify/1',
    ok: true,
    digest: record.digest,
    overall: 'Verified. London CRC: 15 of 30, Requires improvement.',
  })
})

test('a changed record is refused, one line a fault, and nothing is on standard output', async () => {
  const folder = aFolder({
    'changed.json': recordText(record).replace('"yes":57', '"yes":58'),
    'forged.json': forged(record, (copy) => void (band(1, copy).from = 48)),
  })
  for (const [file, says] of [
    ['changed.json', 'changed.json: figures: 2.2.3: the percentage is recorded as 48, and works out as 49.'],
    [
      'forged.json',
      'forged.json: framework: The framework calls itself crc-2018 version 1, but is not the one published under that name: a limit, ground or wording differs.',
    ],
  ] as const) {
    const { code, out, lines } = await run(['verify', file, '--json'], folder)
    expect([code, out]).toEqual([1, ''])
    expect(lines).toContain(says)
  }
})

test('a file that is missing, a folder or empty is refused with a sentence; nothing named at all is a malformed command line', async () => {
  const folder = aFolder({ 'empty.json': '' })
  for (const [file, says] of [
    ['none.json', 'none.json: There is no such file. Check the path.'],
    ['.', '.: The file cannot be read: it is a folder.'],
    ['empty.json', 'empty.json: The file is empty.'],
  ] as const) {
    expect(await run(['verify', file], folder)).toEqual({ code: 1, out: '', lines: [says] })
  }
  for (const typed of [['verify'], ['verify', ''], ['verify', 'a', 'b'], ['verify', '--all', 'a']]) {
    expect(await run(typed, folder)).toMatchObject({ code: 2, out: '' })
  }
})

test('the JSON Schema of records is printed', async () => {
  const { code, out } = await run(['verify', '--schema'], aFolder())
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ type: 'object', description: 'A signed record of Ratings Panel, format 1' })
})
