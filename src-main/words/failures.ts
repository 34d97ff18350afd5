// What a person is told when a step did not work for a reason nobody expected: what was saved, and what was not.

/** A surprise inside the application: it was logged, and the step was undone. */
export function unexpectedWords(says: string, savedUntil: string | null): string {
  return `Something unexpected happened: ${says.trim().replace(/[.\s]+$/u, '')}. Nothing of this step was saved. ${savedBefore(savedUntil)}`
}

/** The application did not answer, so nobody knows how far the step went. */
export function unansweredWords(savedUntil: string | null): string {
  return `The application did not answer. Whether this step was saved is not known here: start the application again, or reload this window, and the screen shows what is in the file. ${savedBefore(savedUntil)}`
}

/** A screen stopped working; the file did not. */
export function brokenScreenWords(savedUntil: string | null): string {
  return `This screen has stopped unexpectedly. ${savedBefore(savedUntil)} Words typed since then on this screen are not in it.`
}

function savedBefore(moment: string | null): string {
  return moment === null
    ? 'Whatever was saved before is in the file.'
    : `Everything saved up to ${moment} is in the file.`
}
