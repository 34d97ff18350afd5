// What can be wrong with a framework besides its shape: every fault at once, each with its path.
// It reads a file as it came, so that one misspelt field does not hide the faults around it.
import { riskClasses, riskColumns } from '../rating/judgement.ts'
import type { Refusal } from '../refusal.ts'
import { folded } from '../spelling.ts'

export type FrameworkFault = { readonly path: string; readonly refusal: Refusal }

type Node = { readonly path: string; readonly value: unknown }

export function frameworkFaults(file: unknown): readonly FrameworkFault[] {
  const root: Node = { path: '', value: file }
  const standards = list(root, 'domains').flatMap((domain) => list(domain, 'standards'))
  const questions = standards.flatMap((standard) => list(standard, 'keyQuestions'))
  const prompts = questions.flatMap((question) => list(question, 'prompts'))
  return [
    ...scaleFaults(root, standards),
    ...repeated('sample', list(root, 'samples'), 'id'),
    ...repeated('ground', list(root, 'grounds'), 'id'),
    ...repeated('domain number', list(root, 'domains'), 'number'),
    // One list: results name a standard or a key question by its number alone.
    ...repeated('number', [...standards, ...questions, ...prompts], 'number'),
    ...standards.flatMap(standardFaults),
    ...questions.flatMap((question) => questionFaults(root, question, numbersOf([...questions, ...prompts]))),
    ...[...questions, ...prompts].flatMap(sameAsFaults),
  ]
}

function scaleFaults(root: Node, standards: readonly Node[]): readonly FrameworkFault[] {
  const scale = list(root, 'scale')
  const overall = list(root, 'overall')
  if (scale.length === 0)
    return overall.map((band) =>
      fault(at(band, 'rating'), {
        code: 'rating-not-on-scale',
        facts: { rating: text(band, 'rating') ?? '', scale: [] },
      }),
    )
  const names = scale.flatMap((step) => text(step, 'name') ?? [])
  const maximum = highestTotal(root, scale, standards)
  return [
    ...stepFaults(at(root, 'step'), scale.length),
    ...standards.flatMap((standard) => stepFaults(at(at(standard, 'moderation'), 'step'), scale.length)),
    ...(scale.length === 1 ? [fault(at(root, 'scale'), { code: 'scale-too-short', facts: {} })] : []),
    ...repeated('rating', scale, 'name'),
    ...repeated('band', scale, 'band'),
    ...startsAtZero(scale, 'lowest band'),
    ...ascending(scale, 'score', 'score'),
    ...ascending(scale, 'from', 'band limit'),
    ...startsAtZero(overall, 'lowest overall band'),
    ...ascending(overall, 'from', 'overall limit'),
    ...overall.flatMap((band) => {
      const rating = text(band, 'rating')
      const from = number(band, 'from')
      return [
        ...(rating !== null && !names.includes(rating)
          ? [fault(at(band, 'rating'), { code: 'rating-not-on-scale', facts: { rating, scale: names } })]
          : []),
        ...(from !== null && maximum !== null && from > maximum
          ? [fault(at(band, 'from'), { code: 'beyond-maximum', facts: { from, maximum } })]
          : []),
      ]
    }),
  ]
}

/** Null where a fault of another field leaves it unknown: that one is told, not what follows from it. */
function highestTotal(root: Node, scale: readonly Node[], standards: readonly Node[]): number | null {
  const scores = scale.flatMap((step) => number(step, 'score') ?? [])
  const counting = standards.flatMap((standard) => {
    const counts = value(standard, 'counts')
    return typeof counts === 'boolean' ? [counts] : []
  })
  const everyDomain = list(root, 'domains').every((domain) => Array.isArray(at(domain, 'standards').value))
  if (!everyDomain || scores.length < scale.length || counting.length < standards.length) return null
  return Math.max(0, ...scores) * counting.filter(Boolean).length
}

/** A step that leads beyond the scale from anywhere could never be taken. */
function stepFaults(step: Node, ratings: number): readonly FrameworkFault[] {
  return typeof step.value === 'number' && ratings > 1 && step.value >= ratings
    ? [fault(step, { code: 'step-too-large', facts: { step: step.value, ratings } })]
    : []
}

function standardFaults(standard: Node): readonly FrameworkFault[] {
  const questions = list(standard, 'keyQuestions')
  const faults: FrameworkFault[] = []
  const byCases = questions.some((question) => text(question, 'evidence') === 'cases')
  if (text(standard, 'ratedBy') === 'key-questions' && !byCases && value(standard, 'incomplete') !== true) {
    faults.push(
      fault(at(standard, 'keyQuestions'), {
        code: 'no-case-question',
        facts: { standard: text(standard, 'number') ?? '' },
      }),
    )
  }
  const moderation = at(standard, 'moderation')
  const evidence = text(moderation, 'evidence')
  const qualitative = questions
    .filter((question) => text(question, 'evidence') === 'qualitative')
    .map((question) => text(question, 'number'))
  if (evidence !== null && !qualitative.includes(evidence)) {
    faults.push(fault(at(moderation, 'evidence'), { code: 'moderation-evidence-wrong', facts: { evidence } }))
  }
  return faults
}

function questionFaults(root: Node, question: Node, numbers: readonly string[]): readonly FrameworkFault[] {
  const faults: FrameworkFault[] = []
  const samples = list(root, 'samples').flatMap((sample) => text(sample, 'id') ?? [])
  const sample = text(question, 'sample')
  if (sample !== null && !samples.includes(sample))
    faults.push(fault(at(question, 'sample'), { code: 'unknown-sample', facts: { sample, known: samples } }))
  const leaveOut = at(question, 'leaveOut')
  const column = text(leaveOut, 'column')
  // A sub-sample is made by an attribute of the case; a case's answers are not among them.
  if (column !== null && ['case', 'sample', ...numbers].includes(folded(column)))
    faults.push(fault(at(leaveOut, 'column'), { code: 'column-reserved', facts: { column } }))
  if (column !== null && riskColumns.some((risk) => risk === folded(column))) {
    for (const [place, wanted] of list(leaveOut, 'equals').entries()) {
      if (typeof wanted.value === 'string' && !riskClasses.some((risk) => risk === folded(String(wanted.value)))) {
        faults.push(
          fault(
            { ...wanted, path: `${leaveOut.path}.equals[${place}]` },
            { code: 'value-not-possible', facts: { value: wanted.value, known: riskClasses } },
          ),
        )
      }
    }
  }
  for (const [place, prompt] of list(question, 'prompts').entries()) {
    const expected = `${text(question, 'number') ?? ''}/${place + 1}`
    const found = text(prompt, 'number')
    if (found !== null && found !== expected)
      faults.push(fault(at(prompt, 'number'), { code: 'prompt-number-wrong', facts: { number: found, expected } }))
  }
  return faults
}

function numbersOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => text(node, 'number') ?? []).map(folded)
}

function sameAsFaults(question: Node): readonly FrameworkFault[] {
  return list(question, 'sameAs').flatMap((same) =>
    typeof same.value === 'string' && same.value.trim() !== '' && !/^[^:\s]+:\S+$/.test(same.value)
      ? [fault(same, { code: 'same-as-wrong', facts: { value: same.value } })]
      : [],
  )
}

function startsAtZero(bands: readonly Node[], what: string): readonly FrameworkFault[] {
  const [first] = bands
  const from = first === undefined ? null : number(first, 'from')
  return first !== undefined && from !== null && from !== 0
    ? [fault(at(first, 'from'), { code: 'first-not-zero', facts: { what, value: from } })]
    : []
}

function ascending(nodes: readonly Node[], field: string, what: string): readonly FrameworkFault[] {
  return nodes.slice(1).flatMap((node, place) => {
    const before = nodes[place]
    const after = before === undefined ? null : number(before, field)
    const here = number(node, field)
    return here !== null && after !== null && here <= after
      ? [fault(at(node, field), { code: 'not-ascending', facts: { what, value: here, after } })]
      : []
  })
}

function repeated(what: string, nodes: readonly Node[], field: string): readonly FrameworkFault[] {
  const seen = new Set<string>()
  return nodes.flatMap((node) => {
    const found = text(node, field)
    if (found === null || found.trim() === '') return []
    const again = seen.has(folded(found))
    seen.add(folded(found))
    return again ? [fault(at(node, field), { code: 'repeated', facts: { what, value: found } })] : []
  })
}

function fault(node: Node, refusal: Refusal): FrameworkFault {
  return { path: node.path, refusal }
}

function value({ value: object }: Node, field: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, field)
    ? Object.entries(object).find(([key]) => key === field)?.[1]
    : undefined
}

function at(node: Node, field: string): Node {
  return { path: node.path === '' ? field : `${node.path}.${field}`, value: value(node, field) }
}

function list(node: Node, field: string): readonly Node[] {
  const inside = at(node, field)
  return Array.isArray(inside.value)
    ? inside.value.map((each: unknown, place) => ({ path: `${inside.path}[${place}]`, value: each }))
    : []
}

function text(node: Node, field: string): string | null {
  const found = value(node, field)
  return typeof found === 'string' ? found : null
}

function number(node: Node, field: string): number | null {
  const found = value(node, field)
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}
