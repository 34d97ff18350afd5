// What the panel decides on a standard: the whole list of outcomes, and what each needs (decisions row 19).
import type { Direction } from '../framework/framework.ts'

export const outcomeNames = [
  'discretion-used',
  'considered-no-change',
  'moderation-ratified',
  'moderation-rejected',
  'proposal-ratified',
  'set-otherwise',
  'stands',
  'not-rated',
  'adjourned',
] as const
export type OutcomeName = (typeof outcomeNames)[number]

/** As it is given, before the rules have looked at it: anything an outcome may need can be missing. */
export type Outcome = {
  readonly standard: string
  readonly outcome: OutcomeName
  readonly direction?: Direction | undefined
  /** Ids of the framework's grounds. */
  readonly grounds?: readonly string[] | undefined
  readonly rationale?: string | undefined
  /** Why not rated, or why adjourned. */
  readonly reason?: string | undefined
  /** The rating set otherwise, by name. */
  readonly rating?: string | undefined
  /** What was relied on: a meeting, an observation, a document. */
  readonly evidence?: string | undefined
}

/** Outcomes that answer an open zone. */
export const zoneOutcomes: readonly OutcomeName[] = ['discretion-used', 'considered-no-change']
/** Outcomes that answer the lead inspector's proposal of a moderation. */
export const moderationOutcomes: readonly OutcomeName[] = ['moderation-ratified', 'moderation-rejected']
/** Outcomes that answer the lead inspector's proposal of a rating. */
export const proposalOutcomes: readonly OutcomeName[] = ['proposal-ratified', 'set-otherwise']
