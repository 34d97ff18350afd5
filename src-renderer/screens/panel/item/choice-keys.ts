// The key of each outcome; one letter means the same outcome on every item.
import type { OutcomeChoice } from '../../../../src-main/api/contract/views.ts'

export function choiceKeys({ outcome, direction }: Pick<OutcomeChoice, 'outcome' | 'direction'>): string {
  switch (outcome) {
    case 'discretion-used':
      return direction === 'down' ? 'Alt+L' : 'Alt+U'
    case 'considered-no-change':
      return 'Alt+N'
    case 'moderation-ratified':
    case 'proposal-ratified':
      return 'Alt+Y'
    case 'moderation-rejected':
      return 'Alt+J'
    case 'set-otherwise':
      return 'Alt+O'
    case 'stands':
      return 'Alt+S'
    case 'not-rated':
      return 'Alt+R'
    case 'adjourned':
      return 'Alt+A'
  }
}
