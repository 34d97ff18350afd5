// A long step under way, in words: how far it has come, and that stopping it changes nothing.

type Come = {
  readonly stage: 'reading' | 'storing'
  readonly file: string
  readonly count: number
  readonly done: number
  readonly total: number
}

export const underWayWords = {
  title: 'Under way',
  /** `Reading kent.xlsx: 4,200 records so far, 43 per cent of the file.` */
  progress: ({ stage, file, count, done, total }: Come): string =>
    stage === 'reading'
      ? `Reading ${file}: ${number(count)} ${count === 1 ? 'record' : 'records'} so far, ${percent(done, total)} per cent of the file.`
      : `Storing ${file}: ${number(done)} of ${number(total)} cases and values; nothing is in the file until all are.`,
  stop: 'Stop',
  stopping: 'Stopping',
  unchanged: 'Stopping leaves the file as it is.',
}

function percent(done: number, total: number): number {
  return total <= 0 ? 0 : Math.min(100, Math.floor((100 * done) / total))
}

function number(count: number): string {
  return count.toLocaleString('en-GB')
}
