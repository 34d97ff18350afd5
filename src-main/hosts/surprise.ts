// A surprise as the log keeps it: with its stack, for whoever mends it; a person is shown a sentence instead.

export function surpriseText(surprise: unknown): string {
  if (!(surprise instanceof Error)) return String(surprise)
  const cause = surprise.cause === undefined ? '' : `\ncaused by ${surpriseText(surprise.cause)}`
  return `${surprise.stack ?? surprise.message}${cause}`
}
