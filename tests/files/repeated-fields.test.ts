/** Fields given twice in a JSON file are found wherever they stand, and nothing else is taken for one. */
import { expect, test } from 'vitest'
import { pathOf } from '../../src-main/files/json-path.ts'
import { repeatedFields } from '../../src-main/files/repeated-fields.ts'
import { fc } from '../support/chance.ts'

const found = (json: string) => repeatedFields(json).map(pathOf)

test.each<readonly [string, readonly string[]]>([
  ['{"a":1,"b":2}', []],
  ['[{"a":1},{"a":1}]', []],
  ['{"a":{"a":{"a":1}}}', []],
  ['{"a":"a","b":["a","a",{"c":"a"}],"c":"b"}', []],
  ['"a"', []],
  ['{"a":1,"a":2,"a":3}', ['a', 'a']],
  ['{"a":[{},{"b":1,"c":[1,[2]],"b":2}]}', ['a[1].b']],
  ['[[1,{"a":"}","a":"{"}]]', ['[0][1].a']],
  [String.raw`{"a\"b":"\\","a\"b":1}`, ['a"b']],
  [String.raw`{"\u0061":1, "a" : 2}`, ['a']],
  ['{"__proto__":1,"constructor":2,"__proto__":3}', ['__proto__']],
])('%s', (json, paths) => {
  expect(found(json)).toEqual(paths)
})

test('whatever a program writes gives no field twice', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(found(json)).toEqual([])
      expect(found(JSON.stringify(JSON.parse(json), null, 2))).toEqual([])
    }),
  )
})

test('a list too deep for the reader of most programs is read to its end', () => {
  const deep = 100_000
  expect(repeatedFields(`${'['.repeat(deep)}{"a":1,"a":2}${']'.repeat(deep)}`)[0]).toHaveLength(deep + 1)
})
