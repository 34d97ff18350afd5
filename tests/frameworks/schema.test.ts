/** The JSON Schema of framework files, read by a tool that is not ours: it refuses the shapes our own check refuses, and no other. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shippedFolder, shippedIds } from '../../src-main/frameworks/load.ts'
import { frameworkJsonSchema } from '../../src-main/frameworks/schema.ts'
import { fc } from '../support/chance.ts'
import { absent, aFile, faultsOf } from '../support/framework-file.ts'

const schema: unknown = JSON.parse(JSON.stringify(frameworkJsonSchema()))
const fits = new Ajv2020({ strict: true }).compile(asSchema(schema))

/** Faults of shape; what a rule finds wrong in a well-formed file is not the schema's business. */
function shapeFaults(file: unknown): readonly string[] {
  return faultsOf(file)
    .filter(({ refusal }) => refusal.code.startsWith('field-'))
    .map(({ path }) => path)
}

test('the shipped frameworks fit the schema', async () => {
  const ids = await shippedIds()
  expect(ids.length).toBeGreaterThan(2)
  for (const id of ids) {
    const file: unknown = JSON.parse(await readFile(join(shippedFolder, id, 'framework.json'), 'utf8'))
    expect(fits(file), `${id}: ${JSON.stringify(fits.errors)}`).toBe(true)
  }
})

describe('the schema and our check agree on', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['a valid file', {}],
    ['an unrated framework', { scale: [], overall: [] }],
    [
      'an unrated framework without zone, step and grounds',
      { scale: absent, zone: absent, step: absent, grounds: absent, overall: absent, rounding: absent },
    ],
    ['a rated framework without a zone', { zone: absent }],
    ['a rated framework without overall ratings', { overall: [] }],
    ['another format', { format: 'ratings-panel/framework/2' }],
    ['a title of spaces', { title: ' \t' }],
    ['a misspelt field', { tittle: 'x' }],
    ['a key question of neither kind', { 'domains[1].standards[0].keyQuestions[0].evidence': 'case' }],
    ['a qualitative key question with a sample', { 'domains[2].standards[0].keyQuestions[2].sample': 'unpaid work' }],
    ['a case question without a sample', { 'domains[1].standards[0].keyQuestions[0].sample': absent }],
    ['a limit of 50.5 per cent', { 'scale[1].from': 50.5 }],
    ['a limit of 101 per cent', { 'scale[1].from': 101 }],
    ['a zone of 2.5 points', { 'zone.points': 2.5 }],
    ['a score below zero', { 'scale[0].score': -1 }],
    ['a sub-sample that leaves out nothing', { 'domains[1].standards[0].keyQuestions[2].leaveOut.equals': [] }],
    ['a fault of sense only: an unknown sample', { 'domains[1].standards[0].keyQuestions[2].sample': 'prison' }],
  ])('%s', (_, changes) => {
    const file = aFile(changes)
    expect(fits(file)).toBe(shapeFaults(file).length === 0)
  })

  test('any file with one field changed, taken out or added', () => {
    const counts = { fits: 0, refused: 0 }
    const paths = pathsOf(aFile(), '')
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.constant(absent), anyValue), (path, value) => {
        const file = aFile({ [path]: value })
        const fitting = fits(file)
        counts[fitting ? 'fits' : 'refused'] += 1
        expect({ path, fits: fitting }).toEqual({ path, fits: shapeFaults(file).length === 0 })
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(counts.fits, counts.refused)).toBeGreaterThan(100)
  })
})

const anyValue = fc.oneof(
  fc.constantFrom('', ' ', 'Good', 'case supervision', 'cases', 'lowest', 'up'),
  fc.constantFrom(null, true, false, 0, 1, -1, 2.5, 50, 100, 101, 1e300),
  fc.constantFrom([], {}, ['low'], [1], [{}]),
)

/** The path of every field of the example, and of one it does not have in each object. */
function pathsOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  const inside = Object.entries(value).flatMap(([key, each]) => {
    const own = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    return [own, ...pathsOf(each, own)]
  })
  return isList ? inside : [...inside, path === '' ? 'unknown' : `${path}.unknown`]
}

function asSchema(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('the schema is no object')
  return value
}
