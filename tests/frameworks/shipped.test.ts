/** The shipped frameworks load, and their worked cases recompute and reach every limit on both sides. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { caseKeyQuestions, outOf, standardsOf } from '../../src-main/domain/framework/lookup.ts'
import { loadFile, loadShipped, shippedFolder, shippedIds } from '../../src-main/frameworks/load.ts'
import { readWorkedCases, type WorkedCase } from '../../src-main/frameworks/worked-cases-file.ts'
import { recompute } from '../../src-main/frameworks/worked-cases.ts'
import { limitsNotReached } from './limits.ts'

const ids = await shippedIds()

async function shipped(id: string): Promise<{ readonly framework: Framework; readonly cases: readonly WorkedCase[] }> {
  const framework = await loadShipped(id)
  if (!framework.ok) throw new Error(`${id} does not load: ${JSON.stringify(framework.refusal)}`)
  const { cases, faults } = await readWorkedCases(join(shippedFolder, id))
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return { framework: framework.value, cases }
}

test('both CRC rounds and the NPS are shipped', () => {
  expect(ids).toEqual(expect.arrayContaining(['crc-2018', 'crc-2019', 'nps-2018']))
})

describe.each(ids)('%s', async (id) => {
  const { framework, cases } = await shipped(id)

  test('is the framework its folder names, and its worked cases name it', async () => {
    const file: unknown = JSON.parse(await readFile(join(shippedFolder, id, 'cases.json'), 'utf8'))
    expect(framework.id).toBe(id)
    expect(file).toMatchObject({ framework: id })
  })

  test.each(cases.map((worked) => ({ when: worked.when, worked })))('$when', ({ worked }) => {
    expect(recompute(framework, worked).differences).toEqual([])
  })

  test('has a worked case on both sides of every limit of its bands, its zone and its overall rating', () => {
    expect(limitsNotReached(framework, cases)).toEqual([])
  })

  test('is told of every limit that its worked cases would leave out', () => {
    const limits = limitsNotReached(framework, [])
    const { scale, overall } = framework
    // Six sides of every boundary, two of every overall limit, and both ends.
    expect(limits).toHaveLength(scale.length === 0 ? 0 : 6 * (scale.length - 1) + 2 * (overall.length - 1) + 2)
    for (const limit of limits) {
      const others = cases.filter((worked) => limitsNotReached(framework, [worked]).includes(limit))
      expect(others.length).toBeLessThan(cases.length)
      expect(limitsNotReached(framework, others)).toContain(limit)
    }
  })
})

describe('what decisions say of the shipped frameworks', () => {
  test.each(['crc-2018', 'crc-2019'])('%s has ten standards, all counting, out of 30', async (id) => {
    const { framework } = await shipped(id)
    expect(standardsOf(framework).map(({ number }) => number)).toEqual(
      ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2'], //
    )
    expect(outOf(framework)).toBe(30)
    expect(framework.overall.map(({ from }) => from)).toEqual([0, 6, 16, 26])
  })

  test.each(['crc-2018', 'crc-2019'])(
    '%s leaves low risk out of 2.2.3, 2.3.3 and 2.4.3, and of nothing else',
    async (id) => {
      const { framework } = await shipped(id)
      const leaving = standardsOf(framework)
        .flatMap(caseKeyQuestions)
        .filter(({ leaveOut }) => leaveOut !== undefined)
      expect(leaving.map(({ number }) => number)).toEqual(['2.2.3', '2.3.3', '2.4.3'])
      for (const { leaveOut } of leaving) expect(leaveOut).toEqual({ column: 'rosh_inspector', equals: ['low'] })
    },
  )

  test('unpaid work rests on four key questions in the first round and on three and observations in the second', async () => {
    const [first, second] = [await shipped('crc-2018'), await shipped('crc-2019')]
    const unpaid = ({ framework }: typeof first) => standardsOf(framework).find(({ number }) => number === '4.1')
    expect(unpaid(first)?.keyQuestions.map(({ evidence }) => evidence)).toEqual(['cases', 'cases', 'cases', 'cases'])
    expect(unpaid(first)?.moderation).toBeUndefined()
    expect(unpaid(second)?.keyQuestions.map(({ evidence }) => evidence)).toEqual([
      'cases',
      'cases',
      'qualitative',
      'cases',
    ])
    expect(unpaid(second)?.moderation).toEqual({ evidence: '4.1.3', step: 1 })
  })

  test('unpaid work of the second round is like no question of the first', async () => {
    const { framework } = await shipped('crc-2019')
    const questions = standardsOf(framework).find(({ number }) => number === '4.1')?.keyQuestions ?? []
    expect(questions.flatMap(({ sameAs }) => sameAs ?? [])).toEqual([])
  })

  test('every question said to be the same as one of another shipped framework exists there', async () => {
    const known = new Set<string>()
    const named: string[] = []
    for (const id of ids) {
      const { framework } = await shipped(id)
      for (const question of standardsOf(framework).flatMap(({ keyQuestions }) => keyQuestions)) {
        for (const { number, sameAs } of [question, ...question.prompts]) {
          known.add(`${id}:${number}`)
          named.push(...(sameAs ?? []))
        }
      }
    }
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((each) => ids.includes(each.split(':')[0] ?? '') && !known.has(each))).toEqual([])
  })

  test('the NPS says that it is incomplete, and which standards are', async () => {
    const { framework } = await shipped('nps-2018')
    expect(framework.complete).toBe(false)
    const incomplete = standardsOf(framework).filter((standard) => standard.incomplete === true)
    expect(incomplete.map(({ number }) => number)).toEqual(['3.1', '3.2'])
    expect(incomplete.flatMap(({ keyQuestions }) => keyQuestions)).toEqual([])
  })
})

test('a framework that does not exist, or is no JSON, is refused by name', async () => {
  expect(await loadFile(join(shippedFolder, 'none.json'))).toEqual({
    ok: false,
    refusal: { file: 'none.json', faults: [{ path: '', refusal: { code: 'file-missing', facts: {} } }] },
  })
  expect(await loadFile(join(shippedFolder, '../../README.md'))).toMatchObject({
    ok: false,
    refusal: { file: 'README.md', faults: [{ path: '', refusal: { code: 'file-not-json' } }] },
  })
})
