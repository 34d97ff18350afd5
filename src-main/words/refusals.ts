// One sentence for every refusal: what is wrong, and what to do. A code without words does not compile.
import { outcomeWords } from './outcomes.ts'
import { roleWords } from './panel.ts'
import type { Refusal, RefusalFacts } from '../domain/refusal.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const way = (direction: 'up' | 'down'): string => (direction === 'up' ? 'upwards' : 'downwards')
const openItem = {
  zone: 'the zone of discretion is open',
  proposal: 'the lead inspector’s proposal waits for the panel',
  moderation: 'a moderation is proposed',
}

const words: { readonly [Code in keyof RefusalFacts]: (facts: RefusalFacts[Code]) => string } = {
  'framework-unknown': ({ name, known }) =>
    `There is no framework “${name}”. Give ${either.format(known)}, or the path of a framework file.`,
  'field-missing': () => 'This is missing. Add it.',
  'field-unknown': ({ field }) => `The format has no “${field}”. Take it out, or correct its spelling.`,
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

  'standard-unknown': ({ standard, known }) =>
    `The framework has no standard ${standard}. It has ${list.format(known)}.`,
  'rating-unknown': ({ rating, known }) =>
    known.length === 0
      ? `The framework has no scale, so “${rating}” is not a rating of it.`
      : `“${rating}” is not a rating of the framework. It has ${list.format(known)}.`,
  'stated-twice': ({ what }) => `A ${what} is given twice. Give one.`,
  'two-sources': ({ item, sources }) => `${item} is known from ${sources[0]} and from ${sources[1]}. Keep one source.`,
  'not-lead-inspectors': () =>
    'The standard is rated by its key questions; the lead inspector proposes ratings only where the framework says so.',
  'no-moderation-in-framework': () => 'The framework allows no moderation of this standard.',
  'moderation-beyond-scale': ({ direction, from }) =>
    `There is no rating ${direction === 'up' ? 'above' : 'below'} ${from} to moderate to.`,
  'moderation-without-indicative': () =>
    'The standard has no indicative rating from its cases, so there is nothing to moderate.',

  'outcome-missing': ({ open }) => `${sentenceStart(openItem[open])}, and the panel has recorded no outcome for it.`,
  'outcome-unknown': ({ outcome, known }) => `“${outcome}” is not an outcome. Possible are ${list.format(known)}.`,
  'second-outcome': ({ earlier, later }) =>
    `The standard already has an outcome (${outcomeWords[earlier]}); “${outcomeWords[later]}” cannot follow it. Only a rejected moderation may be followed, by an outcome of the zone.`,
  'already-moved': () => 'Discretion has already moved this standard; at most one move is allowed.',
  'moderation-already-ratified': () =>
    'The moderation has been ratified: the standard has moved, and discretion is closed.',
  'moderation-undecided': () =>
    'A moderation is proposed. Ratify or reject it first; discretion may follow a rejection.',
  'outside-zone': () => 'The standard is outside the zone of discretion: its provisional rating stands.',
  'direction-missing': () => 'Say which way the rating is moved: up or down.',
  'wrong-direction': ({ direction, open }) =>
    `The way ${way(direction)} is not open: ${open.length === 0 ? 'none is' : `only ${list.format(open.map(way))} is`}.`,
  'beyond-scale': ({ direction, from }) =>
    `There is no rating ${direction === 'up' ? 'above' : 'below'} ${from} to move to.`,
  'ground-missing': () => 'No ground is given. Choose at least one of the framework’s grounds.',
  'ground-unknown': ({ ground, known }) =>
    `“${ground}” is not a ground of the framework. It has ${list.format(known)}.`,
  'ground-repeated': ({ ground }) => `The ground “${ground}” is given twice.`,
  'ground-not-a-fact': ({ ground }) => `The ground “${ground}” states a fact that does not hold for this standard.`,
  'rationale-missing': () => 'No rationale is given. Say in words why the panel decided so.',
  'reason-missing': () => 'No reason is given. Say in words why.',
  'rating-missing': () => 'Say which rating the panel sets.',
  'same-as-proposed': ({ rating }) => `${rating} is what the lead inspector proposed: ratify the proposal instead.`,
  'no-proposal': () =>
    'The lead inspector has proposed no rating for this standard, so there is none to ratify or to set otherwise.',
  'no-moderation-proposed': () => 'No moderation is proposed for this standard.',
  'nothing-to-moderate': () =>
    'The standard has no indicative rating from its cases, so a moderation cannot be ratified.',
  'needs-its-own-outcome': ({ open }) => `The rating cannot simply stand: ${openItem[open]} and needs its own outcome.`,
  'field-not-for-outcome': ({ field, outcome }) =>
    `“${outcomeWords[outcome]}” takes no ${field}. Take it out, or choose the outcome it belongs to.`,

  'session-state': ({ state, needed }) =>
    `The panel session is ${state}; this needs it to be ${either.format(needed)}.`,
  'conflicts-not-asked': ({ names }) =>
    `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} not been asked about conflicts of interest. Ask by name, and record the answer.`,
  'conflict-undecided': ({ names }) =>
    `${list.format(names)} declared a conflict of interest. Clear it with a reason, or recuse, before going on.`,
  'out-of-role': ({ name, needed }) =>
    `${name === '' ? 'This person' : name} cannot do this: it is for the ${either.format(needed.map((role) => roleWords[role].toLowerCase()))}.`,
  recused: ({ name }) => `${name} is recused from this item and takes no part in it.`,
  'no-quorum': ({ deciding, needed, chair }) =>
    `There is no quorum: ${needed} who decide are needed, the chair or deputy among them, and ${deciding.length === 0 ? 'nobody who decides is there' : `${list.format(deciding)} ${deciding.length === 1 ? 'is' : 'are'} there${chair ? '' : ', neither chair nor deputy among them'}`}. The item can only be adjourned.`,
  'no-such-item': ({ standard }) => `The session has no item ${standard}.`,
  'another-item-open': ({ standard }) => `Item ${standard} is open. Decide or adjourn it first.`,
  'item-not-waiting': ({ standard, state }) =>
    `Item ${standard} is ${state}, not waiting. Retract its outcome to open it again.`,
  'item-not-open': ({ standard, state }) =>
    `Item ${standard} is ${state}. Only an open item can be decided or adjourned: call it first.`,
  'nothing-to-retract': ({ standard }) => `Item ${standard} has no outcome to retract.`,
  'items-undecided': ({ standards }) =>
    `Still without an outcome: ${list.format(standards)}. Decide or adjourn each before the session closes.`,
  'items-adjourned': ({ standards }) =>
    `Adjourned: ${list.format(standards)}. Reopen the session and decide before signing.`,
  'read-back-differs': ({ sentence }) =>
    `The sentence that would be minuted is no longer the one read back. It is now: “${sentence}” Read it back and agree again.`,
  'not-a-signatory': ({ role }) => `The panel’s settings do not ask the ${roleWords[role].toLowerCase()} to sign.`,
  'signed-already': ({ role }) => `The ${roleWords[role].toLowerCase()} has signed already.`,
  'signature-differs': ({ name }) => `A signature is the signatory’s own name, typed in full: ${name}.`,
  'role-taken': ({ role, name }) => `${name} is the ${roleWords[role].toLowerCase()} already.`,
  'name-missing': () => 'Give the person’s name.',
  'person-repeated': ({ name }) => `${name} is on the panel already.`,
  'session-exists': ({ state }) => `The inspection has a panel session already; it is ${state}.`,
  'nothing-to-rate': () =>
    'There is nothing to decide yet: bring in case returns or results, or propose a rating, first.',

  'blanks-unanswered': ({ questions }) =>
    `Judgements are missing: ${list.format(questions.map(({ number, blank }) => `${blank} for ${number}`))}. Bring in the answers, or accept the blanks with a reason.`,
  'evidence-changed': () =>
    'The evidence has changed since the panel decided on it. Reopen the session and take the evidence again.',
  'record-signed': ({ signedAt }) =>
    `The record was signed on ${signedAt.slice(0, 10)} and does not change. A correction is a new record that supersedes it.`,
  'manifest-differs': ({ what, expected, found }) =>
    `The export was not written: it would hold ${found} ${what}, and the record has ${expected}.`,
  'nothing-to-accept': () => 'No judgement is blank, so there is nothing to accept.',
  'already-superseded': ({ by }) => `This record has been superseded by ${by}. Begin from that one.`,

  'provider-missing': () => 'Name the provider that was inspected.',
  'date-wrong': ({ value }) => `“${value}” is not a date. Give year, month and day, such as 2020-03-02.`,
  'dates-reversed': ({ from, to }) => `Fieldwork cannot end (${to}) before it starts (${from}).`,
  'case-already-stored': ({ sample }) =>
    `A case of this reference is stored already in ${sample}. Take it out of the return.`,
  'results-already-stored': ({ item }) => `A result for ${item} is stored already.`,
  'nothing-to-import': () => 'Every record of the return is refused, so there is nothing to bring in.',
  'nothing-to-export': () => 'The inspection has no case, so there is no return to write.',
  'evidence-frozen': ({ state }) =>
    `The panel session is ${state}: the evidence it decides on is frozen. Changes wait until it is signed and superseded, or reopened.`,
  'no-such': ({ what, id }) => `There is no ${what} “${id}”.`,

  'method-unknown': ({ method }) => `The application has no method “${method}”.`,
  'input-wrong': ({ path, expected }) =>
    `${path === '' ? 'What was sent' : `“${path}”`} is not as it should be: ${expected}.`,
  'too-large': ({ bytes, most }) =>
    `The file is ${Math.ceil(bytes / 1_048_576)} MB; at most ${Math.floor(most / 1_048_576)} MB can be read.`,
  'file-newer': ({ version, known }) =>
    `The file was written by a newer version of Ratings Panel (file version ${version}; this one knows ${known}). Open it with the newer version.`,
  'file-foreign': () => 'The file is not an inspection file of Ratings Panel.',
  'file-damaged': ({ why }) => `The inspection file is damaged: ${why}. Nothing was changed; go back to a copy of it.`,
  'file-locked': () => 'The inspection file is open in another copy of Ratings Panel. Close that one first.',
  'file-read-only': () =>
    'The inspection file cannot be written to. Change its permission, or copy it to a place where you may write.',
  'file-removed': () =>
    'The inspection file has been moved or deleted while it was open. Nothing was saved by this step; everything before it is in the file, wherever it is now. Put it back and open it again.',
  'disk-full': () =>
    'The disk is full. Nothing was saved by this step; everything before it is safe. Make room and try again.',
  'promise-broken': ({ promise, rows }) =>
    `The file breaks a promise in ${rows} ${rows === 1 ? 'place' : 'places'}: ${promise}.`,
  'database-refused': ({ why }) => `The inspection file refused the change: ${why}.`,
}

export function refusalWords(refusal: Refusal): string {
  // The table is complete by its type; the compiler cannot follow that a code and its own facts go together.
  const say = words[refusal.code] as (facts: Refusal['facts']) => string
  return say(refusal.facts)
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
