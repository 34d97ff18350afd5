// Bringing returns and results in, in words: what a file must look like, and what became of every record.

export const returnsHint =
  'CSV files or XLSX spreadsheets (the first sheet), one record a case. The first row names the columns: case, sample, rosh_inspector and any other attributes, then one column for each key question or prompt by its number, such as 2.2.3. An answer is Y, N, NA or blank.'

/** As returns/limits.ts has them, which a test compares. */
export const returnLimits =
  'At most 100,000 records, 1,000 columns, 32,767 characters a cell, 64 MB a file and 200 MB unpacked.'

export const resultsHint =
  'CSV files with one record for each key question or standard whose result is known without cases: yes and n, a whole per cent, or a rating as published.'

type Reconciled = { readonly recordsRead: number; readonly casesStored: number; readonly recordsRefused: number }

/** `324 records read = 320 cases to store + 4 records refused`: nothing is left unsaid. */
export function reconciliationWords({ recordsRead, casesStored, recordsRefused }: Reconciled, stored: boolean): string {
  return `${counted(recordsRead, 'record')} read = ${counted(casesStored, 'case')} ${stored ? 'stored' : 'to store'} + ${counted(recordsRefused, 'record')} refused`
}

/** `320 cases are in the file now.` */
export function storedWords({ casesStored, recordsRefused }: Reconciled): string {
  const left =
    recordsRefused === 0
      ? ''
      : ` ${counted(recordsRefused, 'record')} ${recordsRefused === 1 ? 'was' : 'were'} left out.`
  return `${counted(casesStored, 'case')} ${casesStored === 1 ? 'is' : 'are'} in the inspection now.${left}`
}

export function resultsStoredWords(count: number): string {
  return `${counted(count, 'result')} ${count === 1 ? 'is' : 'are'} in the inspection now.`
}

/** What the button that stores says: exactly what it does. */
export function importWords({ casesStored, recordsRefused }: Reconciled): string {
  if (recordsRefused === 0) return `Store ${casesStored === 1 ? 'the case' : `all ${counted(casesStored, 'case')}`}`
  return `Store ${counted(casesStored, 'case')} and leave ${counted(recordsRefused, 'record')} out`
}

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`
}

export function otherSheetsWords(
  file: string,
  { name, others }: { readonly name: string; readonly others: number },
): string {
  return `${file}: only its first sheet, “${name}”, is read. ${others === 1 ? 'The other sheet is' : `The other ${others} sheets are`} not.`
}

/** What an export holds, as its manifest says it. */
export function exportCounts(counts: {
  readonly cases: number
  readonly questions: number
  readonly answers: number
}): readonly { readonly what: string; readonly count: number }[] {
  return [
    { what: 'cases', count: counts.cases },
    { what: 'questions', count: counts.questions },
    { what: 'answers', count: counts.answers },
  ]
}

/** A provider's name as part of a file's name. */
export function fileStem(provider: string): string {
  const plain = provider
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'inspection' : plain.slice(0, 60).replace(/-$/, '')
}

export const attributeWords = 'An attribute, kept as text'

/** A column a heading can be matched to; a question with the beginning of its text, because its number says little. */
export function columnChoiceWords(column: string, text: string): string {
  const letters = Array.from(text)
  if (letters.length === 0) return column
  return `${column} ${letters.length > 70 ? `${letters.slice(0, 69).join('')}…` : text}`
}

export const matchingWords = {
  title: 'Headings that are not the application’s own',
  hint: 'Say what each column is. What you say is used for this file, and remembered once its cases are stored. Only headings are matched: the answers in the cells must be Y, N, NA or blank.',
  confirm: 'Read the file with these headings',
  proposed: (count: number): string =>
    count === 1
      ? 'One likely match is filled in below; check it first.'
      : `${count} likely matches are filled in below; check them first.`,
}

/** Said while files are read: what is being read, because a large return takes some seconds. */
export function readingWords(files: readonly { readonly name: string; readonly base64: string }[]): string {
  const bytes = files.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0)
  const size = bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
  const [first] = files
  return `Reading ${files.length === 1 && first !== undefined ? first.name : `${files.length} files`}, ${size}, and checking every record…`
}

export function storingWords({ casesStored }: Reconciled): string {
  return `Storing ${counted(casesStored, 'case')}; nothing is in the file until all are…`
}
