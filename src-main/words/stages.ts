// How far an inspection has come, what is missing, and what to do next, as a person reads it.
import { dayWords } from './moments.ts'

type Stage = 'empty' | 'provisional' | 'preparing' | 'running' | 'closed' | 'signed'
type Inspection = {
  readonly stage: Stage
  readonly blanks: number
  readonly record: { readonly signedAt: string } | null
}

export function stageWords({ stage, record }: Pick<Inspection, 'stage' | 'record'>): string {
  switch (stage) {
    case 'empty':
      return 'No returns yet'
    case 'provisional':
      return 'Provisional'
    case 'preparing':
      return 'Panel being prepared'
    case 'running':
      return 'Panel running'
    case 'closed':
      return 'Panel closed, not yet signed'
    case 'signed':
      return record === null ? 'Signed' : `Signed ${dayWords(record.signedAt)}`
  }
}

/** One line for the list of inspections: what keeps it from its next stage. Empty where nothing does. */
export function missingWords(inspection: Inspection): string {
  const { stage, blanks } = inspection
  const blank = blanks === 0 ? '' : `${blanks} blank ${blanks === 1 ? 'judgement' : 'judgements'}`
  switch (stage) {
    case 'empty':
      return 'Case returns or results'
    case 'provisional':
      return blank === '' ? 'A panel session' : `${blank}; a panel session`
    case 'preparing':
      return blank === '' ? 'The chair opens the session' : `${blank}; the chair opens the session`
    case 'running':
      return 'Outcomes of the panel'
    case 'closed':
      return blank === '' ? 'Signatures' : `${blank}; signatures`
    case 'signed':
      return ''
  }
}

/** What the next step is called on its button. */
export const nextStepWords: Readonly<Record<Stage, string>> = {
  empty: 'Bring in case returns',
  provisional: 'Prepare the panel session',
  preparing: 'Go on preparing the panel session',
  running: 'Go on with the panel session',
  closed: 'Go to sign-off',
  signed: 'Read the signed record',
}
