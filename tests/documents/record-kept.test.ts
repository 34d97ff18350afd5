/**
 * A record that was signed before: it verifies today and with every later version. A rule, a shape or a wording of format 1
 * that is changed afterwards would make it look forged; such a change belongs to a new format, and this file stays as it is.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyRecord } from '../../src-main/documents/record/verify.ts'

const kept = readFileSync(join(import.meta.dirname, 'signed-in-format-1.record'))

test('a record signed in format 1 still verifies, sentence by sentence', () => {
  const verification = verifyRecord(kept)
  expect(verification.checks.filter(({ passed }) => !passed)).toEqual([])
  expect(verification).toMatchObject({
    ok: true,
    digest: JSON.parse(kept.toString('utf8')).digest,
    overall: 'Verified. An Example CRC: no overall rating.',
  })
})

test('and is the very record that was signed', () => {
  expect(verifyRecord(kept).digest).toBe('f589fcf650570986c1b9d298070b284510733a131eaeaa20b9b78939439b5e47')
})
