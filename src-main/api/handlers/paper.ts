// Paper sheets: what waits, what may be printed, the sheet a code belongs to, and what its outcome would be minuted with.
import { agreementOnPaper, outcomeOnPaper, whyNotPrint } from '../../domain/panel/paper.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { decidingRoles, type Attendance } from '../../domain/panel/session.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { keepSheet } from '../../store/paper.ts'
import { sheetsPage } from '../../documents/paper/sheets.ts'
import { fileStem } from '../../words/bringing-in.ts'
import { printedCode } from '../../domain/panel/sheet-code.ts'
import type { Handlers } from '../context.ts'
import { loadSheet, sheetFor, type SheetOfItem } from '../paper-state.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { sheetToPrint } from '../show/sheet-to-print.ts'
import { showPaper, showSheet, whyNotCount } from '../show/show-paper.ts'
import { readBack } from './deciding.ts'
import { recordEvent } from './record-event.ts'
import { about } from './sessions.ts'

export const paper: Handlers<'paper.show' | 'paper.print' | 'paper.printed' | 'paper.find' | 'paper.readBack'> = {
  'paper.show'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    return session.ok ? ok(showPaper(db, session.value)) : session
  },

  'paper.print'(db, { session: id, ...chosen }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const sheets = chosenSheets(session.value, chosen)
    if (!sheets.ok) return sheets
    const page = sheetsPage(sheets.value.map((each) => sheetToPrint(session.value, each, context.now)))
    return ok({
      fileName: `${fileStem(session.value.inspection.row.provider)}-sheets.html`,
      mediaType: 'text/html; charset=utf-8',
      base64: Buffer.from(page, 'utf8').toString('base64'),
      manifest: [{ what: 'sheets', count: sheets.value.length }],
    })
  },

  'paper.printed'(db, { session: id, to, ...chosen }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const sheets = chosenSheets(session.value, chosen)
    if (!sheets.ok) return sheets
    const printed = sheets.value.map(({ sheet }) => sheet)
    const event = recordEvent(db, context, {
      kind: 'sheets-printed',
      ...about(session.value),
      facts: {
        standards: [...new Set(printed.map(({ standard }) => standard))],
        sheets: printed.map((sheet) => ({ ...sheet, code: printedCode(sheet.code) })),
        to,
      },
    })
    for (const sheet of printed) keepSheet(db, id, sheet, event)
    return ok(showPaper(db, session.value))
  },

  'paper.find'(db, given, context) {
    const inHand = loadSheet(db, given, context)
    return inHand.ok ? ok(showSheet(inHand.value)) : inHand
  },

  'paper.readBack'(db, given, context) {
    const inHand = loadSheet(db, given, context)
    if (!inHand.ok) return inHand
    const { sheet, reading } = inHand.value
    const content = reading?.content ?? null
    if (content === null) return no({ code: 'paper-not-settled', facts: {} })
    if (content.kind !== 'outcome') {
      const name = inHand.value.session.panel.attendances.find(({ person }) => person === sheet.person)?.name ?? null
      return no({ code: 'sheet-of-another-kind', facts: { standard: sheet.standard, name } })
    }
    if (reading?.state === 'counted') return no({ code: 'paper-counted', facts: {} })
    const refusal = whyNotCount(inHand.value)
    if (refusal !== null) return no(refusal)
    return ok(readBack(inHand.value, outcomeOnPaper(sheet.standard, content), agreementOnPaper(content)))
  },
}

type Chosen = {
  readonly standards: readonly string[]
  readonly members: readonly string[]
  readonly outcome: boolean
}

/** In the order of the agenda's framework: for each item the sheet of its outcome, and one for each member not recused from it. */
function chosenSheets(session: LoadedSession, { standards, members, outcome }: Chosen): Result<readonly SheetOfItem[]> {
  const { panel, rated } = session
  const refusal = whyNotPrint(panel)
  if (refusal !== null) return no(refusal)
  const people: Attendance[] = []
  for (const person of members) {
    const member = panel.attendances.find((each) => each.person === person)
    if (member === undefined) return no({ code: 'no-such', facts: { what: 'person', id: person } })
    if (!decidingRoles.includes(member.role))
      return no({ code: 'out-of-role', facts: { name: member.name, needed: decidingRoles } })
    people.push({ ...member, present: true })
  }
  const unknown = standards.find((number) => rated.standards.every(({ standard }) => standard.number !== number))
  if (unknown !== undefined) return no({ code: 'no-such-item', facts: { standard: unknown } })
  const sheets = rated.standards
    .filter(({ standard }) => standards.includes(standard.number))
    .flatMap((each) => {
      // Present or by telephone: who is recused from the item is handed no sheet of it.
      const { deciding } = quorumFor({ ...panel, attendances: people }, each.standard.number)
      const persons = [...(outcome ? [null] : []), ...deciding.map(({ person }) => person)]
      return persons.map((person) => ({ rated: each, sheet: sheetFor(session, each, person) }))
    })
  return sheets.length === 0 ? no({ code: 'no-sheets-chosen', facts: {} }) : ok(sheets)
}
