// Words typed by people, cleared of what names a case or a service user: for the projector and for what is handed over.
import { folded } from '../domain/spelling.ts'
import type { Reading } from '../store/database.ts'
import { storedReferences } from '../store/returns.ts'
import { attributeValues } from '../store/cases.ts'
import { withoutNames, withoutReferences } from '../words/room.ts'

/** Columns of a return that hold a service user’s name, as inspectorates head them. */
const columnsOfNames: readonly string[] = [
  'name',
  'full name',
  'surname',
  'last name',
  'service user',
  'service user name',
  'person on probation',
]

export function clearedOf(db: Reading, inspection: string): (text: string) => string {
  // Read where there is something to clear, and once.
  const known: { named?: { readonly references: readonly string[]; readonly names: readonly string[] } } = {}
  const read = () => ({
    references: [...storedReferences(db, inspection)].map((key) => key.slice(key.indexOf('\n') + 1)),
    names: attributeValues(db, inspection, (column) =>
      columnsOfNames.includes(folded(column).replaceAll(/[_-]/g, ' ')),
    ),
  })
  return (text) => {
    if (text === '') return ''
    known.named ??= read()
    return withoutReferences(withoutNames(text, known.named.names), known.named.references)
  }
}
