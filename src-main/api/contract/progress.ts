// How far a long call has come: asked for by the name its caller gave it, which also stops it.

export type Progress = {
  readonly stage: 'reading' | 'storing'
  /** The file in hand. */
  readonly file: string
  /** Records read, or cases and values stored, so far. */
  readonly count: number
  /** Bytes of the file while it is read; cases and values of all files while they are stored. */
  readonly done: number
  readonly total: number
}
