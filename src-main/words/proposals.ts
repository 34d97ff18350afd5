// The lead inspector's proposals in words.

/** Why a proposal cannot be changed now, before the door has to refuse it. */
export const proposalsFrozenWords =
  'The panel decides on the evidence as it stood when it opened, so proposals no longer change here. What the panel decides is recorded in the panel session.'

export const strengthsHint = 'One in each line.'

export const moderationHint =
  'The key questions give the indicative rating. On qualitative evidence the lead inspector may propose to move it by one band; the panel ratifies or rejects the proposal.'

/** `Moderation to Outstanding is proposed.` */
export function moderationWords(to: string): string {
  return `A moderation to ${to} is proposed; the panel decides.`
}

/** The lines of a list as it is typed; empty lines are no entries. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
