/** From judgements to counts: not applicable, missing work and the risk sub-sample (decisions rows 2 and 3). */
import { describe, expect, test } from 'vitest'
import type { Answer, Case, CaseSheet } from '../../src-main/domain/rating/judgement.ts'
import { tally, type Count } from '../../src-main/domain/rating/tally.ts'
import { aCaseQuestion, aFramework, aStandard } from '../support/framework.ts'

const framework = aFramework()
const planning = ['2.2.1', '2.2.2', '2.2.3']

function sheet(questions: readonly string[], cases: readonly Case[]): CaseSheet {
  return { questions, cases }
}

function judged(answers: string, attributes: Readonly<Record<string, string>> = { rosh_inspector: 'high' }): Case {
  const given = answers.split(' ').map((answer) => (answer === '-' ? '' : answer) as Answer)
  return { reference: `case ${answers}`, sample: 'case supervision', attributes, answers: given }
}

function count(question: string, sheets: readonly CaseSheet[], of = framework): Count | undefined {
  return tally(of, sheets).counts.get(question)
}

describe('a judgement and missing work', () => {
  const cases = [judged('Y N NA'), judged('Y - N'), judged('N Y -'), judged('NA - Y')]

  test('n is the yeses and the noes; not applicable and blank are outside it, each counted', () => {
    expect(count('2.2.1', [sheet(planning, cases)])).toMatchObject({ yes: 2, no: 1, notApplicable: 1, blank: 0 })
    expect(count('2.2.2', [sheet(planning, cases)])).toMatchObject({ yes: 1, no: 1, notApplicable: 0, blank: 2 })
  })

  test('a question without a column is blank for every case of its sample', () => {
    expect(count('2.2.2', [sheet(['2.2.1'], [judged('Y'), judged('N')])])).toMatchObject({ yes: 0, no: 0, blank: 2 })
  })

  test('a question with a column was asked, one without was not, nor one whose sample has no case', () => {
    const { asked } = tally(framework, [sheet(['2.2.1', '4.1.1'], [judged('Y -')])])
    expect([...asked]).toEqual(['2.2.1'])
  })

  test('a case that is on the sheet is not asked the questions of another sample', () => {
    expect(count('4.1.1', [sheet(['2.2.1', '4.1.1'], [judged('Y Y')])])).toMatchObject({ yes: 0, no: 0, blank: 0 })
  })

  test('a prompt is counted like its key question, and never into it', () => {
    const sheets = [sheet(['2.2.1', '2.2.1/1'], [judged('Y N'), judged('Y N')])]
    expect(count('2.2.1/1', sheets)).toMatchObject({ yes: 0, no: 2 })
    expect(count('2.2.1', sheets)).toMatchObject({ yes: 2, no: 0 })
  })

  test('cases of two returns with their columns in another order count together', () => {
    const sheets = [sheet(['2.2.1', '2.2.2'], [judged('Y N')]), sheet(['2.2.2', '2.2.1'], [judged('Y N')])]
    expect(count('2.2.1', sheets)).toMatchObject({ yes: 1, no: 1 })
    expect(tally(framework, sheets).casesBySample.get('case supervision')).toBe(2)
  })
})

describe('the risk sub-sample of 2.2.3', () => {
  const of = (rosh: string, answers = 'Y Y Y'): Case => judged(answers, { rosh_inspector: rosh })

  test('leaves out cases the inspector classified low, and no others', () => {
    const sheets = [sheet(planning, [of('low', 'Y Y -'), of('medium'), of('high'), of('very high')])]
    expect(count('2.2.3', sheets)).toMatchObject({ yes: 3, blank: 0, leftOut: 1, leftOutAnswered: 0 })
    expect(count('2.2.1', sheets)).toMatchObject({ yes: 4, leftOut: 0 })
  })

  test('goes by the inspector’s classification, not the provider’s', () => {
    const cases = [judged('Y Y Y', { rosh_inspector: 'medium', rosh_provider: 'low' })]
    expect(count('2.2.3', [sheet(planning, cases)])).toMatchObject({ yes: 1, leftOut: 0, unclassified: 0 })
  })

  test('keeps a case nobody has classified, and lists it as missing work', () => {
    expect(count('2.2.3', [sheet(planning, [of(''), judged('Y Y Y', {})])])).toMatchObject({
      yes: 2,
      leftOut: 0,
      unclassified: 2,
    })
  })

  test('does not count an answer recorded for a left-out case, and reports it', () => {
    const sheets = [sheet(planning, [of('low', 'Y Y N'), of('low', 'Y Y NA'), of('low', 'Y Y -')])]
    expect(count('2.2.3', sheets)).toMatchObject({ yes: 0, no: 0, notApplicable: 0, leftOut: 3, leftOutAnswered: 2 })
  })

  test('reads the classification however it is capitalised', () => {
    expect(count('2.2.3', [sheet(planning, [of(' LOW '), of('Low')])])).toMatchObject({ leftOut: 2 })
  })

  test.each(['Grade', ' grade ', 'GRADE'])('may be made by any column, written “%s” in the framework', (column) => {
    const question = aCaseQuestion('2.2.1', { leaveOut: { column, equals: ['trainee', 'Agency'] } })
    const graded = aFramework({
      domains: [{ number: '2', name: 'Cases', standards: [aStandard('2.2', { keyQuestions: [question] })] }],
    })
    const cases = ['trainee', 'agency', 'officer'].map((grade) => judged('Y', { grade }))
    expect(count('2.2.1', [sheet(['2.2.1'], cases)], graded)).toMatchObject({ yes: 1, leftOut: 2 })
  })

  test.each(['constructor', '__proto__', 'toString'])('a column called “%s” that no return has is blank', (column) => {
    const question = aCaseQuestion('2.2.1', { leaveOut: { column, equals: ['low'] } })
    const odd = aFramework({
      domains: [{ number: '2', name: 'Cases', standards: [aStandard('2.2', { keyQuestions: [question] })] }],
    })
    expect(count('2.2.1', [sheet(['2.2.1'], [judged('Y')])], odd)).toMatchObject({ yes: 1, unclassified: 1 })
  })

  test('two key questions may leave out different cases', () => {
    const standard = aStandard('2.2', {
      keyQuestions: [
        aCaseQuestion('2.2.1', { leaveOut: { column: 'rosh_inspector', equals: ['low'] } }),
        aCaseQuestion('2.2.2', { leaveOut: { column: 'rosh_inspector', equals: ['low', 'medium'] } }),
      ],
    })
    const two = aFramework({ domains: [{ number: '2', name: 'Cases', standards: [standard] }] })
    const sheets = [sheet(['2.2.1', '2.2.2'], [of('low', 'Y Y'), of('medium', 'Y Y'), of('high', 'Y Y')])]
    expect(count('2.2.1', sheets, two)).toMatchObject({ yes: 2, leftOut: 1 })
    expect(count('2.2.2', sheets, two)).toMatchObject({ yes: 1, leftOut: 2 })
  })
})
