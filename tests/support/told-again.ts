/** The trail of a session told again, act by act, by the rules of a panel written out anew: who was there, who decided, in which state. */
import type { EventRow } from '../../src-main/store/events.ts'

type Person = { readonly person: string; readonly name: string; readonly role: string; readonly present: boolean }
type Facts = EventRow['facts']

type Told = {
  readonly people: Map<string, Person>
  /** By person and standard ('' for the whole inspection). */
  readonly conflicts: Map<string, string>
  readonly items: Map<string, 'waiting' | 'open' | 'decided' | 'adjourned'>
  /** Rounds of positions that are sealed, by standard. */
  readonly asked: Set<string>
  state: 'preparing' | 'running' | 'closed'
  others: number
  /** The moment the session was reopened: what is taken back in that very moment no longer fits the evidence taken again. */
  reopenedAt: string
}

const decides = ['chair', 'deputy-chair', 'panel-member']

/** Every act the rules would not have allowed at that moment, in words. */
export function notAllowed(events: readonly EventRow[]): readonly string[] {
  const told: Told = {
    people: new Map(),
    conflicts: new Map(),
    items: new Map(),
    asked: new Set(),
    state: 'preparing',
    others: 2,
    reopenedAt: '',
  }
  return events.flatMap((event, place) => {
    const why = whyNot(told, event, events[place + 1])
    happened(told, event)
    return why === null ? [] : [`${event.number} ${event.kind}: ${why}`]
  })
}

function whyNot(told: Told, event: EventRow, next: EventRow | undefined): string | null {
  const standard = textOf(event.facts, 'standard')
  const state = told.items.get(standard) ?? 'waiting'
  const { deciding, chair, quorum, undecided } = panelOn(told, standard)
  const open = [...told.items.values()].filter((each) => each === 'open').length
  const byChair = chair === event.by ? null : `by ${event.by}, while ${chair ?? 'nobody'} acts as chair`
  const withPanel = !quorum ? 'without quorum' : undecided ? 'with a conflict undecided' : byChair
  switch (event.kind) {
    case 'item-called':
      return told.state !== 'running' || state !== 'waiting' || open > 0 ? `it is ${state}` : withPanel
    case 'outcome-recorded': {
      if (told.state !== 'running' || told.asked.has(standard))
        return `the session is ${told.state}, or positions sealed`
      if (kindOf(event.facts) === 'adjourned')
        return state === 'open' || (state === 'waiting' && !quorum) ? null : `it is ${state}, and adjourned`
      if (state !== 'open') return `it is ${state}`
      const said = JSON.stringify(event.facts['deciding'])
      const names = JSON.stringify(deciding.map(({ name }) => name))
      if (said !== names) return `decided by ${said}, while ${names} may decide`
      return withPanel ?? whyNotCarried(deciding, chair, event.facts)
    }
    case 'outcome-retracted':
      // A rejected moderation is taken back by the adjournment that follows it.
      if (state === 'open') return isAdjournment(next, event) ? null : 'it is open'
      if (state === 'waiting') return 'it is waiting'
      return told.reopenedAt === event.at ? null : open > 0 ? 'another is open' : withPanel
    case 'positions-asked':
      return state !== 'open' || told.asked.has(standard) ? `it is ${state}, or asked already` : withPanel
    case 'position-given': {
      const may = deciding.some(({ person }) => person === event.facts['person'])
      if (!told.asked.has(standard) || state !== 'open' || !may) return 'not asked, or not theirs to give'
      // Nothing of a sealed position but its seal.
      const said = Object.keys(event.facts).toSorted().join()
      return said === 'name,person,seal,standard' ? null : `it says ${said}`
    }
    case 'session-closed':
      // Facts are JSON the application wrote.
      return (event.facts['items'] as readonly { readonly standard: string }[]).some((each) =>
        ['waiting', 'open'].includes(told.items.get(each.standard) ?? 'waiting'),
      )
        ? 'items are undecided'
        : byChair
    case 'signed': {
      const adjourned = [...told.items.values()].includes('adjourned')
      return told.state !== 'closed' || adjourned ? 'not closed, or an item adjourned' : null
    }
    default:
      return null
  }
}

function happened(told: Told, event: EventRow): void {
  const { facts } = event
  const standard = textOf(facts, 'standard')
  switch (event.kind) {
    case 'person-added':
    case 'person-changed': {
      // Facts are JSON the application wrote.
      const after = facts['after'] as Person
      told.people.set(after.person, after)
      return
    }
    case 'conflict-declared':
    case 'conflict-cleared':
    case 'person-recused':
      told.conflicts.set(`${textOf(facts, 'person')} ${standard}`, event.kind)
      return
    case 'conflict-withdrawn':
      told.conflicts.delete(`${textOf(facts, 'person')} ${standard}`)
      return
    case 'settings-changed':
      told.others = (facts['after'] as { readonly quorumOthers: number }).quorumOthers
      return
    case 'session-opened':
      told.state = 'running'
      return
    case 'session-reopened':
      told.state = 'running'
      told.reopenedAt = event.at
      return
    case 'session-closed':
      told.state = 'closed'
      return
    case 'item-called':
      told.items.set(standard, 'open')
      return
    case 'outcome-recorded': {
      const kind = kindOf(facts)
      // 4.1 of the beginnings is in the zone: after a rejected moderation it is still to be decided.
      const ends = kind === 'adjourned' ? 'adjourned' : kind === 'moderation-rejected' ? 'open' : 'decided'
      told.items.set(standard, ends)
      return
    }
    case 'outcome-retracted':
      told.items.set(standard, told.reopenedAt === event.at ? 'waiting' : 'open')
      return
    case 'positions-asked':
      told.asked.add(standard)
      return
    case 'positions-revealed':
    case 'positions-called-off':
      told.asked.delete(standard)
      return
    default:
  }
}

type Panel = {
  readonly deciding: readonly Person[]
  readonly chair: string | null
  readonly quorum: boolean
  readonly undecided: boolean
}

/** Who decides this item now; for the session as a whole, `standard` is ''. */
function panelOn({ people, conflicts, others }: Told, standard: string): Panel {
  const has = (person: Person, kind: string): boolean =>
    ['', standard].some((concerned) => conflicts.get(`${person.person} ${concerned}`) === kind)
  const here = [...people.values()].filter(({ role, present }) => present && decides.includes(role))
  const deciding = here.filter((person) => !has(person, 'person-recused'))
  const chair = deciding.find(({ role }) => role === 'chair') ?? deciding.find(({ role }) => role === 'deputy-chair')
  return {
    deciding,
    chair: chair?.name ?? null,
    quorum: chair !== undefined && deciding.length > others,
    undecided: here.some((person) => has(person, 'conflict-declared')),
  }
}

/** Everybody who decides has one vote, and more are in favour than against; or as many, and the chair is in favour. */
function whyNotCarried(deciding: readonly Person[], chair: string | null, facts: Facts): string | null {
  // Facts are JSON the application wrote.
  const votes = facts['agreement'] as Readonly<Record<'for' | 'against' | 'abstained', readonly string[]>> & {
    readonly how: string
    readonly casting: boolean
  }
  if (votes.how === 'consensus') return null
  const voted = [...votes.for, ...votes.against, ...votes.abstained].toSorted()
  const may = deciding.map(({ name }) => name).toSorted()
  if (JSON.stringify(voted) !== JSON.stringify(may)) return `${voted.join()} voted, and ${may.join()} may`
  const more = votes.for.length - votes.against.length
  if (votes.casting) return more === 0 && votes.for.includes(chair ?? '') ? null : 'the casting vote was not needed'
  return more > 0 ? null : 'the vote was not carried'
}

/** Of the same item, in the same call. */
function isAdjournment(next: EventRow | undefined, { at, facts }: EventRow): boolean {
  return (
    next?.kind === 'outcome-recorded' &&
    next.at === at &&
    kindOf(next.facts) === 'adjourned' &&
    textOf(next.facts, 'standard') === textOf(facts, 'standard')
  )
}

function kindOf(facts: Facts): string {
  return (facts['outcome'] as { readonly outcome: string }).outcome
}

/** '' where there is none. */
function textOf(facts: Facts, name: string): string {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}
