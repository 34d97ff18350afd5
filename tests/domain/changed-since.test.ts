/** What has changed since a panel's evidence was frozen: nothing where it would read the same, else each difference by name. */
import { describe, expect, test } from 'vitest'
import { changedStandards, type Basis } from '../../src-main/domain/panel/changed-since.ts'
import { rateInspection } from '../../src-main/domain/rating/inspection.ts'
import { changedSinceWords } from '../../src-main/words/changed-since.ts'
import { fc } from '../support/chance.ts'
import { aFramework } from '../support/framework.ts'
import { gather, type Known } from '../support/inspection.ts'

const framework = aFramework()

function basis(known: Known): Basis {
  const gathered = gather(framework, known)
  if (!gathered.ok) throw new Error(`the test's own evidence is refused: ${JSON.stringify(gathered.refusal)}`)
  return { evidence: gathered.value, rated: rateInspection(framework, gathered.value) }
}

const nobody: ReadonlySet<string> = new Set()
const said = (before: Known, now: Known, reworded = nobody): readonly string[] =>
  changedStandards(basis(before), basis(now), reworded).map((each) => `${each.standard} ${changedSinceWords(each)}`)
const figures = { '2.2.1': '79 of 148', '2.2.2': '99 of 148', '2.2.3': '57 of 118' }
const rests = 'The panel decides on the frozen evidence.'

describe('it is said', () => {
  test('which figure moved, and that nothing follows from it where nothing does', () => {
    expect(said({ figures }, { figures: { ...figures, '2.2.3': '58 of 118' } })).toEqual([
      `2.2 Changed since the evidence was frozen: 2.2.3 is now 58 of 118, 49 per cent (it was 57 of 118, 48 per cent). Rating and open ways are the same. ${rests}`,
    ])
  })

  test('what the rating would be, and which way is open now or no longer', () => {
    expect(said({ figures }, { figures: { ...figures, '2.2.3': '60 of 118' } })).toEqual([
      `2.2 Changed since the evidence was frozen: 2.2.3 is now 60 of 118, 51 per cent (it was 57 of 118, 48 per cent); by rule it would be Requires improvement (it was Inadequate); the way down is open now; the way up is open no longer. ${rests}`,
    ])
  })

  test('what the lead inspector proposes now, moderates now, or puts in other words', () => {
    const unpaid = { '4.1.1': '50 of 99', '4.1.2': '60 of 99' }
    const before: Known = { figures: unpaid, proposals: { '1.1': 'Good' } }
    const now: Known = { figures: unpaid, proposals: { '1.1': 'Outstanding' }, moderation: { '4.1': 'up' } }
    expect(said(before, now)).toEqual([
      `1.1 Changed since the evidence was frozen: the lead inspector now proposes Outstanding (it was Good). ${rests}`,
      `4.1 Changed since the evidence was frozen: a moderation up is proposed now. ${rests}`,
    ])
    expect(said(now, before).at(1)).toContain('no moderation is proposed any more')
    expect(said(before, { figures: unpaid })[0]).toContain('there is no provisional rating any more (it was Good)')
    expect(said({ figures: unpaid }, before)[0]).toContain('the lead inspector now proposes Good (there was none)')
    expect(said(before, before, new Set(['1.1']))).toEqual([
      `1.1 Changed since the evidence was frozen: the lead inspector says something else of it. ${rests}`,
    ])
  })

  test('that a figure is known otherwise, where only how it is known is another', () => {
    const known = { ...figures, '2.2.3': '64% of 148' }
    const [sentence] = said({ figures: known }, { figures: { ...figures, '2.2.3': '64%' } })
    expect(sentence).toContain('2.2.3 is known otherwise')
  })
})

test('exactly the standards whose own results differ are named, in whatever order the results are given', () => {
  const some = fc.record({
    '2.2.1': fc.integer({ min: 0, max: 99 }),
    '2.2.2': fc.integer({ min: 0, max: 99 }),
    '2.2.3': fc.integer({ min: 0, max: 99 }),
    '4.1.1': fc.integer({ min: 0, max: 99 }),
    '4.1.2': fc.integer({ min: 0, max: 99 }),
  })
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.boolean(), (before, after, keepPlanning, keepUnpaid) => {
      const isKept = (item: string): boolean => (item.startsWith('2.2') ? keepPlanning : keepUnpaid)
      const entries = Object.entries(before)
      const now = Object.entries(after).map(([item, yes], place) => [
        item,
        `${isKept(item) ? entries[place]?.[1] : yes} of 99`,
      ])
      const then = Object.fromEntries(entries.map(([item, yes]) => [item, `${yes} of 99`]))
      const differing = now.filter(([item = '', printed]) => then[item] !== printed)
      const expected = ['2.2', '4.1'].filter((standard) => differing.some(([item]) => item?.startsWith(standard)))
      const changed = changedStandards(
        basis({ figures: then }),
        basis({ figures: Object.fromEntries(now.toReversed()) }),
        nobody,
      )
      expect(changed.map(({ standard }) => standard)).toEqual(expected)
      for (const each of changed)
        expect(each.figures.map(({ now: { number } }) => number)).toEqual(
          now.flatMap(([item]) =>
            item?.startsWith(each.standard) && differing.some(([other]) => other === item) ? [item] : [],
          ),
        )
    }),
  )
})
