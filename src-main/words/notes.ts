// What stands above a ratings page: what a reader must know before the ratings.
import { isolated } from './text.ts'

export const provisionalStatus = 'Provisional, not signed'

export function incompleteWords(): string {
  return 'The framework is incomplete: parts of it are assumed or missing, and its file says which.'
}

/** `note`: what the returns say of each of their cases. */
export function markedWords(note: string): string {
  return `Every case of these returns carries the note “${isolated(note)}”.`
}

export function refusedWords(refused: number, read: number): string {
  return `${refused.toLocaleString('en-GB')} of ${read.toLocaleString('en-GB')} records ${refused === 1 ? 'was' : 'were'} refused and ${refused === 1 ? 'is' : 'are'} not part of these figures.`
}
