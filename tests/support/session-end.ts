/** From wherever a session is to its closing, and on to its signature: it must never be stuck. */
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { yes } from './doors.ts'
import { attempted, type Driven } from './driven-session.ts'
import { chosen } from './session-beginnings.ts'
import { personIn } from './london.ts'

/** With whoever is there; people are called back only where nobody is left who may act. */
export async function close(driven: Driven): Promise<SessionView> {
  const { session } = driven
  let view = await yes(driven.door, 'sessions.show', { session })
  for (let step = 0; step < 80; step += 1) {
    if (view.state !== 'running') return view
    const item = view.agenda.find(({ standard }) => standard === view.current)
    const after: SessionView | null =
      item === undefined ? await closes(driven, view) : await adjourns(driven, view, item)
    view = after ?? (await callBack(driven, view))
  }
  throw new Error('the session cannot be brought to its end')
}

/** Everything adjourned is decided, every question answered, and both sign. */
export async function sign(driven: Driven): Promise<void> {
  const { session } = driven
  for (let round = 0; round < 4; round += 1) {
    let view = await yes(driven.door, 'sessions.show', { session })
    if (view.state === 'running') view = await decidesEverything(driven, await callBack(driven, view))
    if (view.state === 'closed') view = await signs(driven, view)
    if (view.state === 'signed') return
    const by = view.quorum.chair?.person ?? ''
    const again = { session, by, reason: 'Something stood in the way.', takeEvidenceAgain: true }
    await attempted(driven, 'sessions.reopen', again)
  }
  throw new Error('the session cannot be signed')
}

async function signs(driven: Driven, { id: session, people }: SessionView): Promise<SessionView> {
  const { challenges } = await yes(driven.door, 'signOff.show', { session })
  const by = people[0]?.person ?? ''
  for (const { says, answer } of challenges)
    if (answer === null)
      await attempted(driven, 'signOff.answer', { session, by, says, reason: `It was weighed: ${says}` })
  for (const { person, role, name } of people)
    if (role === 'chair' || role === 'lead-inspector')
      await attempted(driven, 'signOff.sign', { session, by: person, role, typedName: name })
  return yes(driven.door, 'sessions.show', { session })
}

async function decidesEverything(driven: Driven, before: SessionView): Promise<SessionView> {
  const { session } = driven
  const by = personIn(before, 'chair')
  const open = before.agenda.find(({ state }) => state === 'open')
  // What is open first: nothing else can be called meanwhile.
  for (const { standard, state } of [
    ...(open === undefined ? [] : [open]),
    ...before.agenda.filter((each) => each !== open),
  ]) {
    const on = { session, standard }
    if (state === 'adjourned') await attempted(driven, 'items.retract', { ...on, by })
    if (state === 'waiting') await attempted(driven, 'items.call', { ...on, by })
    await attempted(driven, 'positions.callOff', { ...on, by, reason: 'Everybody agrees.' })
    // Twice where a moderation is rejected.
    for (let each = 0; each < 2; each += 1) {
      const shown = await yes(driven.door, 'items.show', on)
      const choice = shown.choices.find(({ outcome }) => outcome !== 'adjourned')
      if (shown.state !== 'open' || choice === undefined) break
      const outcome = chosen(choice, standard)
      const { sentence } = await yes(driven.door, 'items.readBack', { ...on, outcome })
      await attempted(driven, 'items.decide', { ...on, by, outcome, agreed: sentence, dissent: '' })
    }
  }
  await attempted(driven, 'sessions.close', { session, by })
  return yes(driven.door, 'sessions.show', { session })
}

const deciding: ReadonlySet<string> = new Set(['chair', 'deputy-chair', 'panel-member'])

async function closes(driven: Driven, view: SessionView): Promise<SessionView | null> {
  for (const { person } of view.people) {
    const said = await attempted(driven, 'sessions.close', { session: view.id, by: person })
    if (said.ok) return said.value
  }
  return null
}

/** What is minuted when a standard is adjourned is the same in every session. */
const adjournment = new Map<string, string>()

async function adjourns(
  driven: Driven,
  view: SessionView,
  { standard, state, quorum }: SessionView['agenda'][number],
): Promise<SessionView | null> {
  const on = { session: view.id, standard }
  const outcome = { outcome: 'adjourned', reason: 'There was no time left.' } as const
  const known = adjournment.get(standard)
  const agreed = known ?? (await yes(driven.door, 'items.readBack', { ...on, outcome })).sentence
  adjournment.set(standard, agreed)
  // Who acts as chair first: most often nobody else may.
  const people = view.people.toSorted((a) => (a.person === quorum.chair?.person ? -1 : 1))
  for (const { person: by } of people) {
    if (state === 'waiting' && quorum.met) await attempted(driven, 'items.call', { ...on, by })
    const decision = { ...on, by, outcome, agreed, dissent: '' }
    const first = await attempted(driven, 'items.decide', decision)
    if (first.ok) return first.value.session
    if (first.code !== 'positions-sealed') continue
    await attempted(driven, 'positions.callOff', { ...on, by, reason: 'There was no time left.' })
    const second = await attempted(driven, 'items.decide', decision)
    if (second.ok) return second.value.session
  }
  return null
}

/** Everybody who decides comes in and is recused no longer, and as many are needed as usually are. */
async function callBack(driven: Driven, view: SessionView): Promise<SessionView> {
  const session = view.id
  for (const person of view.people.filter(({ role, present }) => deciding.has(role) && !present))
    await attempted(driven, 'people.set', { session, ...person, present: true })
  for (const { person, standard } of view.conflicts)
    await attempted(driven, 'conflicts.set', { session, person, standard, state: null, reason: '' })
  await attempted(driven, 'sessions.settings', {
    session,
    ...view.settings,
    signatories: [...view.settings.signatories],
    quorumOthers: 2,
  })
  return yes(driven.door, 'sessions.show', { session })
}
