/** A vote: everybody who decides, once, and a majority or the chair's casting vote. */
import { expect, test } from 'vitest'
import { agreedBy, whyNotAgreed } from '../../src-main/domain/panel/agreement.ts'
import type { Attendance, Role } from '../../src-main/domain/panel/session.ts'
import { agreementWords } from '../../src-main/words/agreement.ts'

const there = (name: string, role: Role = 'panel-member'): Attendance => ({
  person: name.toLowerCase(),
  name,
  role,
  present: true,
  asked: true,
})
const chair = there('Grace', 'chair')
const deciding = [chair, there('Ada'), there('Ben'), there('Cyd')]
const quorum = { met: true, deciding, recused: [], chair, needed: 3 }
type Votes = {
  readonly for: string
  readonly against?: string
  readonly abstained?: string
  readonly casting?: boolean
}
const people = (names = ''): readonly string[] => names.split(' ').filter((name) => name !== '')
const vote = ({ for: yes, against, abstained, casting = false }: Votes) =>
  ({ how: 'vote', for: people(yes), against: people(against), abstained: people(abstained), casting }) as const
const whyNot = (votes: Votes): string | undefined => whyNotAgreed(quorum, vote(votes))?.code

test('consensus needs no vote', () => {
  expect(whyNotAgreed(quorum, { how: 'consensus' })).toBeNull()
  expect(agreementWords(agreedBy(quorum, { how: 'consensus' }))).toBe('Agreed without a vote.')
})

test('everybody who decides votes once, and nobody else', () => {
  expect(whyNot({ for: 'grace ada ben' })).toBe('votes-missing')
  expect(whyNot({ for: 'grace ada ben cyd', against: 'cyd' })).toBe('voted-twice')
  expect(whyNot({ for: 'grace ada ben cyd lee' })).toBe('vote-not-theirs')
})

test('a majority carries it, and abstaining is no vote against', () => {
  expect(whyNot({ for: 'grace ada', against: 'ben', abstained: 'cyd' })).toBeUndefined()
  expect(whyNot({ for: 'ada', against: 'ben cyd', abstained: 'grace' })).toBe('vote-not-carried')
  expect(whyNot({ for: 'grace ada', against: 'ben cyd' })).toBe('vote-not-carried')
})

test('even votes are carried by the chair’s casting vote, if the chair voted for it', () => {
  const even = { for: 'grace ada', against: 'ben cyd', casting: true }
  expect(whyNot(even)).toBeUndefined()
  expect(whyNot({ for: 'ben cyd', against: 'grace ada', casting: true })).toBe('casting-vote-not-for')
  expect(whyNot({ for: 'grace ada ben', against: 'cyd', casting: true })).toBe('casting-vote-not-needed')
  expect(agreementWords(agreedBy(quorum, vote(even)))).toBe(
    'Decided by vote, two to two, by the chair’s casting vote: for, Grace and Ada; against, Ben and Cyd.',
  )
})
