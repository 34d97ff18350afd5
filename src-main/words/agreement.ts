// How an outcome was agreed, in the words of the minutes.
import type { AgreedBy } from '../domain/panel/agreement.ts'
import { counted } from './numbers.ts'
import { isolated, list } from './text.ts'

/** `Decided by vote, three to two: for, Ada, Ben and Cyd; against, Dan and Eve.` */
export function agreementWords({ how, for: yes, against, abstained, casting }: AgreedBy): string {
  if (how === 'consensus') return 'Agreed without a vote.'
  const cast = casting ? ', by the chair’s casting vote' : ''
  return `Decided by vote, ${counted(yes.length)} to ${counted(against.length)}${cast}: ${sidesOf({ yes, against, abstained })}.`
}

function sidesOf(votes: Readonly<Record<'yes' | 'against' | 'abstained', readonly string[]>>): string {
  const { yes, against, abstained } = votes
  return [
    ...(yes.length === 0 ? [] : [`for, ${list.format(yes)}`]),
    ...(against.length === 0 ? [] : [`against, ${list.format(against)}`]),
    ...(abstained.length === 0 ? [] : [`abstained, ${list.format(abstained)}`]),
  ].join('; ')
}

/** What stands in the minutes of a vote that was lost; `put`: the sentence that would have been minuted, had it been carried. */
export function lostVoteSentence(
  standardName: string,
  put: string,
  { for: yes, against, abstained }: Pick<AgreedBy, 'for' | 'against' | 'abstained'>,
): string {
  return `${isolated(standardName)}: a vote was taken and not carried, ${counted(yes.length)} to ${counted(against.length)}: ${sidesOf({ yes, against, abstained })}. Nothing was decided by it. Put to the vote: “${isolated(put)}”`
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
  minute: 'Minute the vote that was not carried',
  minuted: 'The vote that was not carried is minuted.',
  casting: 'The chair’s casting vote carries it',
} as const
