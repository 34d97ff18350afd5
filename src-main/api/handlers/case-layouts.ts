// How somebody left the grid of a sample: kept in the file, because a browser's own storage is nobody's file.
import { no, ok } from '../../domain/result.ts'
import type { Reading } from '../../store/database.ts'
import { setSetting, setting } from '../../store/settings.ts'
import { caseLayout } from '../contract/casework.ts'
import type { Handlers } from '../context.ts'
import type { CaseLayoutView } from '../contract/views.ts'
import { loadInspection } from '../evidence.ts'

export const caseLayouts: Handlers<'cases.keepLayout'> = {
  'cases.keepLayout'(db, { inspection, sample, layout }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    if (loaded.value.framework.samples.every(({ id }) => id !== sample))
      return no({ code: 'no-such', facts: { what: 'sample', id: sample } })
    setSetting(db, keyOf(inspection, sample), JSON.stringify(layout))
    return ok(layout)
  },
}

/** Null where nobody has changed it, and where what is kept is of another version. */
export function layoutOf(db: Reading, inspection: string, sample: string): CaseLayoutView | null {
  const kept = setting(db, keyOf(inspection, sample))
  return kept === null ? null : (caseLayout.safeParse(JSON.parse(kept)).data ?? null)
}

function keyOf(inspection: string, sample: string): string {
  return `case-grid/${inspection}/${sample}`
}
