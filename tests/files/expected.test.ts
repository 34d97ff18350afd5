/** A file or a call of the wrong shape is told what it should be, and never in the words of the library that found it. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { expectedBy } from '../../src-main/files/expected.ts'

const shape = z.strictObject({
  name: z.string().min(1).max(40),
  yes: z.number().int().nonnegative().max(100),
  way: z.enum(['up', 'down']),
  tests: z.array(z.string()).min(1),
  kept: z.boolean(),
  at: z.union([z.null(), z.iso.datetime()]),
})
const sound = { name: 'Planning', yes: 57, way: 'up', tests: ['one-case'], kept: true, at: null }

test.each([
  [{ name: 12 }, 'text'],
  [{ name: '' }, 'text of at least 1 letters'],
  [{ yes: '57' }, 'a number'],
  [{ yes: 5.5 }, 'a whole number'],
  [{ yes: -1 }, '0 or more'],
  [{ yes: 101 }, '100 or less'],
  [{ way: 'sideways' }, '"up" or "down"'],
  [{ tests: {} }, 'a list'],
  [{ tests: [] }, 'at least 1 in the list'],
  [{ kept: 'yes' }, 'true or false'],
  [{ at: 12 }, 'one of the forms that are allowed here'],
  [{ at: 'noon' }, 'text in the form that is usual here'],
  [{ rating: 'Good' }, 'without “rating”'],
])('%j should be %s', (part, expected) => {
  const { error } = shape.safeParse({ ...sound, ...part })
  expect(error?.issues.map((issue) => expectedBy(issue))).toEqual([expected])
})
