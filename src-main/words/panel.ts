// What roles and states are called where a person reads them.
import type { Role } from '../domain/panel/session.ts'

export const roleWords: Readonly<Record<Role, string>> = {
  chair: 'Chair',
  'deputy-chair': 'Deputy chair',
  'panel-member': 'Panel member',
  'lead-inspector': 'Lead inspector',
  'note-taker': 'Note taker',
  observer: 'Observer',
}
