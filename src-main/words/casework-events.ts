// What happened to cases, in a sentence: one for each kind of event.
import { counted } from './bringing-in.ts'
import { listed, text, type Facts } from './facts.ts'
import { seedWords } from './sampling.ts'
import { isolated, withoutStop } from './text.ts'

type Changed = { readonly reference: string; readonly field: string; readonly was: unknown; readonly value: string }

export const caseworkEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'cases-added': (facts) => `${counted(listed(facts, 'references').length, 'case')} begun in ${text(facts, 'sample')}.`,
  'cases-changed': (facts) => `Entered in ${text(facts, 'sample')}: ${changesWords(facts)}${because(facts)}`,
  'case-withdrawn': (facts) =>
    `${first(facts)?.reference ?? 'A case'} was withdrawn from ${text(facts, 'sample')}${because(facts)}`,
  'case-restored': (facts) =>
    `${first(facts)?.reference ?? 'A case'} was brought back into ${text(facts, 'sample')}${because(facts)}`,
  'second-look-drawn': (facts) =>
    `${counted(listed(facts, 'chosen').length, 'case')} of ${text(facts, 'sample')} chosen for a second look: ${number(facts, 'percent')} per cent of ${number(facts, 'of')}, with the seed ${seedWords(number(facts, 'seed'))}.`,
  'disagreement-settled': (facts) =>
    `A disagreement in ${text(facts, 'sample')} was settled: ${changesWords(facts)}${because(facts)}`,
  'pack-written': (facts) => {
    const how = { '': 'written', 'a file': 'saved', 'the browser': 'handed to the browser' }[text(facts, 'to')]
    const entries = count(facts, 'entries')
    const held =
      facts['counts'] === undefined
        ? ''
        : `, ${counted(count(facts, 'cases'), 'case')} and ${entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`}`
    return `A pack was ${how ?? 'written'}: ${coversWords(facts)}${held}.`
  },
  'pack-merged': (facts) => {
    const kept = listed(facts, 'notTaken').length
    const disagreements = count(facts, 'disagreements')
    const brought = `${counted(count(facts, 'newCases'), 'new case')}, ${counted(count(facts, 'casesChanged'), 'case')} added to`
    const differ = disagreements === 0 ? '' : `, ${counted(disagreements, 'disagreement')} to settle`
    return `A pack was brought in, ${coversWords(facts)}, written by ${isolated(text(facts, 'writtenBy'))}: ${brought}${differ}.${kept === 0 ? '' : ` ${listed(facts, 'notTaken').map(String).join(' ')}`}`
  },
}

function coversWords(facts: Facts): string {
  const covers = facts['covers']
  const inspector = typeof covers === 'object' && covers !== null && 'inspector' in covers ? covers.inspector : null
  return typeof inspector === 'string' ? `the share of ${isolated(inspector)}` : 'the whole inspection'
}

function count(facts: Facts, name: string): number {
  const counts = facts['counts']
  const found =
    typeof counts === 'object' && counts !== null ? Object.entries(counts).find(([each]) => each === name) : undefined
  return typeof found?.[1] === 'number' ? found[1] : 0
}

/** The first few, and how many more: a block of a hundred cases is one event. */
function changesWords(facts: Facts): string {
  const all = changesOf(facts)
  const shown = all.slice(0, 3).map(({ reference, field, was, value }) => {
    const before = Array.isArray(was) ? was.map(answerWords).join(' and ') : answerWords(was)
    return `${reference} ${whatChanged(field)} from ${before} to ${answerWords(value)}`
  })
  const more = all.length - shown.length
  return `${shown.join('; ')}${more === 0 ? '' : `; and ${counted(more, 'more value')}`}`
}

function whatChanged(field: string): string {
  const of = field.slice(field.indexOf('/') + 1)
  return field.startsWith('second/') ? `second judgement of ${of}` : of
}

const answers: Readonly<Record<string, string>> = { Y: 'Yes', N: 'No', NA: 'Not applicable', '': 'blank' }

function answerWords(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return answers[text] ?? isolated(text)
}

function because(facts: Facts): string {
  const reason = text(facts, 'reason')
  return reason === '' ? '.' : `, because: ${withoutStop(reason)}.`
}

function first(facts: Facts): Changed | undefined {
  return changesOf(facts)[0]
}

/** As `enter` writes them (api/handlers/entering.ts). */
function changesOf(facts: Facts): readonly Changed[] {
  return listed(facts, 'changes') as readonly Changed[]
}

function number(facts: Facts, name: string): number {
  return Number(facts[name])
}
