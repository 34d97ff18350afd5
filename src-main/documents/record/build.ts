// Builds the signed record of an inspection: pure, without clock or file, every rating worked out here by the rules.
import type { Outcome } from '../../domain/discretion/outcome.ts'
import { settle, type Final } from '../../domain/discretion/settle.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import type { Attendance, Conflict, PanelSettings, Role } from '../../domain/panel/session.ts'
import { rateInspection, type InspectionEvidence, type StandardRating } from '../../domain/rating/inspection.ts'
import type { Provisional } from '../../domain/rating/provisional.ts'
import { canonicalText, digestOf, recordDigest } from './canonical.ts'
import { recordedKeyQuestion } from './evidence.ts'
import { countsOf } from './manifest.ts'
import { partsOf } from './parts.ts'
import { recordFormat, type RecordedOutcome, type RecordedStandard, type SignedRecord } from './schema.ts'

/** An outcome with everything that was read back and recorded with it. */
export type DecidedOutcome = {
  readonly id: string
  readonly standard: string
  readonly outcome: Outcome
  readonly score: number | null
  readonly sentence: string
  readonly footnotes: readonly string[]
  readonly dissent: string
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly deciding: readonly string[]
  readonly recused: readonly string[]
  readonly quorumNeeded: number
  readonly event: number
  readonly retractedAt: string | null
  readonly retractedEvent: number | null
}

export type RecordInput = {
  readonly id: string
  /** Of the application. */
  readonly version: string
  readonly inspection: SignedRecord['inspection']
  /** The framework, and the SHA-256 of the bytes of its file. */
  readonly framework: { readonly framework: Framework; readonly digest: string }
  /** As it was frozen for the panel. */
  readonly evidence: InspectionEvidence
  readonly proposals: SignedRecord['evidence']['proposals']
  readonly moderations: SignedRecord['evidence']['moderations']
  readonly samples: SignedRecord['evidence']['samples']
  readonly judgementsDigest: string
  readonly returns: SignedRecord['evidence']['returns']
  readonly acceptedBlanks: SignedRecord['evidence']['acceptedBlanks']
  readonly panel: {
    readonly session: string
    readonly settings: PanelSettings
    readonly people: readonly Attendance[]
    readonly conflicts: readonly Conflict[]
    readonly openedAt: string
    readonly closedAt: string
  }
  /** Standing and retracted, in the order recorded. */
  readonly outcomes: readonly DecidedOutcome[]
  readonly signatures: readonly {
    readonly role: Role
    readonly person: string
    readonly name: string
    readonly meaning: string
    readonly at: string
    readonly event: number
  }[]
  /** Every event of the inspection, in order, up to the last signature. */
  readonly events: SignedRecord['events']
  /** Number and digest of the other events of the file between the first and the last of these. */
  readonly links: SignedRecord['links']
  readonly supersedes: SignedRecord['supersedes']
}

/** Throws where the outcomes do not settle every standard: sign-off has asked that before. */
export function buildRecord(input: RecordInput): SignedRecord {
  const { framework } = input.framework
  const rated = rateInspection(framework, input.evidence)
  const standing = input.outcomes.filter(({ retractedAt }) => retractedAt === null)
  const settled = settle(
    rated,
    standing.map(({ outcome }) => outcome),
  )
  if (!settled.ok)
    throw new Error(
      `the outcomes do not make a record: ${settled.refusal.map(({ standard, refusal }) => `${standard} ${refusal.code}`).join(', ')}`,
    )
  const content = {
    format: recordFormat,
    application: { name: 'Ratings Panel', version: input.version },
    id: input.id,
    inspection: input.inspection,
    framework: { digest: digestOf(framework), fileDigest: input.framework.digest, file: framework },
    evidence: {
      keyQuestions: rated.standards.flatMap(({ figures }) =>
        figures.map((figure) => recordedKeyQuestion(figure, input.evidence.keyQuestions.get(figure.number))),
      ),
      published: [...input.evidence.published].map(([standard, step]) => ({ standard, rating: step.name })),
      proposals: input.proposals.map(({ standard, rating, evidence, strengths, areasForImprovement }) => ({
        standard,
        rating,
        evidence,
        strengths,
        areasForImprovement,
      })),
      moderations: input.moderations.map(({ standard, direction, evidence }) => ({ standard, direction, evidence })),
      samples: input.samples.map(({ id, cases }) => ({ id, cases })),
      judgementsDigest: input.judgementsDigest,
      returns: input.returns.map(({ file, digest, at, by, recordsRead, casesStored, recordsRefused }) => ({
        file,
        digest,
        at,
        by,
        recordsRead,
        casesStored,
        recordsRefused,
      })),
      acceptedBlanks: input.acceptedBlanks.map(({ question, blank, reason }) => ({ question, blank, reason })),
    },
    standards: rated.standards.map((each, place) => standardPart(each, input.outcomes, settled.value.finals[place])),
    overall: { byRule: rated.byRule, final: settled.value.overall },
    panel: panelPart(input.panel),
    signatures: input.signatures.map(({ role, person, name, meaning, at, event }) => ({
      role,
      person,
      name,
      meaning,
      at,
      event,
    })),
    events: input.events.map(
      ({ number, at, kind, inspection, session, by, enteredBy, facts, previousDigest, digest }) => ({
        number,
        at,
        kind,
        inspection,
        session,
        by,
        enteredBy,
        facts,
        previousDigest,
        digest,
      }),
    ),
    links: input.links.map(({ number, digest }) => ({ number, digest })),
    supersedes: input.supersedes,
  }
  // As its own bytes would be read again: fields that hold nothing are gone, and nobody else's object is in it.
  const plain = JSON.parse(canonicalText({ ...content, manifest: countsOf(content) })) as Omit<
    SignedRecord,
    'digest' | 'parts'
  >
  const whole = { ...plain, parts: [...partsOf(plain)] }
  return { ...whole, digest: recordDigest(whole) }
}

/** The record as a file: its canonical JSON in UTF-8, the same bytes wherever it is written. */
export function recordBytes(record: SignedRecord): Uint8Array {
  return Buffer.from(recordText(record), 'utf8')
}

export function recordText(record: SignedRecord): string {
  return canonicalText(record)
}

function standardPart(
  { standard, provisional, opened, moderation }: StandardRating,
  outcomes: readonly DecidedOutcome[],
  final: Final | undefined,
): RecordedStandard {
  return {
    number: standard.number,
    name: standard.name,
    provisional: provisionalPart(provisional),
    opened: opened.map(({ direction, tests }) => ({ direction, tests })),
    moderation,
    outcomes: outcomes.filter((each) => each.standard === standard.number).map(outcomePart),
    final: finalPart(final),
  }
}

export function provisionalPart(provisional: Provisional): RecordedStandard['provisional'] {
  switch (provisional.kind) {
    case 'not-available':
      return provisional
    case 'proposed':
    case 'as-published':
      return { kind: provisional.kind, rating: provisional.step.name, score: provisional.step.score }
    case 'by-key-questions': {
      const { kind, step, decidedBy, lowest } = provisional
      return { kind, rating: step.name, score: step.score, decidedBy, lowest }
    }
  }
}

export function finalPart(final: Final | undefined): RecordedStandard['final'] {
  return {
    by: final?.by ?? 'stands',
    rating: final?.rating?.name ?? null,
    score: final?.rating?.score ?? null,
    notRated: final?.notRated ?? null,
  }
}

function outcomePart({ outcome: given, retractedAt, retractedEvent, ...decided }: DecidedOutcome): RecordedOutcome {
  const { standard: _, ...outcome } = given
  const { id, score, sentence, footnotes, dissent, at, by, byName, deciding, recused, quorumNeeded, event } = decided
  return {
    ...outcome,
    ...{ id, score, sentence, footnotes, dissent, at, by, byName, deciding, recused, quorumNeeded, event },
    retracted: retractedAt === null || retractedEvent === null ? null : { at: retractedAt, event: retractedEvent },
  }
}

function panelPart({
  session,
  settings,
  people,
  conflicts,
  openedAt,
  closedAt,
}: RecordInput['panel']): SignedRecord['panel'] {
  const { quorumOthers, signatories, hideTotal } = settings
  return {
    session,
    settings: { quorumOthers, signatories, hideTotal },
    people: people.map(({ person, name, role, present, asked }) => ({ person, name, role, present, asked })),
    conflicts: conflicts.map(({ person, standard, state, reason }) => ({
      person,
      name: people.find((each) => each.person === person)?.name ?? '',
      standard,
      state,
      reason,
    })),
    openedAt,
    closedAt,
  }
}
