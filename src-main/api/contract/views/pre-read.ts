// The pre-read pack as it is shown and handed over.
import type { ExportView } from './records.ts'

export type PreReadView = {
  readonly file: ExportView
  /** The same page as text, to show and to print. */
  readonly page: string
  readonly madeAt: string
  /** Of the evidence it was made from. */
  readonly digest: string
}

export type PreReadGivenView = {
  readonly madeAt: string
  readonly by: string
  readonly to: 'a file' | 'the browser'
  /** Whether it was saved before the panel opened: only such a pack is the members’ pre-read. */
  readonly beforehand: boolean
  readonly changed: boolean
  readonly says: string
}
