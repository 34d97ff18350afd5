/** What if: the same rules on evidence that is only supposed; nothing supposed changes nothing, and what is supposed is what would be. */
import { describe, expect, test } from 'vitest'
import { finalIfAllowed, finalTried, whyNotTry, type Tried } from '../../src-main/domain/discretion/tried.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import {
  rateInspection,
  type InspectionEvidence,
  type InspectionRating,
} from '../../src-main/domain/rating/inspection.ts'
import type { Answer, CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { nothingSupposed, supposedEvidence, type Supposed } from '../../src-main/domain/rating/what-if.ts'
import { fc } from '../support/chance.ts'
import { aFramework } from '../support/framework.ts'
import { gather, rated, standardOf, type Known } from '../support/inspection.ts'
import { anyCounts, anySheets } from '../support/made-up.ts'

const framework = aFramework()
const questions = ['2.2.1', '2.2.2', '2.2.3', '4.1.1', '4.1.2']

function evidenceFrom(sheets: readonly CaseSheet[]): InspectionEvidence {
  const counted = tally(framework, sheets)
  const evidence = inspectionEvidence(framework, { tally: counted, results: [], proposals: [], moderations: [] })
  if (!evidence.ok) throw new Error('returns alone are never refused')
  return evidence.value
}

function supposing(
  own: Framework,
  evidence: InspectionEvidence,
  sheets: readonly CaseSheet[],
  part: Partial<Supposed>,
): InspectionRating {
  const answer = supposedEvidence(own, evidence, sheets, { ...nothingSupposed, ...part })
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`)
  return rateInspection(own, answer.value)
}

/** Returns whose cases can be told apart. */
const sheetsOfKnownCases = anySheets.map((sheets) =>
  sheets.map((sheet, place) => ({
    ...sheet,
    cases: sheet.cases.map((each, row) => ({ ...each, reference: `${place}-${row}` })),
  })),
)

const anyJudgements = fc.array(
  fc.record({
    keyQuestion: fc.constantFrom(...questions),
    row: fc.nat(60),
    answer: fc.constantFrom<'Y' | 'N' | 'NA'>('Y', 'N', 'NA'),
  }),
  { maxLength: 6 },
)

describe('what is supposed of cases', () => {
  test('an empty what-if changes nothing', () => {
    fc.assert(
      fc.property(sheetsOfKnownCases, (sheets) => {
        const evidence = evidenceFrom(sheets)
        expect(supposing(framework, evidence, sheets, {})).toEqual(rateInspection(framework, evidence))
      }),
    )
  })

  test('gives what would come of it if it were really so', () => {
    const moved = { yes: 0, no: 0 }
    fc.assert(
      fc.property(sheetsOfKnownCases, anyJudgements, fc.array(fc.nat(60), { maxLength: 3 }), (sheets, wished, away) => {
        const all = sheets.flatMap(({ cases }) => cases)
        const judgements = wished.flatMap(({ keyQuestion, row, answer }) => {
          const sample = keyQuestion.startsWith('4') ? 'unpaid work' : 'case supervision'
          const of = all.filter((each) => each.sample === sample)
          const found = of[row % Math.max(1, of.length)]
          return found === undefined ? [] : [{ keyQuestion, reference: found.reference, answer }]
        })
        const setAside = away.flatMap((row) => {
          const found = all[row % Math.max(1, all.length)]
          return found === undefined ? [] : [{ sample: found.sample, reference: found.reference }]
        })
        const evidence = evidenceFrom(sheets)
        const asIf = supposing(framework, evidence, sheets, { judgements, setAside })
        const really = rateInspection(framework, evidenceFrom(changed(sheets, judgements, setAside)))
        expect(asIf).toEqual(really)
        const same = JSON.stringify(asIf) === JSON.stringify(rateInspection(framework, evidence))
        moved[same ? 'no' : 'yes'] += 1
      }),
    )
    expect(Math.min(moved.yes, moved.no)).toBeGreaterThan(0)
  })

  test('a case of a sub-sample left out keeps out, whatever it is supposed to answer', () => {
    const sheets = [oneSheet([['A', 'low', 'N']]), oneSheet([['B', 'high', 'N']])]
    const evidence = evidenceFrom(sheets)
    const left = supposing(framework, evidence, sheets, {
      judgements: [{ keyQuestion: '2.2.3', reference: 'A', answer: 'Y' }],
    })
    expect(figure(left, '2.2.3')).toMatchObject({ yes: 0, n: 1, leftOut: 1 })
  })

  test('a case nobody knows, and a case of another sample, cannot be named', () => {
    const sheets = [oneSheet([['A', 'high', 'N']])]
    const evidence = evidenceFrom(sheets)
    const named = (keyQuestion: string, reference: string) =>
      supposedEvidence(framework, evidence, sheets, {
        ...nothingSupposed,
        judgements: [{ keyQuestion, reference, answer: 'Y' }],
      })
    expect(named('2.2.3', 'Z')).toMatchObject({ ok: false, refusal: { code: 'no-such' } })
    expect(named('4.1.1', 'A')).toMatchObject({ ok: false, refusal: { code: 'no-such' } })
    expect(named('9.9.9', 'A')).toMatchObject({ ok: false, refusal: { code: 'no-such' } })
  })
})

describe('what is supposed of counts', () => {
  const known: Known = { figures: { '2.2.1': '78 of 148', '2.2.2': '67%', '2.2.3': '57 of 118' } }
  const gathered = gather(framework, known)
  const evidence = gathered.ok ? gathered.value : null
  const turned = (keyQuestion: string, from: 'Y' | 'N', cases: number) =>
    supposedEvidence(framework, evidence ?? never(), [], { ...nothingSupposed, turned: [{ keyQuestion, from, cases }] })

  test('two judgements of 57 of 118 reach 50 per cent, and the standard requires improvement', () => {
    const asIf = supposing(framework, evidence ?? never(), [], {
      turned: [{ keyQuestion: '2.2.3', from: 'N', cases: 2 }],
    })
    expect(figure(asIf, '2.2.3')).toMatchObject({ yes: 59, n: 118, percent: 50 })
    expect(standardOf(asIf, '2.2').provisional).toMatchObject({ step: { name: 'Requires improvement' } })
  })

  test('no more can be turned than were judged, and a percentage without counts not at all', () => {
    expect(turned('2.2.3', 'N', 62)).toMatchObject({
      ok: false,
      refusal: { code: 'more-than-judged', facts: { there: 61 } },
    })
    expect(turned('2.2.2', 'N', 1)).toMatchObject({ ok: false, refusal: { code: 'counts-not-known' } })
    expect(
      supposedEvidence(framework, evidence ?? never(), [], {
        ...nothingSupposed,
        judgements: [{ keyQuestion: '2.2.3', reference: 'A', answer: 'Y' }],
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'cases-not-known' } })
  })

  test('turned there and back, everything is as it was', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(250), ({ yes, n }, wished) => {
        const cases = Math.min(wished, n - yes)
        const gathered = gather(framework, { figures: { '2.2.3': `${yes} of ${n}` } })
        if (!gathered.ok) throw new Error('counts alone are never refused')
        const there: Supposed['turned'][number] = { keyQuestion: '2.2.3', from: 'N', cases }
        const asIf = supposing(framework, gathered.value, [], { turned: [there, { ...there, from: 'Y' }] })
        expect(asIf).toEqual(rateInspection(framework, gathered.value))
      }),
    )
  })
})

describe('an outcome tried', () => {
  const inspection = rated(framework, {
    figures: { '2.2.1': '78 of 148', '2.2.2': '99 of 148', '2.2.3': '57 of 118' },
    proposals: { '1.1': 'Good' },
  })
  const planning = standardOf(inspection, '2.2')
  const up: Tried = { outcome: 'discretion-used', direction: 'up', rating: null }

  test('asks the rules and not for words', () => {
    expect(whyNotTry(framework, planning, [], up)).toBeNull()
    expect(finalTried(framework, planning, [], up).rating?.name).toBe('Requires improvement')
    expect(whyNotTry(framework, planning, [], { ...up, direction: 'down' })?.code).toBe('wrong-direction')
    expect(whyNotTry(framework, planning, [], { outcome: 'stands', direction: null, rating: null })?.code).toBe(
      'needs-its-own-outcome',
    )
  })

  test('a rating set otherwise is tried by its name, and one the framework lacks is refused', () => {
    const leadership = standardOf(inspection, '1.1')
    const set = (rating: string): Tried => ({ outcome: 'set-otherwise', direction: null, rating })
    expect(finalTried(framework, leadership, [], set('Outstanding')).rating?.name).toBe('Outstanding')
    expect(whyNotTry(framework, leadership, [], set('Splendid'))?.code).toBe('rating-unknown')
  })

  test('what was decided is kept only where the rules would still allow it', () => {
    const decided = [
      { standard: '2.2', outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'], rationale: 'Why.' },
    ] as const
    expect(finalIfAllowed(framework, planning, decided)?.rating?.name).toBe('Requires improvement')
    const far = standardOf(
      rated(framework, { figures: { '2.2.1': '9 of 90', '2.2.2': '9 of 90', '2.2.3': '9 of 90' } }),
      '2.2',
    )
    expect(finalIfAllowed(framework, far, decided)).toBeNull()
  })
})

function figure(inspection: InspectionRating, number: string) {
  return inspection.standards.flatMap(({ figures }) => figures).find((each) => each.number === number)
}

function oneSheet(cases: readonly (readonly [string, string, Answer])[]): CaseSheet {
  return {
    questions: ['2.2.3'],
    cases: cases.map(([reference, risk, answer]) => ({
      reference,
      sample: 'case supervision',
      attributes: { rosh_inspector: risk },
      answers: [answer],
    })),
  }
}

/** The same returns with the change made in them. */
function changed(
  sheets: readonly CaseSheet[],
  judgements: Supposed['judgements'],
  setAside: Supposed['setAside'],
): readonly CaseSheet[] {
  return sheets.map(({ questions: asked, cases }) => {
    const all = [...new Set([...asked, ...questions])]
    return {
      questions: all,
      cases: cases
        .filter(({ reference }) => !setAside.some((each) => each.reference === reference))
        .map((each) => ({
          ...each,
          answers: all.map(
            (number, place): Answer =>
              judgements.findLast(
                ({ keyQuestion, reference }) => keyQuestion === number && reference === each.reference,
              )?.answer ??
              each.answers[place] ??
              '',
          ),
        })),
    }
  })
}

function never(): never {
  throw new Error('the test’s own evidence is refused')
}
