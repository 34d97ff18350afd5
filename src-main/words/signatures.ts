// What a signature means, in the words the signatory agrees to.
import type { Role } from '../domain/panel/session.ts'

export const signatureMeaning: Readonly<Record<Role, string>> = {
  chair: 'I confirm that the panel decided these ratings.',
  'deputy-chair': 'I confirm that the panel decided these ratings.',
  'panel-member': 'I took part in deciding these ratings.',
  'lead-inspector': 'I confirm that the evidence put to the panel is that of the inspection.',
  'note-taker': 'I confirm that the minutes say what was decided.',
  observer: 'I confirm that I was present.',
}
