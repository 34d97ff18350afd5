// The roles of a panel in the order its list shows them.
import type { SessionView } from '../../../../src-main/api/contract/views.ts'

export type Role = SessionView['people'][number]['role']

export const rolesInOrder: readonly Role[] = [
  'chair',
  'deputy-chair',
  'panel-member',
  'lead-inspector',
  'note-taker',
  'observer',
]

/** One person holds each of these; the first that is free is what the next person probably is. */
export function likelyRole(people: SessionView['people']): Role {
  const held = people.map(({ role }) => role)
  if (!held.includes('chair')) return 'chair'
  if (!held.includes('lead-inspector')) return 'lead-inspector'
  return 'panel-member'
}
