// One sentence for every refusal: what is wrong, and what to do. A code without words does not compile.
import { challengesUnansweredWords } from './challenges.ts'
import { counted } from './numbers.ts'
import { outcomeWords } from './outcomes.ts'
import { roleWords } from './panel.ts'
import { fileRefusals, type RefusalSentences } from './refusals-of-files.ts'
import { saysTheSameWords } from './returns-again.ts'
import { isolated } from './text.ts'
import type { Refusal, Source } from '../domain/refusal.ts'
import { packRefusals } from './refusals-of-packs.ts'
import { paperRefusals } from './refusals-of-paper.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const way = (direction: 'up' | 'down'): string => (direction === 'up' ? 'upwards' : 'downwards')
const openItem = {
  zone: 'the zone of discretion is open',
  proposal: 'the lead inspector’s proposal waits for the panel',
  moderation: 'a moderation is proposed',
}

const sourceNames: Readonly<Record<Source, string>> = {
  returns: 'returns',
  results: 'results',
  'as published': 'its published rating',
  'a proposal': 'a proposal',
}

const words: RefusalSentences = {
  ...fileRefusals,
  ...packRefusals,
  ...paperRefusals,
  'pack-value-refused': ({ of, about, value, why }) =>
    `The pack gives ${of} ${value === '' ? 'a blank' : `“${Array.from(value).slice(0, 80).join('')}”`} for ${about}, which cannot be kept here. ${refusalWords(why)}`,

  'standard-unknown': ({ standard, known }) =>
    `The framework has no standard ${standard}. It has ${list.format(known)}.`,
  'rating-unknown': ({ rating, known }) =>
    known.length === 0
      ? `The framework has no scale, so “${rating}” is not a rating of it.`
      : `“${rating}” is not a rating of the framework. It has ${list.format(known)}.`,
  'stated-twice': ({ what }) => `A ${what} is given twice. Give one.`,
  'two-sources': ({ item, sources: [first, second] }) =>
    `${item} is known from ${sourceNames[first]} and from ${sourceNames[second]}. Keep one source.`,
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

  'cases-not-known': ({ keyQuestion }) =>
    `${keyQuestion} is not known by its cases, so none can be named. A number of its judgements may be turned where its counts are known.`,
  'counts-not-known': ({ keyQuestion }) =>
    `${keyQuestion} is known only as a percentage, without its counts: no judgement of it can be turned.`,
  'more-than-judged': ({ keyQuestion, from, asked, there }) =>
    `${keyQuestion} has ${there} ${from === 'Y' ? 'yes' : 'no'}, so ${asked} cannot be turned.`,
  'cases-changed-since': () =>
    'The cases are no longer those the panel decides on, so none can be named. A number of judgements may still be turned.',
  'nothing-supposed': () => 'Nothing has been supposed, so there is nothing to minute.',

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

  'positions-asked': ({ standard }) => `Sealed positions on ${standard} are being given already.`,
  'positions-not-asked': ({ standard }) => `The chair has not asked for positions on ${standard}.`,
  'positions-not-revealed': ({ standard }) =>
    `Final positions on ${standard} are given after the first ones are revealed.`,
  'positions-none': ({ standard }) => `Nobody has given a position on ${standard}, so there is nothing to reveal.`,
  'positions-missing': ({ standard, names }) =>
    `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} not given a position on ${standard} yet. Wait, or reveal without.`,
  'positions-sealed': ({ standard }) =>
    `Positions on ${standard} are still sealed. Reveal them, or call them off, before it is decided.`,
  'votes-missing': ({ names }) =>
    `${list.format(names)} ${names.length === 1 ? 'has' : 'have'} not voted: everybody who decides votes for it or against it, or abstains.`,
  'voted-twice': ({ names }) => `Each person who decides votes once: look at ${list.format(names)}.`,
  'vote-not-theirs': () => 'Only people who decide this item may vote on it.',
  'vote-carried': () => 'The vote was carried: read the outcome back, and agree to it.',
  'vote-not-carried': ({ yes, no }) => `The vote was not carried: ${yes} for, ${no} against.`,
  'casting-vote-not-needed': ({ yes, no }) => `There is no casting vote where the votes are not even: ${yes} to ${no}.`,
  'casting-vote-not-for': () => 'A casting vote carries the outcome only where the chair voted for it.',
  'challenges-unanswered': ({ count }) => challengesUnansweredWords(count),
  'challenge-unknown': () => 'Nobody asks that any more: the facts have changed. Look at the questions again.',
  'answer-short': ({ words }) =>
    `The answer has ${counted(words, 'word', 'words')}, which is less than a sentence. Say why it stands, so that somebody who was not there understands it.`,
  'answer-repeated': ({ says }) =>
    `The same answer is given to another question, “${isolated(says)}” Each question is answered by itself.`,
  'agenda-differs': ({ standards }) => `The order must name each item once: ${list.format(standards)}.`,

  'provider-missing': () => 'Name the provider that was inspected.',
  'date-wrong': ({ value }) => `“${value}” is not a date. Give year, month and day, such as 2020-03-02.`,
  'dates-reversed': ({ from, to }) => `Fieldwork cannot end (${to}) before it starts (${from}).`,
  'results-already-stored': ({ item }) =>
    `A result for ${item} is stored already. Correct it on the Results screen, with a reason.`,
  'nothing-changed': () => 'Nothing differs from what is stored, so there is nothing to save.',
  'comparator-unnamed': () => 'Name whose figures these are, such as All CRCs.',
  'comparator-exists': ({ name, period }) =>
    `Figures of ${period === '' ? name : `${name}, ${period},`} are stored already. Change those, with a reason.`,
  'comparator-empty': () => 'There is no figure to compare with. Give one, or withdraw the comparator.',
  'previous-itself': () => 'An inspection is not its own previous one.',
  'previous-circular': ({ provider }) =>
    `${provider} already comes after this inspection, so it cannot be the one before it.`,
  'nothing-to-import': () => 'Every record of the return is refused, so there is nothing to bring in.',
  'says-the-same': saysTheSameWords,
  'differences-open': ({ cases }) =>
    `${cases === 1 ? 'One case says' : `${cases.toLocaleString('en-GB')} cases say`} something else than the file. Say which differences are taken before the return is stored.`,
  'nothing-taken': ({ cases }) =>
    `None of the differences is taken (${cases === 1 ? 'one case' : `${cases.toLocaleString('en-GB')} cases`}), and there is no new case: nothing would change.`,
  'changed-since-shown': () =>
    'Something was entered in this inspection since the differences were shown. Nothing was changed: look at them again.',
  'no-refused-records': () => 'No refused record of this return waits any more.',
  'nothing-to-export': () => 'The inspection has no case, so there is no return to write.',
  'case-known': ({ reference }) => `The sample has a case ${reference} already.`,
  'value-changed-since': ({ now }) =>
    `Somebody changed this meanwhile: it now says ${now === '' ? 'nothing' : `“${now}”`}. Look at it again before you change it.`,
  'case-withdrawn-already': () => 'The case is withdrawn already.',
  'case-not-withdrawn': () => 'The case is not withdrawn.',
  'disagreement-stands': () =>
    'Two people entered different values here. It is settled with a reason, on the page of the case.',
  'first-missing': () => 'There is no first judgement to look at a second time.',
  'first-judge': ({ name }) =>
    `${name} gave the first judgement. Somebody else gives the second; where nobody else can, say why.`,
  'second-given': ({ by }) => `${by} gave the second judgement already. Say why it is changed.`,
  'nothing-to-look-at': () => 'The sample has no case to look at a second time.',
  'no-disagreement': ({ reference }) => `Nobody disagrees about this in ${reference} any more.`,
  'disagreements-unsettled': ({ count }) =>
    `${count} ${count === 1 ? 'disagreement' : 'disagreements'} about cases must be settled first.`,
  'evidence-frozen': ({ state }) =>
    `The panel session is ${state}: the evidence it decides on is frozen. Changes wait until it is signed and superseded, or reopened.`,
  'no-such': ({ what, id }) => `There is no ${what} “${id}”.`,

  'method-unknown': ({ method }) => `The application has no method “${method}”.`,
  'input-wrong': ({ path, expected }) => `${path === '' ? 'What was sent' : `“${path}”`} should be ${expected}.`,
  cancelled: () => 'Stopped. Nothing was changed.',
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
