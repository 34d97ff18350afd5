// The hand-over in words: what is handed out, what a pack would change here, and what stays as it is.
type Inspection = { readonly provider: string; readonly fieldworkFrom: string }

/** `Kent CRC 2026`: as people tell inspections of one provider apart. */
export function inspectionName({ provider, fieldworkFrom }: Inspection): string {
  return fieldworkFrom === '' ? provider : `${provider} ${fieldworkFrom.slice(0, 4)}`
}

/** What of an inspection besides its cases differs: `The proposal for 1.1 differs: here Good, in the pack Inadequate.` */
export function notTakenWords(what: string, here: string, there: string): string {
  return here === there
    ? `Not taken: ${what} differs in its words. It stays as it is here.`
    : `Not taken: ${what} differs (here ${said(here)}, in the pack ${said(there)}). It stays as it is here.`
}

function said(text: string): string {
  return text === '' ? 'nothing' : text
}

export const statedWords = {
  result: (item: string): string => `the result for ${item}`,
  comparator: (name: string, period: string): string =>
    `the figures of ${name}${period === '' ? '' : `, ${period}`}, to compare with`,
  proposal: (standard: string): string => `the proposal for ${standard}`,
  moderation: (standard: string): string => `the proposed moderation of ${standard}`,
  blanks: 'the blank judgements accepted',
  leadInspector: 'the name of the lead inspector',
  dates: 'the dates of the fieldwork',
  note: 'the note on the inspection',
} as const

export const packCountNames = {
  returns: 'returns',
  cases: 'cases',
  values: 'values given by returns',
  entries: 'entries by people',
  results: 'results',
  comparators: 'figures to compare with',
  proposals: 'proposals',
  moderations: 'moderations',
  acceptedBlanks: 'blanks accepted',
} as const

/** What a pack holds, as its manifest says it; what it has none of is left out, but for the cases. */
export function packCounts(
  manifest: Readonly<Record<keyof typeof packCountNames, number>>,
): readonly { readonly what: string; readonly count: number }[] {
  const counts = new Map<string, number>(Object.entries(manifest))
  return Object.entries(packCountNames)
    .map(([name, what]) => ({ what, count: counts.get(name) ?? 0 }))
    .filter(({ what, count }) => count > 0 || what === packCountNames.cases)
}
