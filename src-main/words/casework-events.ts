// What happened to cases, in a sentence: one for each kind of event.
import { counted } from './bringing-in.ts'
import { isolated, withoutStop } from './text.ts'

type Facts = Readonly<Record<string, unknown>>
type Changed = { readonly reference: string; readonly field: string; readonly was: unknown; readonly value: string }

export const caseworkEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'cases-added': (facts) => `${counted(list(facts, 'references').length, 'case')} begun in ${said(facts, 'sample')}.`,
  'cases-changed': (facts) => `Entered in ${said(facts, 'sample')}: ${changesWords(facts)}${because(facts)}`,
  'case-withdrawn': (facts) =>
    `${first(facts)?.reference ?? 'A case'} was withdrawn from ${said(facts, 'sample')}${because(facts)}`,
  'case-restored': (facts) =>
    `${first(facts)?.reference ?? 'A case'} was brought back into ${said(facts, 'sample')}${because(facts)}`,
  'disagreement-settled': (facts) =>
    `A disagreement in ${said(facts, 'sample')} was settled: ${changesWords(facts)}${because(facts)}`,
}

/** The first few, and how many more: a block of a hundred cases is one event. */
function changesWords(facts: Facts): string {
  const all = changesOf(facts)
  const shown = all.slice(0, 3).map(({ reference, field, was, value }) => {
    const before = Array.isArray(was) ? was.map(answerWords).join(' and ') : answerWords(was)
    return `${reference} ${field.slice(field.indexOf('/') + 1)} from ${before} to ${answerWords(value)}`
  })
  const more = all.length - shown.length
  return `${shown.join('; ')}${more === 0 ? '' : `; and ${counted(more, 'more value')}`}`
}

const answers: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', NA: 'Not applicable', '': 'blank' }

function answerWords(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return answers[text] ?? isolated(text)
}

function because(facts: Facts): string {
  const reason = said(facts, 'reason')
  return reason === '' ? '.' : `, because: ${withoutStop(reason)}.`
}

function first(facts: Facts): Changed | undefined {
  return changesOf(facts)[0]
}

/** As `enter` writes them (api/handlers/entering.ts). */
function changesOf(facts: Facts): readonly Changed[] {
  return list(facts, 'changes') as readonly Changed[]
}

function list(facts: Facts, name: string): readonly unknown[] {
  const value = facts[name]
  return Array.isArray(value) ? value : []
}

function said(facts: Facts, name: string): string {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}
