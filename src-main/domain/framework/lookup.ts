// Finding things in a framework, in the framework's own order.
import { folded } from '../spelling.ts'
import type { CaseKeyQuestion, Framework, KeyQuestion, Prompt, ScaleStep, Standard } from './framework.ts'

export function standardsOf(framework: Framework): readonly Standard[] {
  return framework.domains.flatMap((domain) => domain.standards)
}

export function standardNumbered(framework: Framework, number: string): Standard | null {
  return standardsOf(framework).find((standard) => standard.number === number) ?? null
}

export function caseKeyQuestions(standard: Standard): readonly CaseKeyQuestion[] {
  return standard.keyQuestions.filter((question) => question.evidence === 'cases')
}

/** The key questions answered case by case, with the standard each belongs to. */
export function allCaseKeyQuestions(
  framework: Framework,
): readonly { readonly standard: Standard; readonly question: CaseKeyQuestion }[] {
  return standardsOf(framework).flatMap((standard) =>
    caseKeyQuestions(standard).map((question) => ({ standard, question })),
  )
}

/** A column of a case return: a key question, or one of its prompts, and the sample and sub-sample it is asked in. */
export type Question = { readonly number: string; readonly keyQuestion: KeyQuestion; readonly prompt: Prompt | null }

/** Every question of the framework by its number: each key question, followed by its prompts. */
export function questionsByNumber(framework: Framework): ReadonlyMap<string, Question> {
  const before = known.get(framework)
  if (before !== undefined) return before
  const questions = new Map<string, Question>()
  for (const keyQuestion of standardsOf(framework).flatMap((standard) => standard.keyQuestions)) {
    questions.set(keyQuestion.number, { number: keyQuestion.number, keyQuestion, prompt: null })
    for (const prompt of keyQuestion.prompts)
      questions.set(prompt.number, { number: prompt.number, keyQuestion, prompt })
  }
  known.set(framework, questions)
  return questions
}

/** Looked up once for each cell of a pack or a pasted block; a framework never changes. */
const known = new WeakMap<Framework, ReadonlyMap<string, Question>>()

/** The step of the scale a rating's name stands for, however it is capitalised; null where the framework has no such rating. */
export function ratingNamed(framework: Framework, name: string): ScaleStep | null {
  return framework.scale.find((step) => folded(step.name) === folded(name)) ?? null
}

export function ratingScored(framework: Framework, score: number): ScaleStep | null {
  return framework.scale.find((step) => step.score === score) ?? null
}

/** The band a whole per cent falls in. Null only for a framework without a scale. */
export function bandOf(framework: Framework, percent: number): ScaleStep | null {
  return framework.scale.findLast((step) => step.from <= percent) ?? null
}

/** The rating `steps` places up (or, negative, down) the scale from a score; null beyond either end. */
export function ratingMoved(framework: Framework, score: number, steps: number): ScaleStep | null {
  const place = framework.scale.findIndex((step) => step.score === score)
  return place < 0 ? null : (framework.scale[place + steps] ?? null)
}

/** The highest total the counting standards can reach. */
export function outOf(framework: Framework): number {
  const top = framework.scale.at(-1)?.score ?? 0
  return top * standardsOf(framework).filter((standard) => standard.counts).length
}
