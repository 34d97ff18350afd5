// What the returns themselves say about the ratings page: whose inspection it is, and that its cases are not real ones.
import type { CaseSheet } from '../../domain/rating/judgement.ts'
import { incompleteWords, markedWords, refusedWords } from '../../words/notes.ts'
import type { Framework } from '../../domain/framework/framework.ts'

/** The provider, where every case names the same one in a column `provider`. */
export function providerOf(sheets: readonly CaseSheet[]): string | null {
  return sharedAttribute(sheets, 'provider')
}

/** What a reader must know before the ratings. */
export function notesOf(
  framework: Framework,
  returns: { readonly sheets: readonly CaseSheet[]; readonly recordsRead: number; readonly recordsRefused: number },
): readonly string[] {
  const marked = sharedAttribute(returns.sheets, 'note')
  return [
    ...(framework.complete ? [] : [incompleteWords()]),
    ...(marked === null ? [] : [markedWords(marked)]),
    ...(returns.recordsRefused === 0 ? [] : [refusedWords(returns.recordsRefused, returns.recordsRead)]),
  ]
}

function sharedAttribute(sheets: readonly CaseSheet[], column: string): string | null {
  const values = new Set(sheets.flatMap(({ cases }) => cases.map(({ attributes }) => attributes[column] ?? '')))
  const [value = ''] = values
  return values.size === 1 && value !== '' ? value : null
}
