// How an outcome was agreed, in the words of the minutes.
import type { AgreedBy } from '../domain/panel/agreement.ts'
import { counted } from './numbers.ts'
import { list } from './text.ts'

/** `Decided by vote, three to two: for, Ada, Ben and Cyd; against, Dan and Eve.` */
export function agreementWords({ how, for: yes, against, abstained, casting }: AgreedBy): string {
  if (how === 'consensus') return 'Agreed without a vote.'
  const sides = [
    `for, ${list.format(yes)}`,
    ...(against.length === 0 ? [] : [`against, ${list.format(against)}`]),
    ...(abstained.length === 0 ? [] : [`abstained, ${list.format(abstained)}`]),
  ]
  const cast = casting ? ', by the chair’s casting vote' : ''
  return `Decided by vote, ${counted(yes.length)} to ${counted(against.length)}${cast}: ${sides.join('; ')}.`
}

/** As it is read back: only a vote is said. */
export function votesReadBack(agreed: AgreedBy): string {
  return agreed.how === 'consensus' ? '' : agreementWords(agreed)
}

export const voteWords = {
  legend: 'Votes of those who decide',
  ask: 'Decide by vote',
  without: 'Without a vote',
  sides: [
    ['for', 'For'],
    ['against', 'Against'],
    ['abstained', 'Abstained'],
  ],
  casting: 'The chair’s casting vote carries it',
} as const
