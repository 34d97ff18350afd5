// A signed record as the files it is handed out in. Each is counted after it is made, and is refused where it holds less, or more.
import { keyQuestionsOfCases } from './framework.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { recordText } from './build.ts'
import { keyQuestionsCsv, ratingsCsv, recordsIn } from './csv.ts'
import { countNames, countsOf, whyNotExport, type Counted } from './manifest.ts'
import { recordPage } from './page.ts'
import type { Manifest, SignedRecord } from './schema.ts'

export type ExportAs = 'json' | 'ratings-csv' | 'key-questions-csv' | 'html'
export type ExportedRecord = {
  readonly fileName: string
  readonly mediaType: string
  readonly text: string
  readonly manifest: readonly { readonly what: string; readonly count: number }[]
}

type Kind = {
  readonly ending: string
  readonly mediaType: string
  readonly text: (record: SignedRecord) => string
  /** What the finished text holds, counted in the text itself. */
  readonly found: (text: string, record: SignedRecord) => Partial<Manifest>
}

const kinds: Readonly<Record<ExportAs, Kind>> = {
  json: {
    ending: 'record.json',
    mediaType: 'application/json',
    text: recordText,
    found: (text) => countsOf(JSON.parse(text) as Counted),
  },
  'ratings-csv': {
    ending: 'ratings.csv',
    mediaType: 'text/csv; charset=utf-8',
    text: ratingsCsv,
    found: (text) => ({ standards: recordsIn(text) }),
  },
  'key-questions-csv': {
    ending: 'key-questions.csv',
    mediaType: 'text/csv; charset=utf-8',
    text: keyQuestionsCsv,
    found: (text) => ({ keyQuestions: recordsIn(text) }),
  },
  html: { ending: 'ratings.html', mediaType: 'text/html; charset=utf-8', text: recordPage, found: countsOfPage },
}

export function exportRecord(record: SignedRecord, as: ExportAs): Result<ExportedRecord> {
  const kind = kinds[as]
  return checkedExport(record, as, kind.text(record))
}

/** `text`: as it would be written. */
export function checkedExport(record: SignedRecord, as: ExportAs, text: string): Result<ExportedRecord> {
  const { ending, mediaType, found } = kinds[as]
  const held = found(text, record)
  const refusal = whyNotExport(record.manifest, held)
  if (refusal !== null) return no(refusal)
  const manifest = Object.entries(countNames).flatMap(([name, what]) => {
    const count = Object.entries(held).find(([each]) => each === name)?.[1]
    return count === undefined ? [] : [{ what, count }]
  })
  return ok({
    fileName: `${slug(record.inspection.provider)}-${signedOn(record)}-${ending}`,
    mediaType,
    text,
    manifest,
  })
}

/** Whatever somebody typed is escaped on the page, so its tags are its own. */
function countsOfPage(text: string, record: SignedRecord): Partial<Manifest> {
  const rows = (table: string, row: RegExp): number =>
    new RegExp(`<table class="${table}[^>]*>.*?</table>`, 's')
      .exec(text)?.[0]
      .replace(/<tfoot>.*<\/tfoot>/s, '')
      .match(row)?.length ?? 0
  const { withFigures, withoutFigures } = keyQuestionsOfCases(record)
  const questions = withFigures === 0 ? 0 : rows('questions', /<td class="no">/g) - withoutFigures
  return { standards: rows('standards', /<th scope="row">/g), keyQuestions: questions }
}

function signedOn({ signatures }: SignedRecord): string {
  return (
    signatures
      .map(({ at }) => at.slice(0, 10))
      .toSorted()
      .at(-1) ?? 'unsigned'
  )
}

/** A name that every file system takes. */
function slug(provider: string): string {
  const plain = provider
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'inspection' : plain.slice(0, 60).replace(/-$/, '')
}
