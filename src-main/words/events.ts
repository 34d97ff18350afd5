// What happened, in a sentence: one for each kind of event in the record.
import { many, text, texts, type Facts } from './facts.ts'
import { resultEvents } from './result-events.ts'

import { counted } from './bringing-in.ts'
import { caseworkEvents } from './casework-events.ts'
import { metToldWords, newCasesWords } from './returns-again.ts'
import { panelEvents } from './panel-events.ts'
import { onPaperWords, paperEvents } from './paper-events.ts'
import { peopleEvents } from './people-events.ts'
import { withoutStop } from './text.ts'

/** An event as the file keeps it; what its facts hold depends on its kind. */
export type Happened = { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> }

export function eventWords({ kind, facts }: Happened): string {
  const say = words[kind]
  return say === undefined ? kind.replaceAll('-', ' ') : say(facts)
}

const words: Readonly<Record<string, (facts: Facts) => string>> = {
  ...caseworkEvents,
  ...panelEvents,
  ...paperEvents,
  ...resultEvents,
  ...peopleEvents,
  'person-identified': (facts) => `${text(facts, 'person')} sat down at this machine.`,
  'inspection-created': (facts) => `The inspection of ${text(facts, 'provider')} was begun.`,
  'returns-imported': (facts) =>
    `${text(facts, 'file')} was brought in: ${text(facts, 'recordsRead')} records read, ${newCasesWords(facts)} stored, ${text(facts, 'recordsRefused')} records refused.${metToldWords(facts)}${matchesWords(facts)}`,
  'returns-exported': (facts) => {
    const how = { '': 'written to', 'a file': 'saved as', 'the browser': 'handed to the browser as' }[text(facts, 'to')]
    const held =
      facts['cases'] === undefined
        ? ''
        : `: ${counted(Number(facts['cases']), 'case')}, ${counted(Number(facts['answers']), 'answer')}`
    return `All cases were ${how ?? 'written to'} ${text(facts, 'file')}${held}.`
  },
  'refused-records-done': (facts) =>
    `The refused records of ${text(facts, 'file')} were put aside: ${text(facts, 'records')} of them.`,
  'results-imported': (facts) => `Results without cases were brought in for ${many(facts, 'items')} items.`,
  'proposal-set': (facts) => `${text(facts, 'rating')} was proposed for ${text(facts, 'standard')}.`,
  'proposal-withdrawn': (facts) => `The proposal for ${text(facts, 'standard')} was taken back.`,
  'moderation-set': (facts) => `A moderation of ${text(facts, 'standard')} ${text(facts, 'direction')} was proposed.`,
  'moderation-withdrawn': (facts) => `The proposed moderation of ${text(facts, 'standard')} was taken back.`,
  'blanks-accepted': (facts) => `Blank judgements were accepted: ${text(facts, 'reason')}`,
  'session-prepared': () => 'A panel session was prepared.',
  'settings-changed': () => 'The panel’s settings were changed.',
  'session-opened': () => 'The panel opened, and its evidence was frozen.',
  'item-called': (facts) => `Item ${text(facts, 'standard')} was called.`,
  'outcome-recorded': (facts) => `${text(facts, 'sentence')}${onPaperWords(facts)}`,
  'outcome-retracted': (facts) =>
    `What had been recorded on ${text(facts, 'standard')} was taken back${text(facts, 'reason') === '' ? '' : `: ${withoutStop(text(facts, 'reason'))}`}.${seenWords(facts)}`,
  'what-if-considered': (facts) => text(facts, 'sentence'),
  'session-closed': () => 'The panel closed.',
  'session-reopened': (facts) =>
    `The panel was reopened: ${withoutStop(text(facts, 'reason'))}.${exportedWords(facts)}`,
  signed: (facts) => `${text(facts, 'name')} signed: ${text(facts, 'meaning')}`,
  'record-made': () => 'The record was made, signed by everybody required.',
  'record-exported': (facts) =>
    `A copy of the record was ${handedWords[text(facts, 'to')] ?? 'made'}: ${copyWords[text(facts, 'as')] ?? text(facts, 'as')}.`,
  'population-imported': (facts) =>
    text(facts, 'known') === 'list'
      ? `A population of ${text(facts, 'cases')} ${text(facts, 'sample')} cases was brought in from ${text(facts, 'file')}: ${text(facts, 'eligible')} eligible.`
      : `A population of ${text(facts, 'eligible')} eligible ${text(facts, 'sample')} cases was given as counts.`,
  'sample-drawn': (facts) =>
    `A sample of ${text(facts, 'drawn')} ${text(facts, 'sample')} cases was drawn with the seed ${text(facts, 'seed')}${text(facts, 'reason') === '' ? '.' : `, again: ${text(facts, 'reason')}`}`,
  'case-replaced': (facts) =>
    `${text(facts, 'fallen')} fell out of the ${text(facts, 'sample')} sample (${text(facts, 'why')}); ${text(facts, 'replacement') === '' ? 'nobody was left to take its place.' : `${text(facts, 'replacement')} took its place.`}`,
}

/** A host says where it put the copy; at the terminal the answer was the copy. */
const handedWords: Readonly<Record<string, string>> = { 'a file': 'saved', 'the browser': 'handed to the browser' }

const copyWords: Readonly<Record<string, string>> = {
  json: 'JSON record',
  'ratings-csv': 'ratings, CSV',
  'key-questions-csv': 'key questions, CSV',
  html: 'ratings page, HTML',
}

/** ` Headings were matched: “Case ID” to case.` */
function matchesWords({ matches }: Facts): string {
  if (typeof matches !== 'object' || matches === null) return ''
  const each = Object.entries(matches).map(([heading, column]) => `“${heading}” to ${String(column)}`)
  return each.length === 0 ? '' : ` Headings were matched: ${each.join(', ')}.`
}

/** What could be seen, and had left the file, when an outcome was taken back. */
export function seenWords(facts: Facts): string {
  const exported = texts(facts, 'exported').join(' ')
  return [
    facts['totalSeen'] === true ? ' The total could be seen by then.' : '',
    exported === '' ? '' : ` Since it was recorded this had left the file: ${exported}`,
  ].join('')
}

/** What had been seen or exported between closing and reopening. */
function exportedWords(facts: Facts): string {
  const exported = texts(facts, 'exported')
  if (exported.length === 0) return ''
  return ` Since it had closed the total could be seen, and this had left the file: ${exported.join(' ')}`
}
