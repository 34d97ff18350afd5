// What stood before the panel, told again from the events: whose inspection it is, what was brought in, proposed and accepted.
import { z } from 'zod'
import { faultSays } from '../../../words/verification.ts'
import { same } from '../canonical.ts'
import type { RecordedEvent, SignedRecord } from '../schema.ts'
import { facts } from './facts.ts'

const created = z.object({
  provider: z.string(),
  leadInspector: z.string(),
  fieldworkFrom: z.string(),
  fieldworkTo: z.string(),
  previous: z.string().nullable(),
  framework: z.string(),
  frameworkDigest: z.string(),
  sample: z.object({ note: z.string() }).optional(),
})
const made = z.object({ record: z.string() })
const supersedes = z.object({ supersedes: z.object({ record: z.string(), reason: z.string() }).nullable() })
const judgements = z.object({ judgementsDigest: z.string() })

export function checkEvidenceTrail(record: SignedRecord): readonly string[] {
  const { events, evidence, panel } = record
  const [begun] = events
  const inspection = begun?.kind === 'inspection-created' ? created.safeParse(begun.facts) : null
  const begunWith = inspection?.success === true ? inspection.data : null
  const prepared = of(events, 'session-prepared').find(({ session }) => session === panel.session)
  const replaced = prepared === undefined ? null : supersedes.safeParse(prepared.facts)
  const opened = of(events, 'session-opened').find(({ session }) => session === panel.session)
  const counted = opened === undefined ? null : judgements.safeParse(opened.facts)
  const supersededHere =
    record.supersedes === null ? null : { record: record.supersedes.record, reason: record.supersedes.reason }
  const retaken = of(events, 'session-reopened').some(
    ({ session, facts }) => session === panel.session && facts['takeEvidenceAgain'] === true,
  )
  const faults: readonly (readonly [boolean, string])[] = [
    [begunWith?.provider === record.inspection.provider, 'the name of the provider'],
    [
      begunWith !== null && same(begunAs(begunWith, events), recordedAs(record)),
      'the lead inspector, dates or previous inspection',
    ],
    [begunWith !== null && (begunWith.sample?.note ?? '') === record.inspection.note, 'the note on the inspection'],
    [
      begunWith?.frameworkDigest === record.framework.fileDigest && begunWith.framework === record.framework.file.id,
      'the framework',
    ],
    [
      of(events, 'record-made').every((event) => event.session !== panel.session || isOf(event, record.id)),
      'the name of the record',
    ],
    [replaced?.success === true && same(replaced.data.supersedes, supersededHere), 'the record that is superseded'],
    [
      counted?.success === true && (retaken || counted.data.judgementsDigest === evidence.judgementsDigest),
      'the digest of the judgements',
    ],
    [same(told(events, 'proposal-set', 'proposal-withdrawn'), byStandard(evidence.proposals)), 'the proposals'],
    [
      same(told(events, 'moderation-set', 'moderation-withdrawn'), byStandard(evidence.moderations)),
      'the proposed moderations',
    ],
    [same(importsTold(events), evidence.returns), 'the returns brought in'],
    [same(acceptedTold(events), evidence.acceptedBlanks), 'the blanks accepted'],
    [resultsAsTold(record), 'the results without cases'],
  ]
  return faults.flatMap(([agrees, what]) => (agrees ? [] : [faultSays.trailDiffers(what)]))
}

type Begun = Pick<z.output<typeof created>, 'leadInspector' | 'fieldworkFrom' | 'fieldworkTo' | 'previous'>

/** As it was begun, with the previous inspection that was linked last. */
function begunAs(begun: Begun, events: readonly RecordedEvent[]): Begun {
  const { leadInspector, fieldworkFrom, fieldworkTo } = begun
  const linked = of(events, 'previous-set').reduce((before, event) => {
    const parsed = facts['previous-set'].safeParse(event.facts)
    return parsed.success ? (parsed.data.after?.id ?? null) : before
  }, begun.previous)
  return { leadInspector: leadInspector.trim(), fieldworkFrom, fieldworkTo, previous: linked }
}

function recordedAs({ inspection }: SignedRecord): Begun {
  const { leadInspector, fieldworkFrom, fieldworkTo, previous } = inspection
  return { leadInspector: leadInspector.trim(), fieldworkFrom, fieldworkTo, previous: previous?.id ?? null }
}

function isOf({ facts }: RecordedEvent, record: string): boolean {
  const parsed = made.safeParse(facts)
  return parsed.success && parsed.data.record === record
}

function of(events: readonly RecordedEvent[], kind: string): readonly RecordedEvent[] {
  return events.filter((event) => event.kind === kind)
}

/** What stands at the end for each standard: the last that was set, unless it was withdrawn. */
function told(events: readonly RecordedEvent[], set: string, withdrawn: string): readonly unknown[] {
  const standing = new Map<string, { readonly standard: string }>()
  for (const { kind, facts: given } of events) {
    if (kind !== set && kind !== withdrawn) continue
    const parsed = facts['proposal-set'].safeParse(given)
    if (!parsed.success) continue
    standing.delete(parsed.data.standard)
    if (kind === set) standing.set(parsed.data.standard, { ...given, standard: parsed.data.standard })
  }
  return byStandard([...standing.values()])
}

function byStandard(list: readonly { readonly standard: string }[]): readonly unknown[] {
  return list.toSorted((a, b) => (a.standard < b.standard ? -1 : a.standard > b.standard ? 1 : 0))
}

function importsTold(events: readonly RecordedEvent[]): readonly unknown[] {
  return events.flatMap(({ kind, at, by, facts: given }): readonly unknown[] => {
    // A pack brings returns that were brought in on another laptop: when and by whom is told with them.
    if (kind === 'pack-merged') return facts['pack-merged'].safeParse(given).data?.returns ?? []
    if (kind !== 'returns-imported') return []
    const { file, digest, recordsRead, casesStored, recordsRefused } = given
    return [{ file, digest, at, by, recordsRead, casesStored, recordsRefused }]
  })
}

/** Every result whose last event says its value is in the record as that event says; an older import names its items only. */
function resultsAsTold({ events, evidence }: SignedRecord): boolean {
  const told = new Map<string, z.output<typeof facts.results>['changes'][number]['after']>()
  for (const event of events) {
    if (!resultEvents.has(event.kind)) continue
    const parsed = facts.results.safeParse(event.facts)
    if (parsed.success) for (const { item, after } of parsed.data.changes) told.set(item, after)
  }
  return [...told].every(([item, says]) => {
    const question = evidence.keyQuestions.find(({ number }) => number === item)
    const published = evidence.published.find(({ standard }) => standard === item)?.rating ?? null
    if (question === undefined) return published === (says?.rating ?? null)
    // Withdrawn: nothing is known of it, or it is known from cases since.
    if (says === null) return question.known === 'cases' || (question.known === 'counts' && question.n === 0)
    const { yes, n, percent, known } = question
    return known === 'percent'
      ? says.yes === null && says.n === n && says.percent === percent
      : known === 'counts' && says.yes === yes && says.n === n
  })
}

const resultEvents: ReadonlySet<string> = new Set(['results-imported', 'results-typed', 'results-changed'])

function acceptedTold(events: readonly RecordedEvent[]): readonly unknown[] {
  const last = of(events, 'blanks-accepted').at(-1)
  const parsed = last === undefined ? null : facts['blanks-accepted'].safeParse(last.facts)
  return parsed?.success === true
    ? parsed.data.blanks.map(({ question, blank }) => ({ question, blank, reason: parsed.data.reason }))
    : []
}
