/** One act of a session driven by chance, allowed or not: who does it, on which item and how comes from small numbers. */
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { InputOf, MethodName } from '../../src-main/api/contract/contract.ts'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { yes } from './doors.ts'
import { attempted, crash, whatIsTold, type Driven } from './driven-session.ts'
import type { Act } from './random-acts.ts'

type Turn = {
  readonly driven: Driven
  readonly view: SessionView
  /** Somebody of the panel. */
  readonly person: SessionView['people'][number]
  /** Most of the time the item in hand, because most of the others are refused. */
  readonly standard: string
  /** Most of the time who acts as chair. */
  readonly by: string
  readonly how: number
}

/** What the rules refuse is refused, and that is all. A surprise throws. */
export async function act(driven: Driven, { kind, who, what, how }: Act): Promise<void> {
  const view = await yes(driven.door, 'sessions.show', { session: driven.session })
  const person = view.people[who % view.people.length]
  const line = view.agenda[what % view.agenda.length]
  if (person === undefined || line === undefined) throw new Error('a session has people and items')
  const standard = how % 4 !== 0 && view.current !== null ? view.current : line.standard
  const by = how % 5 === 0 ? person.person : (view.quorum.chair?.person ?? person.person)
  await acts[kind]({ driven, view, person, standard, by, how })
}

const attempt = async <Name extends MethodName>({ driven }: Turn, method: Name, input: InputOf<Name>): Promise<void> =>
  void (await attempted(driven, method, input))

const acts: Readonly<Record<Act['kind'], (turn: Turn) => Promise<void>>> = {
  leave: (turn) => attend(turn, false),
  join: (turn) => attend(turn, true),
  recuse: (turn) => concern(turn, turn.how % 5 === 1 ? 'declared' : 'recused'),
  clear: (turn) => concern(turn, turn.how % 2 === 0 ? 'cleared' : null),
  settings: (turn) =>
    attempt(turn, 'sessions.settings', {
      session: turn.view.id,
      quorumOthers: turn.how % 5,
      signatories: ['chair', 'lead-inspector'],
      hideTotal: turn.how % 2 === 0,
    }),
  call: (turn) => attempt(turn, 'items.call', { ...item(turn), by: turn.by }),
  decide: decideSomehow,
  retract: (turn) =>
    attempt(turn, 'items.retract', {
      ...item(turn),
      by: turn.by,
      ...(turn.how % 3 === 0 ? {} : { reason: turn.how % 3 === 1 ? ' ' : 'It was misheard.' }),
    }),
  'ask-positions': (turn) => attempt(turn, 'positions.ask', { ...item(turn), by: turn.by }),
  'give-position': (turn) => give(turn, 'first'),
  'give-final': (turn) => give(turn, 'final'),
  reveal: (turn) => attempt(turn, 'positions.reveal', { ...item(turn), by: turn.by, withoutAll: turn.how % 3 !== 0 }),
  'call-off': (turn) => attempt(turn, 'positions.callOff', { ...item(turn), by: turn.by, reason: 'Everybody agrees.' }),
  order: ({ view, ...turn }) => {
    const standards = view.agenda.map(({ standard }) => standard)
    const turned = [...standards.slice(turn.how % standards.length), ...standards.slice(0, turn.how % standards.length)]
    return attempt({ view, ...turn }, 'agenda.order', { session: view.id, by: turn.by, standards: turned })
  },
  'what-if': whatIf,
  room: present,
  draft: (turn) => attempt(turn, 'items.draft', { ...item(turn), ...noDraft, rationale: `Word ${turn.how}` }),
  close: ({ driven, view, by }) => attemptOn(driven, 'sessions.close', { session: view.id, by }),
  reopen: ({ driven, view, by, how }) =>
    attemptOn(driven, 'sessions.reopen', {
      session: view.id,
      by,
      reason: 'A member asked.',
      takeEvidenceAgain: how % 2 === 0,
    }),
  evidence: changeEvidence,
  answer: async ({ driven, view, person, how }) => {
    const { challenges } = await yes(driven.door, 'signOff.show', { session: view.id })
    const says = challenges[how % Math.max(challenges.length, 1)]?.says ?? 'Why so late?'
    await attemptOn(driven, 'signOff.answer', {
      session: view.id,
      by: person.person,
      says,
      reason: `It was weighed: ${says}`,
    })
  },
  sign: ({ driven, view, person, how }) => {
    const role = how % 3 === 0 ? person.role : how % 3 === 1 ? 'chair' : 'lead-inspector'
    const signs = how % 4 === 0 ? person : view.people.find((each) => each.role === role)
    const typedName = signs?.name ?? ''
    return attemptOn(driven, 'signOff.sign', { session: view.id, by: signs?.person ?? person.person, role, typedName })
  },
  crash: ({ driven }) => crash(driven),
}

const item = ({ view, standard }: Turn) => ({ session: view.id, standard })

const attemptOn = async <Name extends MethodName>(driven: Driven, method: Name, input: InputOf<Name>): Promise<void> =>
  void (await attempted(driven, method, input))

const attend = ({ driven, view, person }: Turn, present: boolean): Promise<void> =>
  attemptOn(driven, 'people.set', { session: view.id, ...person, present })

const concern = (turn: Turn, state: 'declared' | 'cleared' | 'recused' | null): Promise<void> =>
  attempt(turn, 'conflicts.set', {
    session: turn.view.id,
    person: turn.person.person,
    standard: turn.how % 4 === 0 ? null : turn.standard,
    state,
    reason: 'They said so.',
  })

const ratings = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding', 'Superb']
const noDraft = { outcome: '', direction: null, grounds: [], reason: '', rating: '', evidence: '', dissent: '' }

async function give(turn: Turn, kind: 'first' | 'final'): Promise<void> {
  const { driven, how } = turn
  const rating = how % 6 === 0 ? null : (ratings[how % ratings.length] ?? null)
  const words = `Seen in ${driven.promised.length} files (${kind}).`
  await attempt(turn, 'positions.give', { ...item(turn), person: turn.person.person, kind, rating, words })
  await nothingTold(driven)
}

async function present(turn: Turn): Promise<void> {
  const { driven, view, standard, how } = turn
  const showing = [{ what: 'agenda' }, { what: 'item', standard }, { what: 'blank' }] as const
  const choice = showing[how % showing.length] ?? { what: 'blank' }
  await attemptOn(driven, 'room.present', { session: view.id, showing: choice })
  await nothingTold(driven)
}

async function nothingTold(driven: Driven): Promise<void> {
  const faults = await whatIsTold(driven)
  if (faults.length > 0) throw new Error(faults.join('; '))
}

async function whatIf(turn: Turn): Promise<void> {
  const { driven, view, standard, by, how } = turn
  const keyQuestion = `${standard}.${(how % 3) + 1}`
  const turned = how % 2 === 0 ? [{ keyQuestion, from: how % 4 === 0 ? 'Y' : 'N', cases: how % 5 } as const] : []
  const supposed = { judgements: [], turned, setAside: [] }
  const tried = how % 3 === 0 ? null : ({ outcome: 'discretion-used', direction: 'up', rating: null } as const)
  const read = await driven.door.ask('whatIf.show', {
    inspection: driven.inspection,
    session: view.id,
    standard,
    supposed,
    tried,
  })
  const agreed = read.ok ? read.value.sentence : 'As if.'
  await attempt(turn, 'whatIf.minute', { session: view.id, standard, by, supposed, tried, agreed })
}

async function changeEvidence({ driven, how }: Turn): Promise<void> {
  const { inspection } = driven
  const reason = 'A return was corrected.'
  const [rating = 'Good'] = ratings.slice(how % 4)
  if (how % 3 === 0) {
    const nothing = { evidence: '', strengths: [], areasForImprovement: [] }
    return attemptOn(driven, 'proposals.set', { inspection, standard: `1.${(how % 4) + 1}`, rating, ...nothing })
  }
  if (how % 3 === 1) {
    const direction = how % 2 === 0 ? ('up' as const) : ('down' as const)
    return attemptOn(driven, 'moderations.set', { inspection, standard: '4.1', direction, evidence: '' })
  }
  const rows = [{ item: `2.${(how % 4) + 1}.1`, yes: String(45 + (how % 50)), n: '100', percent: '', rating: '' }]
  return attemptOn(driven, 'results.set', { inspection, rows, reason })
}

const rationale = 'The panel weighed what it saw.'
const tried: readonly GivenOutcome[] = [
  { outcome: 'stands' },
  { outcome: 'proposal-ratified' },
  { outcome: 'considered-no-change', rationale },
  { outcome: 'discretion-used', direction: 'up', grounds: ['wider-evidence'], rationale },
  { outcome: 'discretion-used', direction: 'down', grounds: ['wider-evidence'], rationale },
  { outcome: 'set-otherwise', rating: 'Good', rationale },
  { outcome: 'not-rated', reason: 'The fieldwork was cancelled.' },
  { outcome: 'adjourned', reason: 'The panel needs to see more.' },
  { outcome: 'moderation-ratified', rationale },
  { outcome: 'moderation-rejected', rationale },
]

async function decideSomehow(turn: Turn): Promise<void> {
  const { driven, by, how } = turn
  const outcome = tried[how % tried.length]
  if (outcome === undefined) return
  const read = await driven.door.ask('items.readBack', { ...item(turn), outcome })
  // Where the rules do not allow it, somebody tries to record it all the same.
  const agreed = read.ok ? read.value.sentence : 'Agreed.'
  const agreement = agreementOf(turn)
  const dissent = how % 7 === 0 ? 'Ben Member would have waited.' : ''
  await attempt(turn, 'items.decide', { ...item(turn), by, outcome, agreed, dissent, ...agreement })
}

/** Nobody is asked for a vote, or everybody present votes: a majority, a minority, or even with a casting vote. */
function agreementOf({ view, how }: Turn): Pick<InputOf<'items.decide'>, 'agreement'> {
  if (how % 3 === 0) return {}
  if (how % 3 === 1) return { agreement: { how: 'consensus' } }
  const voters = view.people.filter(
    ({ role, present: here }) => here && !['lead-inspector', 'note-taker'].includes(role),
  )
  const ids = voters.map(({ person }) => person)
  const [inFavour, abstained] = [how % (ids.length + 1), how % 2]
  return {
    agreement: {
      how: 'vote',
      for: ids.slice(0, inFavour),
      against: ids.slice(inFavour + abstained),
      abstained: ids.slice(inFavour, inFavour + abstained),
      casting: how % 5 === 0,
    },
  }
}
