// Why there is no rating, in a sentence.
import type { NotRated } from '../domain/discretion/settle.ts'
import type { NoOverall } from '../domain/rating/overall.ts'
import type { NotAvailable } from '../domain/rating/provisional.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export function notAvailableWords(because: NotAvailable): string {
  switch (because.why) {
    case 'no-case':
      return `no case was judged for ${list.format(because.keyQuestions)}`
    case 'no-proposal':
      return 'the lead inspector has proposed no rating'
    case 'incomplete-standard':
      return 'the framework does not hold this standard’s key questions'
    case 'unrated-framework':
      return 'the framework gives no ratings'
  }
}

export function notRatedWords(notRated: NotRated): string {
  return 'given' in notRated ? notRated.given : notAvailableWords(notRated.because)
}

export function noOverallWords(because: NoOverall): string {
  if (because.why === 'unrated-framework') return 'the framework gives no overall rating'
  const named = because.standards.map(({ number, name }) => `${number} ${name}`)
  return `not every standard that counts is rated: ${list.format(named)}`
}
