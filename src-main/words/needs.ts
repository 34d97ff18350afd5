// What a standard still needs before the record can be signed, each in a sentence that says what to do.
import { list } from './text.ts'

/** The facts of a need, as the screens are shown them. */
type Need =
  | { readonly need: 'cases'; readonly questions: readonly string[] }
  | { readonly need: 'proposal' }
  | { readonly need: 'blanks'; readonly question: string; readonly blank: number; readonly disagreements: number }
  | { readonly need: 'classification'; readonly question: string; readonly cases: number }
  | { readonly need: 'key-questions-missing' }
  | { readonly need: 'outcome'; readonly open: 'zone' | 'proposal' | 'moderation' }

export function needWords(need: Need): string {
  switch (need.need) {
    case 'cases':
      return `No case is judged for ${list.format(need.questions)}. Bring in case returns or results.`
    case 'proposal':
      return 'The lead inspector has not proposed a rating.'
    case 'blanks':
      return `${need.blank} blank ${need.blank === 1 ? 'judgement' : 'judgements'} for ${need.question}${differingWords(need)}. Bring in the answers, or accept them with a reason.`
    case 'classification':
      return `${need.cases} ${need.cases === 1 ? 'case of' : 'cases of'} ${need.question} ${need.cases === 1 ? 'has' : 'have'} no risk classification by the inspector.`
    case 'key-questions-missing':
      return 'The framework does not hold this standard’s key questions, so it cannot be rated by them.'
    case 'outcome':
      return {
        zone: 'In the zone of discretion: the panel decides.',
        proposal: 'The lead inspector’s proposal waits for the panel.',
        moderation: 'The lead inspector’s moderation waits for the panel.',
      }[need.open]
  }
}

/** `, 2 of them because two people differ`: neither answer is counted until somebody settles it. */
export function differingWords({
  blank,
  disagreements,
}: {
  readonly blank: number
  readonly disagreements: number
}): string {
  if (disagreements === 0) return ''
  const which = blank === 1 ? '' : disagreements === blank ? 'all of them ' : `${disagreements} of them `
  return `, ${which}because two people answered differently`
}

/** The same in a few words, for a table's cell. */
export function shortNeedWords(need: Need): string {
  switch (need.need) {
    case 'cases':
      return `no case for ${list.format(need.questions)}`
    case 'proposal':
      return 'a proposal'
    case 'blanks':
      return `${need.blank} blank for ${need.question}`
    case 'classification':
      return `${need.cases} not classified for ${need.question}`
    case 'key-questions-missing':
      return 'key questions'
    case 'outcome':
      return 'an outcome'
  }
}
