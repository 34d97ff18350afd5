/** A forgery of a signed record: what is changed, which check notices, and what it says. */
import type { CheckName } from '../../src-main/words/verification.ts'
import type { RecordChange } from '../support/forged.ts'

export type Forgery = readonly [what: string, check: CheckName, says: RegExp, change: RecordChange]
type Copy = Parameters<RecordChange>[0]

export const standard = (number: string, record: Copy) =>
  record.standards.find((each) => each.number === number) ?? raise(number)
export const decided = (number: string, record: Copy) =>
  standard(number, record).outcomes.find(({ retracted }) => retracted === null) ?? raise(number)
export const question = (number: string, record: Copy) =>
  record.evidence.keyQuestions.find((each) => each.number === number) ?? raise(number)
export const event = (number: number, record: Copy) =>
  record.events.find((each) => each.number === number) ?? raise(`event ${number}`)
export const band = (score: number, record: Copy) =>
  record.framework.file.scale.find((step) => step.score === score) ?? raise(`score ${score}`)

function raise(what: string): never {
  throw new Error(`the record has no ${what}`)
}
