/** Grounds: a closed list, and one that states a fact is offered only where it is one (decisions row 17). */
import { describe, expect, test } from 'vitest'
import { divergence, groundHolds, groundsOffered } from '../../src-main/domain/discretion/grounds.ts'
import { aFramework } from '../support/framework.ts'
import { rated, standardOf } from '../support/inspection.ts'

const framework = aFramework()

function planning(first: string, second: string, third: string) {
  return standardOf(rated(framework, { figures: { '2.2.1': first, '2.2.2': second, '2.2.3': third } }), '2.2')
}

function unpaidWork(first: string, second: string) {
  return standardOf(rated(framework, { figures: { '4.1.1': first, '4.1.2': second } }), '4.1')
}

describe('the grounds the panel is offered', () => {
  test('are all of the framework’s where every one is a fact', () => {
    const offered = groundsOffered(framework, planning('90 of 100', '80 of 100', '64 of 100'), 'up')
    expect(offered).toEqual(framework.grounds)
  })

  test('leave out one case in a direction that one case does not open', () => {
    const both = planning('3 of 5', '3 of 5', '90 of 100')
    expect(groundsOffered(framework, both, 'down').map(({ id }) => id)).toContain('one-case')
    expect(groundsOffered(framework, both, 'up').map(({ id }) => id)).not.toContain('one-case')
  })

  test('leave out the size of a sub-sample where no key question has one', () => {
    expect(groundsOffered(framework, unpaidWork('64 of 100', '90 of 100'), 'up').map(({ id }) => id)) //
      .not.toContain('sub-sample-size')
  })

  test('leave out other bands where all key questions lie in one', () => {
    expect(groundsOffered(framework, planning('66 of 100', '70 of 100', '75 of 100'), 'down').map(({ id }) => id)) //
      .not.toContain('other-bands')
  })
})

test('divergence and wider evidence state no fact the figures could deny', () => {
  const alike = planning('66 of 100', '66 of 100', '66 of 100')
  expect(groundHolds('divergence', alike, 'down')).toBe(true)
  expect(groundHolds('wider-evidence', alike, 'down')).toBe(true)
})

test('a ground of a framework’s own states no fact', () => {
  for (const own of ['local-ground', 'constructor', '__proto__']) {
    expect(groundHolds(own, unpaidWork('64 of 100', '90 of 100'), 'up')).toBe(true)
  }
})

test('divergence is the highest less the lowest whole per cent', () => {
  expect(divergence(planning('53 of 100', '67 of 100', '48 of 100').figures)).toBe(19)
  expect(divergence(planning('53%', '0 of 0', '48%').figures)).toBe(5)
  expect(divergence(planning('53%', '0 of 0', '0 of 0').figures)).toBeNull()
})
