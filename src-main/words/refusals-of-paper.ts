// The sentences of what is wrong with a paper sheet, or with bringing it in: what was written on paper is never lost by one.
import { dayAndTimeWords } from './moments.ts'
import { counted } from './numbers.ts'
import type { RefusalSentences } from './refusals-of-files.ts'
import { list } from './text.ts'

const nobody = (names: readonly string[]): string => (names.length === 0 ? 'nobody' : list.format(names))

const readTimeAgain =
  'Read it again; if the sheet does say so, leave the time out, and the sheet itself shows it among the papers of the panel.'

export const paperRefusals = {
  'sheet-code-letter': ({ letter }) =>
    `No code has “${letter}” in it: codes are made of capitals and digits, without 0 and O, 1 and I. Read it again.`,
  'sheet-code-length': ({ found, needed }) =>
    `A code has ${needed} characters; ${found === 0 ? 'none was' : found === 1 ? 'one was' : `${found} were`} typed.`,
  'sheet-code-misread': () =>
    'This is not a code as it was printed: a character is wrong, or two have changed places. Read it again.',
  'sheet-unknown': () =>
    'No sheet with this code belongs to this panel: it was printed for people or evidence this file has never had.',
  'sheet-of-another-inspection': ({ provider }) =>
    `The code does not belong to this inspection: the sheet was printed for ${provider}.`,
  'sheet-of-another-session': () =>
    'The code does not belong to this session: the sheet was printed for an earlier panel of the inspection.',
  'sheet-of-another-item': ({ standard, asked }) =>
    `The code does not belong to item ${asked}: the sheet was printed for ${standard}.`,
  'sheet-before-evidence': ({ standard }) =>
    `The sheet was printed before the evidence was taken again, and the figures of ${standard} have changed since. Print the sheet anew, and have the panel look at it again.`,
  'sheet-of-nobody-here': ({ standard }) =>
    `The sheet, on ${standard}, was printed for somebody who is no longer on this panel.`,
  'sheet-of-another-kind': ({ standard, name }) =>
    name === null
      ? `The sheet holds the panel’s outcome on ${standard}, not a member’s positions.`
      : `The sheet holds the positions of ${name} on ${standard}, not the panel’s outcome.`,
  'no-sheets-chosen': () => 'Choose at least one item, and whose sheets to print.',
  'sheet-empty': () =>
    'Nothing is ticked on the sheet: neither a first nor a final position. Put it aside with a reason.',
  'sheet-unsigned': ({ name }) =>
    `The sheet is not signed${name === '' ? '' : ` by ${name}`}, and does not count. Put it aside, have it signed, and enter it anew.`,
  'sheet-attendance-differs': ({ standard, paper, here }) =>
    `On paper ${nobody(paper)} decided ${standard}; here ${nobody(here)} would. Put right who is here, and who is recused, before the sheet is recorded.`,
  'sheet-of-absent': ({ name }) =>
    `${name} is entered as absent. If ${name} took part, by telephone perhaps, say so under who is here first; otherwise put the sheet aside.`,
  'time-before-printed': ({ time, printed }) =>
    `“${time}” is before the sheet was printed, on ${dayAndTimeWords(printed)}. ${readTimeAgain}`,
  'time-before-opened': ({ time, opened }) =>
    `“${time}” is before the panel opened, on ${dayAndTimeWords(opened)}. ${readTimeAgain}`,
  'time-after-now': ({ time, now }) => `“${time}” is still to come: it is ${dayAndTimeWords(now)}. ${readTimeAgain}`,
  'time-while-closed': ({ time, closed }) =>
    `“${time}” is after the panel closed, on ${dayAndTimeWords(closed)}, and before it was reopened. ${readTimeAgain}`,
  'reader-absent': ({ name }) => `${name} is entered as absent, and enters no sheet.`,
  'reader-first': ({ name }) =>
    `${name} made the first entry. The second is somebody else’s, who has not seen the first.`,
  'paper-differs': ({ fields }) =>
    `The sheet has been entered twice, and the entries differ${fields === 0 ? '' : ` in ${counted(fields, 'place', 'places')}`}. Settle them first.`,
  'paper-not-differing': () => 'Nothing on this sheet waits to be settled.',
  'paper-choice-missing': ({ fields }) =>
    `Choose what the sheet says wherever the two entries differ: ${fields === 1 ? 'one place is' : `${counted(fields)} places are`} left.`,
  'paper-not-settled': () =>
    'The sheet does not count yet: it waits for its second entry, or for what differs to be settled.',
  'paper-settled': () => 'The sheet has been entered twice already. It waits to be recorded, or to be put aside.',
  'paper-counted': () => 'The sheet has been entered twice, and counts already.',
  'paper-none': () => 'Nothing of this sheet has been entered.',
} satisfies Partial<RefusalSentences>
