// What selfcheck says of an inspection that names something its framework does not have.
import type { Term, TermKind } from '../domain/framework/terms.ts'
import { oneLine } from './faults.ts'

/** `London CRC: the rating proposed for 1.1, “Splendid”, is none of crc-2018 version 1.` */
export function foreignTermWords(provider: string, framework: string, { kind, about, value, places }: Term): string {
  const often = places > 1 ? ` (in ${places.toLocaleString('en-GB')} places)` : ''
  return `${oneLine(provider)}: ${says[kind](oneLine(about), oneLine(value), oneLine(framework))}${often}.`
}

export function keptFrameworkWords(framework: string): string {
  return `The framework ${oneLine(framework)} kept in the file is not as it was kept: its digest is not that of its content.`
}

const says: { readonly [Kind in TermKind]: (about: string, value: string, framework: string) => string } = {
  sample: (about, value, framework) => `the sample “${value}” of ${about} is none of ${framework}`,
  'question-asked': (about, _value, framework) => `a return asks ${about}, which ${framework} does not ask of cases`,
  answer: (about, value, framework) => `${about} is answered for ${value} cases, of whom ${framework} does not ask it`,
  blanks: (about, _value, framework) => `blanks are accepted for ${about}, which ${framework} does not ask of cases`,
  classification: (about, value) => `the risk classification “${value}” of case ${about} is none there is`,
  result: (about, value, framework) => unknownResult('result', about, value, framework),
  comparator: (about, value, framework) => unknownResult('figure to compare with', about, value, framework),
  proposal: (about, value, framework) =>
    `a proposal of “${value}” for ${about} is none the lead inspector may make by ${framework}`,
  moderation: (about, _value, framework) => `a moderation is proposed for ${about}, where ${framework} has none`,
  item: (about, _value, framework) => `the agenda has ${about}, which is no standard of ${framework}`,
  scores: (about, _value, framework) => `the scores frozen for ${about} are not the scale of ${framework}`,
  outcome: (about, value, framework) => `the rating “${value}” set for ${about} is none of ${framework}`,
}

function unknownResult(what: string, about: string, value: string, framework: string): string {
  return value === ''
    ? `a ${what} for ${about} has no key question of ${framework}`
    : `the ${what} “${value}” for ${about} is no rating of a standard of ${framework}`
}
