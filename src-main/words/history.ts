// What stands around an inspection's history.

export const historyWords = {
  what: 'Everything that was done, in the order it was saved. Nothing here is ever changed or taken out; what was taken back stands here too.',
  find: 'Find words or a name',
  nobodyNamed: 'nobody named',
} as const

/** `12 of 94 events`, `94 events`. */
export function shownOfAll(shown: number, all: number): string {
  const events = `${all} ${all === 1 ? 'event' : 'events'}`
  return shown === all ? events : `${shown} of ${events}`
}
