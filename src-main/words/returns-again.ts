// Returns that meet cases the file has already, in words: what says the same, what differs, and what became of it.
import { isolated, list, withoutStop } from './text.ts'

/** `148 records read: all say what is stored already. Nothing changed.` */
export function saysTheSameWords({ records, refused }: { readonly records: number; readonly refused: number }): string {
  const read = `${number(records)} ${records === 1 ? 'record' : 'records'} read: `
  const same = records - refused
  if (refused > 0)
    return `${read}${number(same)} ${same === 1 ? 'says' : 'say'} what is stored already, and ${number(refused)} ${refused === 1 ? 'is' : 'are'} refused. Nothing changed.`
  return `${read}${records === 1 ? 'it says' : 'all say'} what is stored already. Nothing changed.`
}

export function blanksKeptWords(count: number): string {
  return count === 1
    ? 'The return leaves one cell blank that is answered in the file. A blank takes nothing away: the answer stays.'
    : `The return leaves ${number(count)} cells blank that are answered in the file. A blank takes nothing away: the answers stay.`
}

export function withdrawnMetWords(count: number): string {
  return count === 1
    ? 'One of its cases is withdrawn, and stays withdrawn whatever is taken.'
    : `${number(count)} of its cases are withdrawn, and stay withdrawn whatever is taken.`
}

export function reasonsIgnoredWords(file: string): string {
  return `${file}: the column refused_because says why records were refused before. It is not read.`
}

type Met = { readonly changed: number; readonly same: number; readonly left: number }

type Balance = { readonly recordsRead: number; readonly casesStored: number; readonly recordsRefused: number }

/** `148 records read = 4 new cases to store + 12 cases to change + 130 cases that say the same + 2 records refused`. */
export function metBalanceWords(
  { recordsRead, casesStored, recordsRefused }: Balance,
  { changed, same, left }: Met,
): string {
  const say = (count: number, one: string, many = one): readonly string[] =>
    count === 0 ? [] : [`${number(count)} ${count === 1 ? `case ${one}` : `cases ${many}`}`]
  const parts = [
    `${number(casesStored)} new ${casesStored === 1 ? 'case' : 'cases'} to store`,
    ...say(changed, 'to change'),
    ...say(same, 'that says the same', 'that say the same'),
    ...say(left, 'to leave as it stands', 'to leave as they stand'),
    `${number(recordsRefused)} ${recordsRefused === 1 ? 'record' : 'records'} refused`,
  ]
  return `${number(recordsRead)} ${recordsRead === 1 ? 'record' : 'records'} read = ${parts.join(' + ')}`
}

/** What a value is called beside another: an answer by its name, anything else as it is written. */
export function valueWords(field: string, value: string): string {
  if (value === '') return 'blank'
  return field.startsWith('answer/') ? (answers[value] ?? value) : value
}
const answers: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', NA: 'Not applicable' }

export const differencesWords = {
  title: 'What the return says otherwise',
  summary: ({ cases, cells, filling }: { readonly cases: number; readonly cells: number; readonly filling: number }) =>
    `${cases === 1 ? 'One case says' : `${number(cases)} cases say`} something else than the file, in ${number(cells)} ${cells === 1 ? 'place' : 'places'}${filling === 0 ? '' : filling === cells ? `, blank until now` : `, ${number(filling)} of them blank until now`}. What you take replaces what stands; what stood before is kept with who gave it.`,
  take: 'Which differences do you take?',
  reasonLabel: 'Why are they taken?',
  reasonHint: 'Kept with every value that is taken.',
  reasonMissing: 'Say why the differences are taken.',
  nothingTaken: 'None of the differences is taken, and there is no new case: nothing would change.',
  page: (from: number, to: number, of: number) => `Cases ${number(from)} to ${number(to)} of ${number(of)}`,
}

/** What the button that stores says: exactly what it does. */
export function storeMetWords(fresh: number, changed: number, refused: number): string {
  const parts = [
    ...(fresh === 0 ? [] : [`Store ${number(fresh)} new ${fresh === 1 ? 'case' : 'cases'}`]),
    ...(changed === 0
      ? []
      : [`${fresh === 0 ? 'Change' : 'change'} ${number(changed)} ${changed === 1 ? 'case' : 'cases'}`]),
  ]
  const left = refused === 0 ? [] : [`leave ${number(refused)} ${refused === 1 ? 'record' : 'records'} out`]
  const all = [...parts, ...left]
  return all.length === 0 ? 'Store nothing' : list.format(all)
}

/** Once it is stored: `1 new case is in the inspection now. 3 cases were changed.` */
export function storedMetWords(fresh: number, { changed, left }: Met, refused: number): string {
  const was = (count: number, what: string, rest: string): string =>
    count === 0 ? '' : ` ${number(count)} ${what}${count === 1 ? ' was' : 's were'} ${rest}.`
  const said = `${fresh === 0 ? '' : `${number(fresh)} new ${fresh === 1 ? 'case is' : 'cases are'} in the inspection now.`}${was(changed, 'case', 'changed')}${was(left, 'case', left === 1 ? 'left as it stood' : 'left as they stood')}${was(refused, 'record', 'left out')}`
  return said.trim()
}

/** In the list of returns, of the cases that were in the file before: `3 changed, 140 the same`. */
export function knownCasesWords({
  casesChanged,
  casesSame,
  casesLeft,
}: {
  readonly casesChanged: number
  readonly casesSame: number
  readonly casesLeft: number
}): string {
  const parts = [
    ...(casesChanged === 0 ? [] : [`${number(casesChanged)} changed`]),
    ...(casesSame === 0 ? [] : [`${number(casesSame)} the same`]),
    ...(casesLeft === 0 ? [] : [`${number(casesLeft)} left as ${casesLeft === 1 ? 'it' : 'they'} stood`]),
  ]
  return parts.length === 0 ? '–' : parts.join(', ')
}

/** For the history: `148 cases`, or `4 new cases` of a return that met others. */
export function newCasesWords(facts: Readonly<Record<string, unknown>>): string {
  const known = facts['known'] as Met | undefined
  const stored = Number(facts['casesStored'])
  if (known === undefined) return `${stored} cases`
  const fresh = stored - known.changed - known.same - known.left
  return fresh === 0 ? 'no new case' : `${fresh} new ${fresh === 1 ? 'case' : 'cases'}`
}

/** For the history: ` Of the cases that were in the file already, 2 changed, 140 said the same …, because: ….` */
export function metToldWords(facts: Readonly<Record<string, unknown>>): string {
  const known = facts['known'] as Met | undefined
  if (known === undefined) return ''
  const { changed, same, left } = known
  const parts = [
    ...(changed === 0 ? [] : [`${number(changed)} changed`]),
    ...(same === 0 ? [] : [`${number(same)} said the same`]),
    ...(left === 0 ? [] : [`${number(left)} stayed as they were`]),
  ]
  const [reason, all] = [facts['reason'], facts['changes']]
  const changes = (Array.isArray(all) ? all : []) as readonly Told[]
  const shown = changes.slice(0, 3).map(({ reference, field, was, value }) => {
    const told = (each: unknown): string => isolated(valueWords(field, String(each)))
    const before = Array.isArray(was) ? was.map(told).join(' and ') : told(was)
    return `${reference} ${field.slice(field.indexOf('/') + 1)} from ${before} to ${told(value)}`
  })
  const more = changes.length - shown.length
  const rest = more === 0 ? '' : `; and ${number(more)} more ${more === 1 ? 'value' : 'values'}`
  const because = typeof reason === 'string' && reason !== '' ? `, because: ${withoutStop(reason)}` : ''
  const values = shown.length === 0 ? '' : ` Taken from the return: ${shown.join('; ')}${rest}${because}.`
  return ` Of the cases that were in the file already, ${parts.join(', ')}.${values}`
}

/** As storing-returns.ts writes them. */
type Told = { readonly reference: string; readonly field: string; readonly was: unknown; readonly value: string }

function number(count: number): string {
  return count.toLocaleString('en-GB')
}

export const refusedWaitingWords = {
  title: 'Refused records to put right',
  hint: 'They are kept as they came. Save them, correct them, and bring the corrected file in: a record waits until its case is in the inspection, or until you are done with it. The column refused_because is not read.',
  of: (count: number, file: string): string =>
    `${number(count)} ${count === 1 ? 'record' : 'records'} refused from ${isolated(file)}`,
  putAside: (file: string): string => `The refused records of ${file} are put aside.`,
}
