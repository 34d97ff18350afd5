// One digest for all the judgements of an inspection: the same cases and answers give the same digest, in any order.
import { createHash } from 'node:crypto'
import type { CaseSheet } from '../domain/rating/judgement.ts'

/** SHA-256, in hexadecimal, over one line a case: sample, reference, attributes and answers, sorted. */
export function judgementsDigest(sheets: readonly CaseSheet[]): string {
  const lines = sheets.flatMap(({ questions, cases }) =>
    cases.map(({ sample, reference, attributes, answers }) => {
      const known = Object.entries(attributes).filter(([, value]) => value !== '')
      const given = questions.flatMap((question, place) =>
        answers[place] === undefined || answers[place] === '' ? [] : [[question, answers[place]]],
      )
      return JSON.stringify([sample, reference, known.toSorted(byName), given.toSorted(byName)])
    }),
  )
  const hash = createHash('sha256')
  for (const line of lines.toSorted()) hash.update(`${line}\n`)
  return hash.digest('hex')
}

function byName([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
