// A long call that is watched: it says how far it has come, and gives up where somebody has said stop.
import type { Progress } from './contract/progress.ts'

export type Watch = {
  readonly come: (progress: Progress) => void
  /** Asked between two records: the thread of the call hears nothing else while it works. */
  readonly isStopped: () => boolean
}

/** Thrown on the way and turned into its refusal by the door: whatever the call had changed is undone. */
export class Stopped extends Error {}

export const unwatched: Watch = { come: () => undefined, isStopped: () => false }

/** What a handler says it with. */
export function progressTo({ come, isStopped }: Watch): (progress: Progress) => void {
  return (progress) => {
    if (isStopped()) throw new Stopped()
    come(progress)
  }
}
