// What an outcome is called where a person reads it.
import type { OutcomeName } from '../domain/discretion/outcome.ts'

export const outcomeWords: Readonly<Record<OutcomeName, string>> = {
  'discretion-used': 'discretion used',
  'considered-no-change': 'considered, no change',
  'moderation-ratified': 'moderation ratified',
  'moderation-rejected': 'moderation rejected',
  'proposal-ratified': 'proposal ratified',
  'set-otherwise': 'set otherwise',
  stands: 'stands',
  'not-rated': 'not rated',
  adjourned: 'adjourned',
}
