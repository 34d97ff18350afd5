// An item of the agenda in the few words its line has room for, and what is said of the agenda as a whole.
import type { OutcomeName } from '../domain/discretion/outcome.ts'
import type { Final } from '../domain/discretion/settle.ts'
import type { Direction } from '../domain/framework/framework.ts'
import type { ItemState } from '../domain/panel/session.ts'
import { decisionWords, openWaysWords } from './provisional.ts'
import { list } from './text.ts'

type Kind = 'zone' | 'proposal' | 'moderation' | 'stands' | 'not-available'
type Line = {
  readonly state: ItemState
  readonly kind: Kind
  readonly opened: readonly Direction[]
  readonly final: Pick<Final, 'by' | 'outcomes'> | null
}

/** What stands beside the rating of a decided item, or in its place: `raised`, `zone up`. */
export function agendaStateWords(line: Line): string {
  const { state, kind, opened, final } = line
  if (final === null || (state !== 'decided' && state !== 'adjourned')) return kindWords(kind, opened)
  const last = final.outcomes.at(-1)
  if (last?.outcome === 'discretion-used') return last.direction === 'down' ? 'lowered' : 'raised'
  return shortly[final.by]
}

const shortly: Readonly<Record<OutcomeName, string>> = {
  'discretion-used': 'moved',
  'considered-no-change': 'no change',
  'moderation-ratified': 'moderated',
  'moderation-rejected': 'not moderated',
  'proposal-ratified': 'ratified',
  'set-otherwise': 'set otherwise',
  stands: 'stands',
  'not-rated': 'not rated',
  adjourned: 'adjourned',
}

/** The same with the grounds: `discretion up · wider evidence`. */
export function agendaLineWords({ state, kind, opened, final }: Line): string {
  if (final !== null && (state === 'decided' || state === 'adjourned')) return decisionWords(final)
  return kindWords(kind, opened)
}

export function kindWords(kind: Kind, opened: readonly Direction[]): string {
  const ways = opened.map((direction) => ({ direction }))
  switch (kind) {
    case 'zone':
      return openWaysWords(ways)
    case 'proposal':
      return 'proposal'
    case 'moderation':
      return ways.length === 0 ? 'moderation' : `moderation, ${openWaysWords(ways)}`
    case 'stands':
      return 'stands'
    case 'not-available':
      return 'no provisional rating'
  }
}

/** Where an item stands, in one word: what waits for the panel is told apart by what the panel does with it. */
export type BoardState =
  | 'waiting'
  | 'in-the-zone'
  | 'proposal-waiting'
  | 'moderation-waiting'
  | 'in-hand'
  | 'done'
  | 'not-rated'
  | 'adjourned'

export function boardStateOf({
  state,
  kind,
  final,
}: Pick<Line, 'state' | 'kind'> & { readonly final: { readonly rating: unknown } | null }): BoardState {
  if (state === 'open') return 'in-hand'
  if (state === 'adjourned') return 'adjourned'
  if (state === 'decided') return final?.rating === null ? 'not-rated' : 'done'
  return waitingFor[kind]
}

const waitingFor: Readonly<Record<Kind, BoardState>> = {
  zone: 'in-the-zone',
  proposal: 'proposal-waiting',
  moderation: 'moderation-waiting',
  stands: 'waiting',
  'not-available': 'waiting',
}

/** Beside the mark, so that no shape has to be known by heart. */
export const boardStateWords: Readonly<Record<BoardState, string>> = {
  waiting: 'waiting',
  'in-the-zone': 'in the zone',
  'proposal-waiting': 'proposal waiting',
  'moderation-waiting': 'moderation waiting',
  'in-hand': 'in hand',
  done: 'done',
  'not-rated': 'not rated',
  adjourned: 'adjourned',
}

/** What the state leaves open: the way, what it is for, how it was decided; nothing where that is said already. */
export function boardDetailWords(line: Line, state: BoardState): string {
  switch (state) {
    case 'in-the-zone':
      return list.format(line.opened.toReversed())
    case 'proposal-waiting':
    case 'not-rated':
    case 'adjourned':
      return ''
    case 'waiting':
      return line.kind === 'stands' ? 'to be read out' : kindWords(line.kind, line.opened)
    case 'moderation-waiting':
      return openWaysWords(line.opened.map((direction) => ({ direction })))
    case 'in-hand':
    case 'done':
      return agendaStateWords(line)
  }
}

/** The state of an item in the room. */
export const stateWords: Readonly<Record<ItemState, string>> = {
  waiting: 'waiting',
  open: 'open now',
  decided: 'decided',
  adjourned: 'adjourned',
}

/** `Four of ten decided, one adjourned.` */
export function progressWords(states: readonly ItemState[]): string {
  const decided = states.filter((state) => state === 'decided').length
  const adjourned = states.filter((state) => state === 'adjourned').length
  return `${decided} of ${states.length} decided${adjourned === 0 ? '' : `, ${adjourned} adjourned`}`
}

export const totalWaits = 'The total, and closing, wait until every item has an outcome.'

export const totalSoFar = 'As it stands:'

export function retractQuestion(standard: string, adjourned: boolean): string {
  return adjourned
    ? `Take ${standard} up again? The adjournment stays in the trail.`
    : `Take back what was recorded on ${standard}? It stays in the trail.`
}

export const whyRetracted = 'Why it is taken back'

export function recordedWords(sentence: string, moment: string): string {
  return `Recorded ${moment}. ${sentence}`
}

export function calledWords(standard: string, name: string): string {
  return `Item ${standard}, ${name}, is open.`
}

export function retractedWords(standard: string): string {
  return `What was recorded on ${standard} is taken back. The item is open again.`
}
