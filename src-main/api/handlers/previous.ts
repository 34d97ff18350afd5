// Links an inspection of the file as the one before this: its figures and ratings stand beside the new ones.
import { no, ok } from '../../domain/result.ts'
import { findInspection, setPrevious } from '../../store/inspections.ts'
import type { Reading } from '../../store/database.ts'
import type { Handlers } from '../context.ts'
import { loadInspection } from '../evidence.ts'
import { whyNotPrevious, whyNotSetPrevious } from '../previous-inspection.ts'
import { showInspection } from '../show/show-inspection.ts'
import { recordEvent } from './record-event.ts'

export const previous: Handlers<'inspections.setPrevious'> = {
  'inspections.setPrevious'(db, { inspection, previous: linked }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const before = loaded.value.row.previous
    const refusal =
      whyNotSetPrevious(db, inspection) ?? (linked === null ? null : whyNotPrevious(db, inspection, linked))
    if (refusal !== null) return no(refusal)
    if (before === linked) return no({ code: 'nothing-changed', facts: {} })
    recordEvent(db, context, {
      kind: 'previous-set',
      inspection,
      facts: { before: named(db, before), after: named(db, linked) },
    })
    setPrevious(db, inspection, linked)
    const after = loadInspection(db, inspection, context)
    return after.ok ? ok(showInspection(db, after.value, context)) : after
  },
}

function named(db: Reading, id: string | null): { readonly id: string; readonly provider: string } | null {
  const row = id === null ? null : findInspection(db, id)
  return row === null ? null : { id: row.id, provider: row.provider }
}
