// What the two threads say to each other. Plain data throughout: it is copied on its way.
import type { Answer, Call } from '../../api/contract/contract.ts'
import type { Progress } from '../../api/contract/progress.ts'
import type { Refusal } from '../../domain/refusal.ts'

/** `create`: made where there is none; `samples`: a file that is made begins with the sample inspections. */
export type Opening = { readonly file: string; readonly create: boolean; readonly samples: boolean }

export type ToWorker =
  /** `stop`: shared by both threads, because the one that works hears no message before it is done; null where nobody watches. */
  | { readonly kind: 'call'; readonly id: number; readonly call: Call; readonly stop: Int32Array | null }
  | { readonly kind: 'close' }

export type FromWorker =
  | { readonly kind: 'opened'; readonly file: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'surprise'; readonly text: string }
