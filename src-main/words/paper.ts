// Paper in words: what stands on a sheet, field by field, and that it was taken on paper.
import type { PaperField, PaperValue } from '../domain/panel/paper.ts'
import { outcomeWords } from './outcomes.ts'
import { list, sentenceStart } from './text.ts'

export const paperFieldWords: Readonly<Record<PaperField, string>> = {
  first: 'First position',
  firstWords: 'First position, in words',
  final: 'Final position',
  finalWords: 'Final position, in words',
  signed: 'Signed',
  outcome: 'Outcome',
  direction: 'Direction',
  grounds: 'Grounds',
  evidence: 'Evidence relied on',
  rationale: 'Rationale',
  reason: 'Reason',
  rating: 'Rating set',
  dissent: 'Dissent',
  how: 'How it was agreed',
  for: 'Voted for',
  against: 'Voted against',
  abstained: 'Abstained',
  casting: 'Chair’s casting vote',
  present: 'Who decided',
  time: 'Time on the sheet',
}

/** The names of people in the order of the panel, and the texts of grounds in that of the framework. */
export type Naming = {
  readonly people: (ids: readonly string[]) => readonly string[]
  readonly grounds: (ids: readonly string[]) => readonly string[]
}

/** What a field of a sheet holds, for somebody who compares two of them. */
export function paperValueWords(field: PaperField, value: PaperValue, { people, grounds }: Naming): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (value === null) return field === 'direction' ? 'None' : 'Not rated'
  if (typeof value !== 'string') {
    if (value.length === 0) return field === 'grounds' ? 'None' : 'Nobody'
    return list.format(field === 'grounds' ? grounds(value) : people(value))
  }
  if (value === '') return field === 'first' || field === 'final' ? 'Nothing ticked' : 'Nothing written'
  if (field === 'outcome')
    return sentenceStart(Object.entries(outcomeWords).find(([name]) => name === value)?.[1] ?? value)
  if (field === 'direction') return value === 'up' ? 'Up' : 'Down'
  if (field === 'how') return value === 'vote' ? 'By vote' : 'Without a vote'
  return value
}

/** The sheet as it counts: what is empty is left out. */
export function paperSays(
  fields: readonly (readonly [PaperField, PaperValue])[],
  naming: Naming,
): readonly { readonly label: string; readonly value: string }[] {
  const voted = fields.some(([field, value]) => field === 'how' && value === 'vote')
  const empty = (field: PaperField, value: PaperValue): boolean =>
    value === '' ||
    (value === null && field === 'direction') ||
    (Array.isArray(value) && value.length === 0) ||
    (field === 'casting' && (!voted || value === false))
  return fields
    .filter(([field, value]) => !empty(field, value))
    .map(([field, value]) => ({ label: paperFieldWords[field], value: paperValueWords(field, value, naming) }))
}

/** `Taken on paper, sheet K7QF-3MXW-PH: entered by Ada Member and Nia Notes; differences settled by Lee Lead.` */
export function takenOnPaperWords({
  code,
  readers,
  settledBy,
  time = '',
}: {
  readonly code: string
  readonly readers: readonly string[]
  readonly settledBy: string
  readonly time?: string
}): string {
  const when = time === '' ? '' : ` (${time})`
  const differed = settledBy === '' ? '' : `; differences settled by ${settledBy}`
  return `Taken on paper${when}, sheet ${code}: entered by ${list.format(readers)}${differed}.`
}

type ReadBy = { readonly by: string; readonly read: string }

/** `Final position: Nia Notes read “Good”, Lee Lead “Not rated”; Ben Member settled it as “Good”.` */
export function settledPlaceWords({
  label,
  first,
  second,
  took,
  settledBy,
}: {
  readonly label: string
  readonly first: ReadBy
  readonly second: ReadBy
  readonly took: 'first' | 'second'
  readonly settledBy: string
}): string {
  const taken = took === 'first' ? first : second
  return `${label}: ${first.by} read “${first.read}”, ${second.by} “${second.read}”; ${settledBy} settled it as “${taken.read}”.`
}
