// What happened to paper, in a sentence: printed, entered, settled, counted, put aside.
import { many, text, texts, type Facts } from './facts.ts'
import { takenOnPaperWords } from './paper.ts'
import { list, sentenceStart, withoutStop } from './text.ts'

export const paperEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'sheets-printed': (facts) =>
    `${many(facts, 'sheets') === 1 ? 'One paper sheet was' : `${many(facts, 'sheets')} paper sheets were`} printed, for ${list.format(texts(facts, 'standards'))}.`,
  'paper-entered': (facts) =>
    `The ${facts['turn'] === 2 ? 'second' : 'first'} entry of ${sheetWords(facts)} was made${facts['turn'] === 2 ? ', unseen of the first' : ''}.`,
  'paper-settled': (facts) => {
    const differences = many(facts, 'differences')
    return differences === 0
      ? `Both entries of ${sheetWords(facts)} say the same.`
      : `The entries of ${sheetWords(facts)} differed in ${differences === 1 ? 'one place' : `${differences} places`}, settled by ${text(facts, 'settledBy')}.`
  },
  'paper-positions-counted': (facts) =>
    `The positions of ${text(facts, 'name')} on ${text(facts, 'standard')} count. ${takenOnPaperWords({ code: text(facts, 'code'), readers: texts(facts, 'readers'), settledBy: text(facts, 'settledBy') })}`,
  'paper-put-aside': (facts) =>
    `${sentenceStart(sheetWords(facts))} was put aside: ${withoutStop(text(facts, 'reason'))}.`,
}

/** ` Taken on paper, sheet …`, after the sentence of an outcome; nothing where it was not. */
export function onPaperWords({ paper }: Facts): string {
  if (typeof paper !== 'object' || paper === null) return ''
  const facts: Facts = { ...paper }
  return ` ${takenOnPaperWords({ code: text(facts, 'code'), readers: texts(facts, 'readers'), settledBy: text(facts, 'settledBy'), time: text(facts, 'time') })}`
}

function sheetWords(facts: Facts): string {
  const whose = text(facts, 'name') === '' ? 'the panel’s outcome' : `the positions of ${text(facts, 'name')}`
  return `sheet ${text(facts, 'code')} (${whose} on ${text(facts, 'standard')})`
}
