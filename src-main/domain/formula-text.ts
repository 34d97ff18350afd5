// Text that a spreadsheet would take for a formula, written so that it does not, and read back as it was.

/** As many apostrophes as there are, and then what begins a formula. */
const startsFormula = /^'*[=+\-@\t\r]/

/** `=1+1` as `'=1+1`, and `'=1+1` as `''=1+1`: every text has one writing of its own. */
export function escapedFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text
}

/** Undoes `escapedFormula` exactly; an apostrophe before anything else is the text's own. */
export function unescapedFormula(text: string): string {
  return text.startsWith("'") && startsFormula.test(text) ? text.slice(1) : text
}
