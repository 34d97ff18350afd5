/** What chance may have people do in a session: the kinds of acts, and small numbers that an act takes its person and item by. */
import { fc } from './chance.ts'

export type Act = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly what: number
  readonly how: number
}

/** Named as often as they should come up. */
const kinds = [
  'leave',
  'join',
  'recuse',
  'clear',
  'settings',
  'call',
  'call',
  'call',
  'decide',
  'decide',
  'decide',
  'decide',
  'retract',
  'retract',
  'ask-positions',
  'ask-positions',
  'give-position',
  'give-position',
  'give-position',
  'give-final',
  'reveal',
  'reveal',
  'call-off',
  'order',
  'what-if',
  'room',
  'draft',
  'draft',
  'close',
  'reopen',
  'evidence',
  'answer',
  'sign',
  'crash',
] as const

const number = fc.nat({ max: 1000 })

/** Where a session begins, what happens in it, and whether it is then taken on until it is signed. */
export const anySession = fc.record({
  beginning: fc.constantFrom(...([0, 0, 1, 1, 2, 3, 3] as const)),
  acts: fc.array(fc.record({ kind: fc.constantFrom(...kinds), who: number, what: number, how: number }), {
    minLength: 4,
    maxLength: 14,
  }),
  toSignature: fc.nat({ max: 9 }).map((one) => one === 0),
})
