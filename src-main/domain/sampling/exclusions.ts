// Why a case is left out of the population a sample is drawn from, each reason as the published method gives it.
import { isBlank } from '../spelling.ts'
import { no, ok, type Result } from '../result.ts'
import type { Exclusion } from './candidate.ts'
import { sameAs } from './candidate.ts'

export const exclusions = [
  // 002:1274, 001:689-692: case supervision looks at cases six to seven months on; 002:1290: unpaid work at three.
  { id: 'outside the period', says: 'not within the period the sample looks at' },
  // 000:650
  { id: 'unpaid work only', says: 'a standalone unpaid work order, with no other supervision' },
  // 003:1287-1298
  { id: 'requirement only', says: 'its only requirement is an attendance centre, an exclusion or a curfew' },
  { id: 'youth offending team', says: 'held by a youth offending team' },
  { id: 'under review', says: 'under a serious further offence review or a serious case review' },
  { id: 'transferred', says: 'transferred in or out since sentence or release' },
  { id: 'too little delivery', says: 'ended or recalled with less than four weeks of delivery' },
  // 002:1151, 002:1301
  { id: 'another provider', says: 'served by another provider' },
  { id: 'not entitled', says: 'not entitled to the service the sample looks at' },
  { id: 'file missing', says: 'the file cannot be had during fieldwork' },
  { id: 'other', says: 'another reason, given in words' },
] as const
export type ExclusionId = (typeof exclusions)[number]['id']
export const exclusionIds = exclusions.map(({ id }) => id)

export type NoExclusion =
  | { readonly code: 'exclusion-unknown'; readonly facts: { readonly known: readonly string[] } }
  | { readonly code: 'exclusion-without-words'; readonly facts: Record<string, never> }

/** `transferred`, or `other: the officer is on the panel`; null for a cell that excludes nothing. */
export function exclusionIn(cell: string): Result<Exclusion | null, NoExclusion> {
  if (isBlank(cell) || sameAs(cell) === 'no') return ok(null)
  const [named = '', ...rest] = cell.split(':')
  const words = rest.join(':').trim()
  const reason = exclusions.find(({ id }) => id === sameAs(named))
  if (reason === undefined) return no({ code: 'exclusion-unknown', facts: { known: exclusionIds } })
  return reasonGiven(reason.id, words)
}

/** “Other” says nothing by itself. */
export function reasonGiven(because: ExclusionId, words: string): Result<Exclusion, NoExclusion> {
  return because === 'other' && isBlank(words)
    ? no({ code: 'exclusion-without-words', facts: {} })
    : ok({ because, words: words.trim() })
}
