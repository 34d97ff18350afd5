/** Made-up case returns for the bench: the same bytes every time, as wide and as mixed as real ones. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { questionsByNumber } from '../../src-main/domain/framework/lookup.ts'

export const seed = 20_190_807

const attributes = ['rosh_inspector', 'rosh_provider', 'sentence', 'gender', 'age', 'ldu', 'grade'] as const
const values: Readonly<Record<(typeof attributes)[number], readonly string[]>> = {
  rosh_inspector: ['low', 'medium', 'medium', 'high', 'very high'],
  rosh_provider: ['low', 'medium', 'medium', 'high', ''],
  sentence: ['community sentence', 'post-release supervision'],
  gender: ['male', 'male', 'male', 'female'],
  age: ['18-25', '26-35', '36-45', '46 or over'],
  ldu: ['north', 'east', 'south west', '"Isle of Wight, Ryde"'],
  grade: ['probation officer', 'probation services officer'],
}
/** Of twenty cases twelve are case supervision, five unpaid work, three Through the Gate. */
const samples = ['case supervision', 'unpaid work', 'through the gate'] as const
const sampleOfTwenty = (place: number): (typeof samples)[number] =>
  place % 20 < 12 ? 'case supervision' : place % 20 < 17 ? 'unpaid work' : 'through the gate'

/** Every question of the framework that is answered from cases, prompts included, as a column each. */
function returnsOf(framework: Framework, cases: number, from: number): string {
  const chance = chanceFrom(seed + from)
  const questions = [...questionsByNumber(framework).values()].flatMap(({ number, keyQuestion }) =>
    keyQuestion.evidence === 'cases' ? [{ number, sample: keyQuestion.sample }] : [],
  )
  const header = ['case', 'sample', ...attributes, ...questions.map(({ number }) => number)]
  const lines = [header.join(',')]
  for (let place = 0; place < cases; place += 1) {
    const sample = sampleOfTwenty(place)
    const cells = [`C${String(from + place).padStart(6, '0')}`, sample]
    for (const attribute of attributes) cells.push(values[attribute][chance(values[attribute].length)] ?? '')
    for (const question of questions) cells.push(question.sample === sample ? answerAt(chance(100)) : '')
    lines.push(cells.join(','))
  }
  return `${lines.join('\n')}\n`
}

/** Writes as many inspections as asked for, each of so many cases, and gives their paths. */
export function writeReturns(
  folder: string,
  framework: Framework,
  inspections: number,
  cases: number,
): readonly string[] {
  return Array.from({ length: inspections }, (_, place) => {
    const path = join(folder, `returns-${inspections}-${place}.csv`)
    writeFileSync(path, returnsOf(framework, cases, place * cases))
    return path
  })
}

function answerAt(hundredth: number): string {
  return hundredth < 58 ? 'Y' : hundredth < 90 ? 'N' : hundredth < 97 ? 'NA' : ''
}

/** A linear congruential generator (Numerical Recipes): chance enough for answers, and the same on every machine. */
function chanceFrom(start: number): (below: number) => number {
  let state = start >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
