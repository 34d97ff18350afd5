// The file as a whole, who uses it, and new inspections.
import { standardsOf } from '../../domain/framework/lookup.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { eventsOf, lastSavedAt } from '../../store/events.ts'
import { keepFramework } from '../../store/frameworks.ts'
import { findInspection, insertInspection, listInspections } from '../../store/inspections.ts'
import { setSetting } from '../../store/settings.ts'
import { eventWords } from '../../words/events.ts'
import type { Context, Handlers } from '../context.ts'
import type { ApplicationView } from '../contract/views.ts'
import { loadInspection } from '../evidence.ts'
import { publishedOutcomesKey } from '../session-state.ts'
import { showInspection, showSummary } from '../show/show-inspection.ts'
import { recordEvent } from './record-event.ts'

export const application: Handlers<
  'application.show' | 'application.identify' | 'inspections.show' | 'inspections.create' | 'inspections.events'
> = {
  'application.show': (db, _input, context) => ok(showApplication(db, context)),

  'application.identify'(db, input, context) {
    const person = input.person.trim()
    if (isBlank(person)) return no({ code: 'name-missing', facts: {} })
    setSetting(db, 'person', person)
    recordEvent(
      db,
      { ...context, person },
      { kind: 'person-identified', inspection: null, facts: { person, before: context.person } },
    )
    return ok(showApplication(db, { ...context, person }))
  },

  'inspections.show'(db, { inspection }, context) {
    const loaded = loadInspection(db, inspection, context)
    return loaded.ok ? ok(showInspection(db, loaded.value, context)) : loaded
  },

  'inspections.create'(db, input, context) {
    const shelved = context.frameworks.shipped.find(({ framework }) => framework.id === input.framework)
    if (shelved === undefined) return no({ code: 'no-such', facts: { what: 'framework', id: input.framework } })
    const refusal = whyNotCreate(db, input)
    if (refusal !== null) return no(refusal)
    keepFramework(db, {
      digest: shelved.digest,
      id: shelved.framework.id,
      version: shelved.framework.version,
      json: shelved.json,
    })
    const id = context.newId()
    const event = recordEvent(db, context, {
      kind: 'inspection-created',
      inspection: id,
      facts: { ...input, provider: input.provider.trim(), frameworkDigest: shelved.digest },
    })
    if (input.sample !== undefined) setSetting(db, publishedOutcomesKey(id), JSON.stringify(input.sample.outcomes))
    const { leadInspector, fieldworkFrom, fieldworkTo, previous } = input
    insertInspection(
      db,
      {
        id,
        provider: input.provider.trim(),
        frameworkDigest: shelved.digest,
        leadInspector: leadInspector.trim(),
        fieldworkFrom,
        fieldworkTo,
        previous,
        note: input.sample?.note ?? '',
        createdAt: context.now,
      },
      event,
    )
    const loaded = loadInspection(db, id, context)
    return loaded.ok ? ok(showInspection(db, loaded.value, context)) : loaded
  },

  'inspections.events': (db, { inspection }) =>
    findInspection(db, inspection) === null
      ? no({ code: 'no-such', facts: { what: 'inspection', id: inspection } })
      : ok(
          eventsOf(db, inspection).map((event) => ({
            number: event.number,
            at: event.at,
            says: eventWords(event),
            by: event.by,
            enteredBy: event.enteredBy,
          })),
        ),
}

function showApplication(db: Reading, context: Context): ApplicationView {
  return {
    file: context.file,
    person: context.person,
    version: context.version,
    inspections: listInspections(db).map((row) => showSummary(db, row, context)),
    frameworks: context.frameworks.shipped.map(({ framework }) => ({
      id: framework.id,
      version: framework.version,
      title: framework.title,
      standards: standardsOf(framework).length,
      rated: framework.scale.length > 0,
      complete: framework.complete,
    })),
    savedAt: lastSavedAt(db),
  }
}

function whyNotCreate(
  db: Reading,
  input: {
    readonly provider: string
    readonly fieldworkFrom: string
    readonly fieldworkTo: string
    readonly previous: string | null
  },
): Refusal | null {
  const { fieldworkFrom: from, fieldworkTo: to } = input
  if (isBlank(input.provider)) return { code: 'provider-missing', facts: {} }
  for (const value of [from, to]) if (value !== '' && !isDate(value)) return { code: 'date-wrong', facts: { value } }
  if (from !== '' && to !== '' && to < from) return { code: 'dates-reversed', facts: { from, to } }
  if (input.previous !== null && findInspection(db, input.previous) === null)
    return { code: 'no-such', facts: { what: 'inspection', id: input.previous } }
  return null
}

/** A day of the calendar, written year-month-day; 2020-02-30 is none. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
