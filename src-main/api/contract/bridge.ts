// What a window may ask of its host besides the methods of the door. Electron's preload exposes it; the browser makes its own.
import type { Answer, Call } from './contract.ts'
import type { Progress } from './progress.ts'
import type { GivenFile } from './shapes.ts'

export type FileToSave = { readonly fileName: string; readonly mediaType: string; readonly base64: string }

export type Bridge = {
  readonly host: 'electron' | 'browser'
  readonly call: (call: Call) => Promise<Answer<unknown>>
  /** Of a call under way, by its `watch`; null where nothing is known of it. */
  readonly progressOf: (watch: string) => Promise<Progress | null>
  readonly stop: (watch: string) => Promise<void>
  /** The person's choice of files, with their bytes; empty where they chose none, a sentence where one is too large to be read. */
  readonly chooseFiles: (kind: 'returns' | 'results' | 'packs') => Promise<readonly GivenFile[] | string>
  /** Where the file was saved, in words a person understands; null where they changed their mind. */
  readonly saveFile: (file: FileToSave) => Promise<string | null>
  /** Opens the projector's window on this address (what stands after #), or brings it forward; what happened, in words. */
  readonly openRoom: (hash: string) => Promise<string>
  /** Commands of the menu, by the name of the place or action they lead to; the browser has no menu. */
  readonly onCommand: (listener: (command: string) => void) => void
}

declare global {
  interface Window {
    readonly ratingsPanel?: Bridge
  }
}
