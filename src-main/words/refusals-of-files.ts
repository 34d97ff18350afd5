// The sentences of what is wrong with a file somebody hands in: a framework, a return, a population, results.
import type { RefusalFacts } from '../domain/refusal.ts'

export type RefusalSentences = { readonly [Code in keyof RefusalFacts]: (facts: RefusalFacts[Code]) => string }

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Part of the whole table of `refusals.ts`, where a code without words does not compile. */
export const fileRefusals = {
  'framework-unknown': ({ name, known }) =>
    `There is no framework “${name}”. Give ${either.format(known)}, or the path of a framework file.`,
  'framework-taken': ({ id, version }) =>
    `“${id}” version ${version} is a framework that is shipped, and this file says something else. Give it an id of its own.`,
  'field-missing': () => 'This is missing. Add it.',
  'field-unknown': ({ field }) => `The format has no “${field}”. Take it out, or correct its spelling.`,
  'field-repeated': ({ field }) => `“${field}” is given more than once. Keep the one that is meant.`,
  'field-wrong': ({ expected, found }) => `This should be ${expected}, but is ${found}.`,
  repeated: ({ what, value }) => `The ${what} “${value}” is used before. Each must be different.`,
  'not-ascending': ({ what, value, after }) =>
    `The ${what} ${value} does not rise above the one before it, ${after}. List them from the lowest up.`,
  'first-not-zero': ({ what, value }) =>
    `The ${what} starts at ${value}. It must start at 0, so that every result has a rating.`,
  'step-too-large': ({ step, ratings }) =>
    `A step of ${step} leads beyond the scale from every one of its ${ratings} ratings. Give at most ${ratings - 1}.`,
  'scale-too-short': () => 'A scale needs at least two ratings; leave it empty for an unrated framework.',
  'unknown-sample': ({ sample, known }) => {
    if (known.length === 0) return `The framework has no samples, so “${sample}” is not one of them.`
    return sample.trim() === ''
      ? `No sample is given. The framework has ${list.format(known)}.`
      : `“${sample}” is not a sample of the framework. It has ${list.format(known)}.`
  },
  'rating-not-on-scale': ({ rating, scale }) =>
    scale.length === 0
      ? `The framework has no scale, so it cannot give the overall rating “${rating}”.`
      : `“${rating}” is not on the scale, which has ${list.format(scale)}.`,
  'beyond-maximum': ({ from, maximum }) =>
    `An overall rating from ${from} can never be reached: the counting standards add up to at most ${maximum}.`,
  'prompt-number-wrong': ({ number, expected }) =>
    `The prompt is numbered “${number}”; in its place it must be “${expected}”: key question, slash, printed order.`,
  'no-case-question': ({ standard }) =>
    `Standard ${standard} is rated by its key questions, but none is answered from cases. Add one, or mark the standard incomplete.`,
  'moderation-evidence-wrong': ({ evidence }) =>
    `The moderation relies on “${evidence}”, which is not a qualitative key question of the same standard.`,
  'same-as-wrong': ({ value }) =>
    `“${value}” should be another framework’s id, a colon and a number, such as crc-2018:2.2.1.`,
  'column-reserved': ({ column }) =>
    `A sub-sample cannot be made by “${column}”: it is made by an attribute of the cases, not by their reference, their sample or an answer.`,
  'value-not-possible': ({ value, known }) => `“${value}” cannot occur here. Possible are ${list.format(known)}.`,

  'file-missing': () => 'There is no such file. Check the path.',
  'file-unreadable': ({ why }) => `The file cannot be read: ${why}.`,
  'file-empty': () => 'The file is empty.',
  'file-not-utf8': ({ looksLike }) =>
    looksLike === 'binary'
      ? 'The file is not text. Save it as text in UTF-8 (in a spreadsheet: “CSV UTF-8”) and bring it again.'
      : `The file is text in ${looksLike}, not UTF-8. Save it in UTF-8 (in a spreadsheet: “CSV UTF-8”) and bring it again.`,
  'file-not-json': ({ why }) => `The file is not valid JSON: ${why}.`,
  'file-not-written': ({ why }) => `The file cannot be written: ${why}.`,
  'separator-wrong': ({ separator }) =>
    `The cells of this file are separated by ${separator}; save it with commas (CSV UTF-8).`,
  'quoting-broken': ({ line }) =>
    `The quotation marks are broken near line ${line}: a cell that holds a comma, a line break or a quotation mark must be quoted, and its own quotation marks doubled.`,
  'record-too-large': ({ characters }) =>
    `One record is longer than ${characters.toLocaleString('en-GB')} characters. A quotation mark has probably not been closed.`,

  'sheet-damaged': ({ why }) =>
    `The spreadsheet is damaged or cut short: ${why}. Open it in a spreadsheet, save it again as XLSX, and bring that.`,
  'sheet-encrypted': () =>
    'The spreadsheet is protected with a password. Save a copy without the password, and bring that.',
  'sheet-old': () =>
    'The file is in an older format of Office (.xls). Save it as XLSX or as “CSV UTF-8”, and bring that.',
  'sheet-foreign': () =>
    'The file is an archive or another kind of document, not an XLSX spreadsheet. Save the return as XLSX or as “CSV UTF-8”, and bring that.',
  'sheet-merged': ({ range }) =>
    `The sheet has merged cells (${range}). A merged cell belongs to no single record: unmerge the cells, fill each in, and bring the sheet again.`,
  'sheet-too-much': ({ what, found, most }) =>
    what === 'parts'
      ? `The spreadsheet is made of ${found.toLocaleString('en-GB')} parts; at most ${most.toLocaleString('en-GB')} can be read. Copy the return into a new spreadsheet.`
      : `The spreadsheet unpacks to ${Math.ceil(found / 1_048_576).toLocaleString('en-GB')} MB; at most ${Math.floor(most / 1_048_576)} MB can be read. Copy the return into a new spreadsheet, or save it as “CSV UTF-8”.`,
  'cell-formula': () =>
    'The cell holds a formula. Formulas are not worked out here: put its value in its place (in a spreadsheet: copy, paste values).',
  'cell-date': () =>
    'The cell holds a date, where the reference of a case should be: the spreadsheet has probably taken the reference for one. Format the column as text and type the reference again.',

  'too-many-records': ({ most }) =>
    `The file has more than ${most.toLocaleString('en-GB')} records. Divide it into several, or clear the rows below the last case.`,
  'too-many-columns': ({ columns, most }) =>
    `A record has ${columns.toLocaleString('en-GB')} columns; at most ${most.toLocaleString('en-GB')} can be read. Take the columns out that do not belong to the return.`,
  'heading-date': ({ column }) =>
    `The heading of column ${column} is a date: the spreadsheet has probably taken a question’s number for one. Format the heading as text and type the number again.`,
  'heading-formula': ({ column }) => `The heading of column ${column} is a formula. Type the heading as text.`,
  'heading-matched-twice': ({ heading, column }) =>
    `The heading “${heading}” is matched to ${column}, which another column is already. Match only one of them.`,
  'match-unknown': ({ heading, column }) =>
    `The heading “${heading}” cannot be matched to “${column}”: the framework has no such column.`,
  'headings-below': () =>
    'The headings seem to stand in the second row. Take the row above them out, so that the sheet begins with one row of headings.',

  'heading-empty': ({ column }) => `Column ${column} has no heading. Name it, or take the column out.`,
  'heading-repeated': ({ heading }) => `The heading “${heading}” occurs twice. Keep one of the columns.`,
  'heading-required': ({ heading }) => `There is no column “${heading}”. It is required.`,
  'heading-unknown-question': ({ heading }) =>
    `The framework has no question “${heading}”. Correct the number, or choose the framework the cases were judged against.`,
  'heading-qualitative': ({ heading }) =>
    `Key question ${heading} rests on qualitative evidence only and is not answered case by case. Take the column out.`,
  'no-records': () => 'The file has headings but no case.',
  'second-header': () => 'This record repeats the headings. Take it out.',
  'cells-wrong': ({ cells, headings }) =>
    `The record has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${headings}. Each record must have one cell for every heading.`,
  'cell-too-long': ({ characters, most }) =>
    `The cell holds ${characters.toLocaleString('en-GB')} characters; at most ${most.toLocaleString('en-GB')} can be read.`,
  'case-missing': () => 'The case has no reference. Give it one that is unique in its sample.',
  'case-repeated': ({ sample, places }) =>
    `The same case stands ${places.length === 2 ? 'twice' : `${places.length} times`} in ${sample}: ${list.format(places.slice(0, 5).map(({ file, record }) => `${file} record ${record}`))}${places.length > 5 ? ' and further on' : ''}. None of them is read; keep the right one.`,
  'answer-unknown': () => 'An answer is Y, N, NA or blank.',
  'risk-unknown': () => 'A risk classification is low, medium, high, very high or blank.',
  'answer-of-another-sample': ({ sample, belongsTo }) =>
    `The question is asked of ${belongsTo} cases, and this is a case of ${sample}. Leave the answer out, or correct the sample.`,

  'heading-of-answers': ({ heading }) =>
    `“${heading}” is a question of the framework, and a list of the population has no answers yet. Take the column out.`,
  'exclusion-unknown': ({ known }) =>
    `This is not a reason for leaving a case out. Give ${either.format(known)}; further words may follow after a colon.`,
  'exclusion-without-words': () => 'Another reason is given in words: write “other: ” and why.',
  'counts-disagree': ({ trait, cases, eligible }) =>
    `The counts by ${trait} add up to ${cases}, and ${eligible} cases are eligible. Correct one of them.`,
  'population-known-already': () => 'This list is the population that is known already. Nothing changes.',
  'population-missing': ({ sample }) =>
    `No population of ${sample} cases is known. Bring in the list, or give the counts, first.`,
  'population-not-a-list': ({ sample }) =>
    `Only counts of the ${sample} population are known. Cases are drawn from a list: bring one in.`,
  'nobody-eligible': ({ sample }) => `No case of the ${sample} population is eligible, so there is none to draw.`,
  'sample-too-large': ({ size, eligible }) =>
    `${size} cases cannot be drawn: ${eligible === 1 ? 'one is' : `${eligible} are`} eligible.`,
  'sample-drawn-already': () => 'This sample has been drawn. To draw it again, say why: both draws are kept.',
  'sample-not-drawn': ({ sample }) => `No ${sample} sample has been drawn from the population that is known now.`,
  'case-not-in-sample': ({ reference }) => `“${reference}” is not in the sample as it stands.`,

  'item-unknown': () => 'The framework has no key question and no standard of this number.',
  'item-qualitative': () => 'This key question rests on qualitative evidence only: it has no figure.',
  'item-repeated': ({ item }) => `${item} is given twice. Keep one result.`,
  'not-a-count': () => 'A count is a whole number, 0 or more.',
  'not-a-percent': () => 'A percentage is a whole number from 0 to 100, without a sign.',
  'yes-above-n': ({ yes, n }) => `There are more yeses (${yes}) than judgements (${n}).`,
  'yes-without-n': () => 'The yeses are given without the number of judgements, n.',
  'n-alone': () => 'The number of judgements is given without the yeses or the percentage.',
  'percent-disagrees': ({ percent, yes, n, gives }) => `${yes} of ${n} is ${gives} per cent, not ${percent}.`,
  'percent-impossible': ({ percent, n }) => `No whole number of yeses of ${n} gives ${percent} per cent.`,
  'result-missing': () => 'The item has no result. Give yes and n, a percentage, or (for a standard) a rating.',
  'rating-for-a-question': () => 'A key question has a figure, not a rating. Give the rating to the standard.',
  'figures-for-a-standard': () => 'A standard has a rating, not a figure. Give figures to its key questions.',
} satisfies Partial<RefusalSentences>
