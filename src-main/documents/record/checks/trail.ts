// The session told again from its events alone, and held against the record: who was there at each decision, and that
// nothing in the record lacks its event and no event its place in the record.
import { quorumFor, undecidedConflicts } from '../../../domain/panel/quorum.ts'
import type { PanelSession, Role } from '../../../domain/panel/session.ts'
import { whyNotOpenSession, whyNotSign } from '../../../domain/panel/why-not.ts'
import { roleWords } from '../../../words/panel.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { faultSays } from '../../../words/verification.ts'
import { canonicalText, same } from '../canonical.ts'
import type { RecordedEvent, RecordedOutcome, SignedRecord } from '../schema.ts'
import { consideredFaults } from './considered.ts'
import { checkEvidenceTrail } from './evidence-trail.ts'
import { conflictStates, facts } from './facts.ts'
import type { Found } from './found.ts'
import { lostVoteFaults } from './lost-votes.ts'
import { paperFaults } from './paper.ts'
import { givenOutcome } from './ratings.ts'

type InPlace = { readonly standard: string; readonly where: string; readonly outcome: RecordedOutcome }

/** What is carried from event to event. */
type Story = {
  readonly record: SignedRecord
  readonly outcomes: ReadonlyMap<string, InPlace>
  readonly faults: string[]
  panel: PanelSession | null
  /** Outcomes told so far, by id, with the event that took them back. */
  readonly told: Map<string, { readonly standard: string; retracted: RecordedEvent | null }>
  signed: Role[]
}

export function checkTrail(record: SignedRecord): Found {
  const outcomes = new Map(
    record.standards.flatMap(({ number, name, outcomes }) =>
      outcomes.map((outcome): [string, InPlace] => [
        outcome.id,
        { standard: number, where: `${number} ${name}`, outcome },
      ]),
    ),
  )
  const story: Story = {
    record,
    outcomes,
    faults: [...checkEvidenceTrail(record)],
    panel: null,
    told: new Map(),
    signed: [],
  }
  for (const event of record.events) if (event.session === record.panel.session) tell(story, event)
  return { check: 'trail', count: record.events.length, faults: [...story.faults, ...endFaults(story)] }
}

function tell(story: Story, event: RecordedEvent): void {
  const { faults, panel } = story
  if (event.kind === 'session-opened') return open(story, event)
  if (panel === null) return
  switch (event.kind) {
    case 'settings-changed':
      return read(
        story,
        event,
        facts['settings-changed'],
        ({ after }) => void (story.panel = { ...panel, settings: after }),
      )
    case 'person-added':
    case 'person-changed':
      return read(story, event, facts['person-set'], ({ after }) => {
        const known = panel.attendances.some(({ person }) => person === after.person)
        story.panel = {
          ...panel,
          attendances: known
            ? panel.attendances.map((each) => (each.person === after.person ? after : each))
            : [...panel.attendances, after],
        }
      })
    case 'conflict-declared':
    case 'conflict-cleared':
    case 'person-recused':
    case 'conflict-withdrawn':
      return read(story, event, facts['conflict-set'], ({ person, standard, reason }) => {
        const state = conflictStates.get(event.kind) ?? null
        const others = panel.conflicts.filter((each) => each.person !== person || each.standard !== standard)
        story.panel = {
          ...panel,
          conflicts: state === null ? others : [...others, { person, standard, state, reason }],
        }
      })
    case 'outcome-recorded':
      faults.push(...paperFaults(story.record, event))
      return decide(story, panel, event)
    case 'paper-settled':
    case 'paper-positions-counted':
      return void faults.push(...paperFaults(story.record, event))
    case 'outcome-retracted':
      return read(story, event, facts['outcome-retracted'], ({ outcomes }) => {
        for (const { id } of outcomes) {
          const told = story.told.get(id)
          if (told === undefined || told.retracted !== null)
            faults.push(faultSays.leftOut(event.number, 'a retraction'))
          else told.retracted = event
        }
      })
    case 'what-if-considered':
      return void faults.push(...consideredFaults(story.record, panel, event))
    case 'vote-not-carried':
      return void faults.push(...lostVoteFaults(story.record, panel, event))
    case 'session-closed':
      if (panel.state !== 'running') faults.push(faultSays.outOfTime(event.number, 'the panel closed'))
      if (event.at !== story.record.panel.closedAt && isLast(story, event))
        faults.push(faultSays.eventDiffers('The panel', event.number, 'when it closed'))
      story.panel = { ...panel, state: 'closed' }
      return
    case 'session-reopened':
      // Signatures given before are void: what they signed may change.
      story.panel = { ...panel, state: 'running' }
      story.signed = []
      return
    case 'signed':
      return sign(story, panel, event)
  }
}

function open(story: Story, event: RecordedEvent): void {
  read(story, event, facts['session-opened'], ({ people, conflicts, settings }) => {
    const panel: PanelSession = { state: 'preparing', settings, attendances: people, conflicts, items: [] }
    const refusal = whyNotOpenSession(panel, people.find(({ name }) => name === event.by)?.person ?? '')
    if (refusal !== null) story.faults.push(faultSays.refused(`Event ${event.number}`, refusalWords(refusal)))
    if (event.at !== story.record.panel.openedAt)
      story.faults.push(faultSays.eventDiffers('The panel', event.number, 'when it opened'))
    story.panel = { ...panel, state: 'running' }
  })
}

function decide(story: Story, panel: PanelSession, event: RecordedEvent): void {
  const { faults } = story
  read(story, event, facts['outcome-recorded'], ({ id }) => {
    const known = story.outcomes.get(id)
    if (known === undefined) return void faults.push(faultSays.leftOut(event.number, 'an outcome'))
    const { standard, where, outcome } = known
    const { score, sentence, footnotes, dissent, deciding, recused, quorumNeeded } = outcome
    const wanted = {
      standard,
      outcome: givenOutcome(standard, outcome),
      score,
      sentence,
      footnotes,
      dissent,
      deciding,
      recused,
      quorumNeeded,
    }
    const differing = Object.entries(wanted).flatMap(([name, value]) =>
      same(event.facts[name], value) ? [] : [fieldNames[name] ?? name],
    )
    if (outcome.event !== event.number) differing.push('its number')
    if (outcome.at !== event.at) differing.push('the moment')
    if (outcome.byName !== event.by) differing.push('whose act it was')
    for (const what of differing) faults.push(faultSays.eventDiffers(where, event.number, what))
    if (panel.state !== 'running') faults.push(faultSays.outOfTime(event.number, 'an outcome was recorded'))
    story.told.set(id, { standard, retracted: null })

    const quorum = quorumFor(panel, standard)
    const names = (people: readonly { readonly name: string }[]): readonly string[] =>
      people.map(({ name }) => name).toSorted()
    if (!same(names(quorum.deciding), deciding.toSorted()) || !same(names(quorum.recused), recused.toSorted()))
      faults.push(faultSays.decidedByOthers(where))
    if (quorum.needed !== quorumNeeded)
      faults.push(faultSays.works(where, 'the quorum needed', String(quorumNeeded), String(quorum.needed)))
    if (outcome.outcome === 'adjourned') return
    if (!quorum.met) faults.push(faultSays.quorum(where, quorum.deciding.length, quorum.needed))
    else if (quorum.chair?.person !== outcome.by) faults.push(faultSays.notChair(where, outcome.byName))
    for (const { name } of undecidedConflicts(panel, standard)) faults.push(faultSays.conflictOpen(where, name))
  })
}

const fieldNames: Readonly<Record<string, string>> = {
  outcome: 'what was decided',
  sentence: 'the minuted sentence',
  deciding: 'who decided',
  recused: 'who was recused',
  quorumNeeded: 'the quorum needed',
}

function sign(story: Story, panel: PanelSession, event: RecordedEvent): void {
  const signature = story.record.signatures.find((each) => each.event === event.number)
  // One that a reopening made void is not in the record, and need not be.
  if (signature === undefined)
    return void (isVoid(story, event) ? undefined : story.faults.push(faultSays.leftOut(event.number, 'a signature')))
  const { role, person, name, meaning, at } = signature
  const where = `The signature of ${name}`
  for (const [field, value] of Object.entries({ role, person, name, meaning }))
    if (!same(event.facts[field], value)) story.faults.push(faultSays.eventDiffers(where, event.number, `the ${field}`))
  if (event.at !== at) story.faults.push(faultSays.eventDiffers(where, event.number, 'the moment'))
  if (event.by !== name) story.faults.push(faultSays.eventDiffers(where, event.number, 'whose act it was'))
  const refusal = whyNotSign(panel, person, role, story.signed)
  if (refusal !== null)
    story.faults.push(faultSays.signatureBy(roleWords[role].toLowerCase(), name, refusalWords(refusal)))
  story.signed = [...story.signed, role]
}

function endFaults({ record, outcomes, panel, told, signed }: Story): readonly string[] {
  const unheard = [...outcomes].flatMap(([id, { where }]) => (told.has(id) ? [] : [faultSays.noEvent(where)]))
  const retractions = [...told].flatMap(([id, { retracted }]) => {
    const known = outcomes.get(id)
    const says = retracted === null ? null : { at: retracted.at, event: retracted.number }
    return known === undefined || same(known.outcome.retracted, says)
      ? []
      : [faultSays.eventDiffers(known.where, known.outcome.event, 'whether it was retracted, and when')]
  })
  const unsigned = record.signatures
    .filter(({ role }) => !signed.includes(role))
    .map(({ name }) => faultSays.noEvent(`The signature of ${name}`))
  if (panel === null) return [faultSays.noEvent('The opening of the panel'), ...unheard, ...unsigned]
  const sorted = (list: readonly unknown[]): readonly string[] => list.map(canonicalText).toSorted()
  const conflicts = panel.conflicts.map((conflict) => ({
    ...conflict,
    name: panel.attendances.find(({ person }) => person === conflict.person)?.name ?? '',
  }))
  return [
    ...unheard,
    ...retractions,
    ...unsigned,
    ...(panel.state === 'closed' ? [] : [faultSays.noEvent('The closing of the panel')]),
    ...(same(panel.settings, record.panel.settings) ? [] : [faultSays.trailDiffers('the settings of the panel')]),
    ...(same(sorted(panel.attendances), sorted(record.panel.people))
      ? []
      : [faultSays.trailDiffers('the people of the panel')]),
    ...(same(sorted(conflicts), sorted(record.panel.conflicts))
      ? []
      : [faultSays.trailDiffers('the conflicts of interest')]),
  ]
}

function isLast({ record }: Story, event: RecordedEvent): boolean {
  return !record.events.some(
    ({ number, kind, session }) => number > event.number && kind === event.kind && session === event.session,
  )
}

function isVoid({ record }: Story, event: RecordedEvent): boolean {
  return record.events.some(
    ({ number, kind, session }) => number > event.number && kind === 'session-reopened' && session === event.session,
  )
}

type Reader<Facts> = {
  readonly safeParse: (facts: unknown) => { readonly success: true; readonly data: Facts } | { readonly success: false }
}

function read<Facts>(story: Story, event: RecordedEvent, reader: Reader<Facts>, then: (facts: Facts) => void): void {
  const parsed = reader.safeParse(event.facts)
  if (parsed.success) then(parsed.data)
  else story.faults.push(faultSays.eventUnread(event.number, event.kind))
}
