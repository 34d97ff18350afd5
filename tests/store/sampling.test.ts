/** Populations and samples in the file come back as they were stored. */
import { afterAll, expect, test } from 'vitest'
import { drawsFor, replacementsIn, turnsOf } from '../../src-main/store/draws.ts'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { candidatesOf, populationOf } from '../../src-main/store/populations.ts'
import { aFolder, fileAt, opened } from './stages.ts'

const folder = aFolder(afterAll)

test('a population, its draw and its replacements come back as they were stored', () => {
  const file = opened(fileAt(folder, 'preparing'))
  const population = file.read((db) => populationOf(db, 'london', 'case supervision'))
  expect(population).toMatchObject({ known: 'list', file: 'list.csv', cases: 4 })
  const candidates = file.read((db) => candidatesOf(db, population?.number ?? 0))
  expect(candidates.map(({ reference, excluded }) => [reference, excluded?.because ?? null])).toEqual([
    ['P1', null],
    ['P2', null],
    ['P3', null],
    ['P4', 'transferred'],
  ])
  expect(candidates[0]?.attributes).toEqual({ age: '30' })
  const [draw, ...others] = file.read((db) => drawsFor(db, 'london', 'case supervision'))
  expect(others).toEqual([])
  expect(draw).toMatchObject({ seed: 42, size: 1, mostEach: 1 })
  expect(file.read((db) => turnsOf(db, draw?.number ?? 0)).map(({ drawn }) => drawn)).toEqual([true, false, false])
  expect(file.read((db) => replacementsIn(db, draw?.number ?? 0))).toMatchObject([
    { fallen: candidates[0]?.number, replacement: candidates[1]?.number, because: 'file missing' },
  ])
  expect(file.read((db) => populationOf(db, 'london', 'unpaid work'))?.categories).toEqual([
    { trait: 'gender', name: 'Female', cases: 7 },
  ])
  expect(file.read(brokenPromises)).toEqual([])
  file.close()
})
