// Who decides, who acts as chair and whether they are enough, in a sentence.
import type { Conflict, Role } from '../domain/panel/session.ts'
import { roleWords } from './panel.ts'
import { list } from './text.ts'

type Quorum = {
  readonly met: boolean
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly chair: { readonly name: string; readonly role: Role } | null
  readonly needed: number
}

/** `Quorum: 5 decide, 3 needed.` */
export function quorumWords({ met, deciding, needed, chair }: Quorum): string {
  const who = chair === null && deciding.length > 0 ? ', neither chair nor deputy among them' : ''
  return `${met ? 'Quorum' : 'No quorum'}: ${deciding.length} ${deciding.length === 1 ? 'decides' : 'decide'}, ${needed} needed${who}.`
}

/** `5 decide` in a column that says how many are needed; where they are too few, in full. */
export function decidersWords(quorum: Quorum): string {
  const count = quorum.deciding.length
  return quorum.met ? `${count} ${count === 1 ? 'decides' : 'decide'}` : quorumWords(quorum)
}

/** At the head of that column. */
export function decidersTitle({ needed }: Quorum): string {
  return `Who decides, ${needed} needed`
}

/** `Grace Chair chairs.` or `Dan Deputy acts for the chair.` */
export function chairWords({ chair }: Quorum): string {
  if (chair === null) return 'Nobody chairs.'
  return chair.role === 'chair' ? `${chair.name} chairs.` : `${chair.name} acts for the chair.`
}

/** Why an act of the chair cannot be done, where there is nobody to do it. */
export const nobodyChairs =
  'This is for the chair, or for the deputy of a chair who is absent or recused, and neither is here to act.'

export function recusedWords({ recused }: Quorum): string {
  return recused.length === 0 ? '' : `Recused: ${list.format(recused)}.`
}

/** `Recused from 4.1: manages the unpaid work team.` */
export function conflictWords({ state, standard, reason }: Conflict): string {
  const about = conflictSubject(standard)
  const does = {
    declared: `Declared a conflict on ${about}`,
    cleared: `Cleared for ${about}`,
    recused: `Recused from ${about}`,
  }[state]
  return `${does}: ${reason}`
}

export function conflictSubject(standard: string | null): string {
  return standard ?? 'the whole inspection'
}

export const conflictStates: readonly { readonly value: Conflict['state']; readonly label: string }[] = [
  { value: 'declared', label: 'Declared' },
  { value: 'cleared', label: 'Cleared' },
  { value: 'recused', label: 'Recused' },
]

export const conflictHint = 'Declared is not settled yet; cleared takes part; recused takes no part.'

export function presenceWords(name: string, present: boolean, role: Role): string {
  return `${name}, ${roleWords[role].toLowerCase()}, is ${present ? 'here' : 'not here'}.`
}
