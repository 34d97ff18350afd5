/** A signed record of a sample inspection, as a panel of five would make it: every act an event, one outcome retracted, one person recused. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figuresDigest } from '../../src-main/documents/record/evidence.ts'
import { minuted } from '../../src-main/documents/record/minuted.ts'
import type { DecidedOutcome, RecordInput } from '../../src-main/documents/record/build.ts'
import type { Outcome } from '../../src-main/domain/discretion/outcome.ts'
import type { Framework } from '../../src-main/domain/framework/framework.ts'
import { quorumFor } from '../../src-main/domain/panel/quorum.ts'
import {
  defaultSettings,
  type Attendance,
  type Conflict,
  type PanelSession,
} from '../../src-main/domain/panel/session.ts'
import { rateInspection, type InspectionEvidence } from '../../src-main/domain/rating/inspection.ts'
import { inspectionEvidence } from '../../src-main/domain/rating/sources.ts'
import { tally } from '../../src-main/domain/rating/tally.ts'
import { loadShipped, shippedFolder } from '../../src-main/frameworks/load.ts'
import { readCaseReturns } from '../../src-main/returns/case-returns.ts'
import { checkOutcomes } from '../../src-main/returns/outcomes.ts'
import { readResults } from '../../src-main/returns/results.ts'
import { Journal } from './journal.ts'
import { panelPeople } from './panel.ts'

type Proposal = RecordInput['proposals'][number]
type Sample = {
  readonly provider: string
  readonly framework: string
  readonly rebuilt: string
  readonly returns: readonly string[]
  readonly results: readonly string[]
}

export type SampleName = 'london-crc-2019' | 'hiow-crc-2020' | 'hiow-crc-2019-01'

/** What a test may want otherwise. */
export type Wanted = {
  readonly outcomes?: readonly Outcome[]
  readonly proposals?: readonly Proposal[]
  readonly moderations?: RecordInput['moderations']
  readonly note?: string
  readonly provider?: string
  readonly supersedes?: RecordInput['supersedes']
}

export async function signedSample(name: SampleName, wanted: Wanted = {}): Promise<RecordInput> {
  const sample = json(name, 'inspection.json') as Sample
  const framework = await loadShipped(sample.framework)
  if (!framework.ok) throw new Error(`${sample.framework} is not sound`)
  const proposals = wanted.proposals ?? (json(name, 'proposals.json') as readonly Proposal[])
  const given = checkOutcomes(json(name, 'outcomes.json'), null)
  if (!given.ok) throw new Error('the sample’s outcomes cannot be read')
  const { evidence, cases, returns } = await evidenceOf(
    framework.value,
    name,
    sample,
    proposals,
    wanted.moderations ?? [],
  )
  const journal = new Journal('inspection-1', 'session-1')
  const provider = wanted.provider ?? sample.provider
  const note = wanted.note ?? sample.rebuilt
  const frameworkDigest = sha256(readFileSync(join(shippedFolder, sample.framework, 'framework.json')))
  journal.write(
    'inspection-created',
    'Nia Notes',
    {
      provider,
      leadInspector: 'Lead',
      fieldworkFrom: '',
      fieldworkTo: '',
      previous: null,
      framework: sample.framework,
      frameworkDigest,
      sample: { note },
    },
    null,
  )
  journal.elsewhere()
  const imported = returns.map((each) => ({
    ...each,
    at: journal.write('returns-imported', 'Lead', { ...each }, null).at,
    by: 'Lead',
  }))
  for (const proposal of proposals) journal.write('proposal-set', 'Lead', { ...proposal }, null)
  for (const moderation of wanted.moderations ?? []) journal.write('moderation-set', 'Lead', { ...moderation }, null)
  const blanks = blanksOf(framework.value, evidence)
  const reason = 'Rebuilt for this sample: the report prints no figure.'
  if (blanks.length > 0) journal.write('blanks-accepted', 'Lead', { reason, blanks }, null)
  const { supersedes = null } = wanted
  const prepared = supersedes === null ? null : { record: supersedes.record, reason: supersedes.reason }
  journal.write('session-prepared', 'Chair', { settings: defaultSettings, supersedes: prepared })
  journal.elsewhere()

  const conflicts: Conflict[] = []
  const session: PanelSession = {
    state: 'running',
    settings: defaultSettings,
    attendances: panelPeople,
    conflicts,
    items: [],
  }
  const opened = journal.write('session-opened', 'Chair', {
    judgementsDigest: sha256('judgements'),
    figuresDigest: figuresDigest(framework.value, evidence),
    people: panelPeople,
    conflicts: [],
    settings: defaultSettings,
  })
  const conflict = { person: 'cyd', standard: '4.2', reason: 'A former colleague manages it.' } as const
  journal.write('person-recused', 'Cyd', { name: 'Cyd', ...conflict, before: null })
  conflicts.push({ ...conflict, state: 'recused' })
  const outcomes = decide(framework.value, evidence, wanted.outcomes ?? given.value, session, journal)
  const closed = journal.write('session-closed', 'Chair', { items: [] })
  const signatures = [sign(journal, 'chair', 'Chair'), sign(journal, 'lead-inspector', 'Lead')]
  return {
    id: 'record-1',
    version: '0.1.0',
    inspection: {
      id: 'inspection-1',
      provider,
      leadInspector: 'Lead',
      fieldworkFrom: '',
      fieldworkTo: '',
      note,
      previous: null,
    },
    framework: { framework: framework.value, digest: frameworkDigest },
    evidence,
    proposals,
    moderations: wanted.moderations ?? [],
    samples: framework.value.samples.map(({ id }) => ({ id, cases: cases.get(id) ?? 0 })),
    judgementsDigest: sha256('judgements'),
    returns: imported,
    acceptedBlanks: blanks.map((blank) => ({ ...blank, reason })),
    panel: {
      session: 'session-1',
      settings: defaultSettings,
      people: panelPeople,
      conflicts,
      openedAt: opened.at,
      closedAt: closed.at,
    },
    outcomes,
    signatures,
    events: journal.events,
    links: journal.links,
    supersedes,
  }
}

/** Every outcome in the order of the agenda, an item the panel left alone stands; the first zone is decided twice, the first time by mistake. */
function decide(
  framework: Framework,
  evidence: InspectionEvidence,
  given: readonly Outcome[],
  session: PanelSession,
  journal: Journal,
): readonly DecidedOutcome[] {
  const rated = rateInspection(framework, evidence)
  const outcomes: DecidedOutcome[] = []
  for (const standard of rated.standards) {
    const { number } = standard.standard
    journal.write('item-called', 'Chair', { standard: number })
    const own = given.filter((outcome) => outcome.standard === number)
    const toRecord: readonly Outcome[] = own.length > 0 ? own : [{ standard: number, outcome: 'stands' }]
    const record = (outcome: Outcome, earlier: readonly Outcome[]): DecidedOutcome => {
      const { sentence, footnotes, final } = minuted(framework, standard, earlier, outcome)
      const quorum = quorumFor(session, number)
      const names = (people: readonly Attendance[]): readonly string[] => people.map(({ name }) => name)
      const decided = {
        id: `outcome-${outcomes.length + 1}`,
        standard: number,
        outcome,
        score: final.rating?.score ?? null,
        sentence,
        footnotes,
        dissent: '',
        deciding: names(quorum.deciding),
        recused: names(quorum.recused),
        quorumNeeded: quorum.needed,
      }
      const { at, number: event } = journal.write('outcome-recorded', 'Chair', decided)
      return { ...decided, at, by: 'chair', byName: 'Chair', event, retractedAt: null, retractedEvent: null }
    }
    if (standard.opened.length > 0 && outcomes.every(({ retractedAt }) => retractedAt === null)) {
      const slip = record({ standard: number, outcome: 'considered-no-change', rationale: 'Recorded too soon.' }, [])
      const { at, number: event } = journal.write('outcome-retracted', 'Chair', {
        standard: number,
        outcomes: [{ id: slip.id, outcome: slip.outcome, sentence: slip.sentence }],
      })
      outcomes.push({ ...slip, retractedAt: at, retractedEvent: event })
    }
    for (const [place, outcome] of toRecord.entries()) outcomes.push(record(outcome, toRecord.slice(0, place)))
  }
  return outcomes
}

function sign(journal: Journal, role: 'chair' | 'lead-inspector', name: string): RecordInput['signatures'][number] {
  const signature = { role, person: name.toLowerCase(), name, meaning: `I sign as ${role}.` }
  const { at, number } = journal.write('signed', name, signature)
  return { ...signature, at, event: number }
}

async function evidenceOf(
  framework: Framework,
  name: SampleName,
  sample: Sample,
  proposals: readonly Proposal[],
  moderations: RecordInput['moderations'],
) {
  const file = (each: string) => ({ source: pathOf(name, each), name: each })
  const read = await readCaseReturns(framework, sample.returns.map(file))
  const results = await readResults(framework, sample.results.map(file))
  const counted = sample.returns.length === 0 ? null : tally(framework, read.sheets)
  const evidence = inspectionEvidence(framework, {
    tally: counted,
    results: results.ok ? results.value : [],
    proposals,
    moderations,
  })
  if (!evidence.ok || !results.ok || read.recordsRefused > 0) throw new Error(`the sample ${name} cannot be read`)
  const returns = sample.returns.map((each, place) => {
    const stored = read.sheets[place]?.cases.length ?? 0
    return {
      file: each,
      digest: sha256(readFileSync(pathOf(name, each))),
      recordsRead: stored,
      casesStored: stored,
      recordsRefused: 0,
    }
  })
  return { evidence: evidence.value, cases: counted?.casesBySample ?? new Map<string, number>(), returns }
}

function blanksOf(
  framework: Framework,
  evidence: InspectionEvidence,
): readonly { readonly question: string; readonly blank: number }[] {
  return rateInspection(framework, evidence)
    .standards.filter(({ provisional }) => provisional.kind !== 'as-published')
    .flatMap(({ figures }) => figures)
    .flatMap(({ number, blank, unclassified }) => {
      const missing = Math.max(blank ?? 0, unclassified)
      return missing > 0 ? [{ question: number, blank: missing }] : []
    })
}

function pathOf(name: SampleName, file: string): string {
  return join(import.meta.dirname, '../../resources/samples', name, file)
}

function json(name: SampleName, file: string): unknown {
  return JSON.parse(readFileSync(pathOf(name, file), 'utf8'))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
