// Paper sheets: what waits, what may be printed, the sheet a code belongs to, and what its outcome would be minuted with.
import { outcomeOnPaper, whyNotPrint } from '../../domain/panel/paper.ts'
import { quorumFor } from '../../domain/panel/quorum.ts'
import { decidingRoles, type Attendance } from '../../domain/panel/session.ts'
import { no, ok } from '../../domain/result.ts'
import { keepSheet } from '../../store/paper.ts'
import { sheetsPage } from '../../documents/paper/sheets.ts'
import { fileStem } from '../../words/bringing-in.ts'
import { printedCode } from '../../domain/panel/sheet-code.ts'
import type { Handlers } from '../context.ts'
import { loadSheet, sheetFor } from '../paper-state.ts'
import { loadSession } from '../session-state.ts'
import { sheetToPrint } from '../show/sheet-to-print.ts'
import { showPaper, showSheet, whyNotCount } from '../show/show-paper.ts'
import { readBack } from './deciding.ts'
import { recordEvent } from './record-event.ts'
import { about } from './sessions.ts'

export const paper: Handlers<'paper.show' | 'paper.print' | 'paper.find' | 'paper.readBack'> = {
  'paper.show'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    return session.ok ? ok(showPaper(db, session.value)) : session
  },

  'paper.print'(db, { session: id, standards, members, outcome }, context) {
    const loaded = loadSession(db, id, context)
    if (!loaded.ok) return loaded
    const session = loaded.value
    const refusal = whyNotPrint(session.panel)
    if (refusal !== null) return no(refusal)
    const people: Attendance[] = []
    for (const person of members) {
      const member = session.panel.attendances.find((each) => each.person === person)
      if (member === undefined) return no({ code: 'no-such', facts: { what: 'person', id: person } })
      if (!decidingRoles.includes(member.role))
        return no({ code: 'out-of-role', facts: { name: member.name, needed: decidingRoles } })
      people.push(member)
    }
    const unknown = standards.find((number) =>
      session.rated.standards.every(({ standard }) => standard.number !== number),
    )
    if (unknown !== undefined) return no({ code: 'no-such-item', facts: { standard: unknown } })
    const sheets = session.rated.standards
      .filter(({ standard }) => standards.includes(standard.number))
      .flatMap((rated) => {
        // Recused from the item, a member is handed no sheet of it, present or by telephone.
        const recused = quorumFor(
          { ...session.panel, attendances: people.map((each) => ({ ...each, present: true })) },
          rated.standard.number,
        ).recused.map(({ person }) => person)
        const each = people.filter(({ person }) => !recused.includes(person)).map(({ person }) => person)
        return [...(outcome ? [null] : []), ...each].map((person) => ({
          rated,
          sheet: sheetFor(session, rated, person),
        }))
      })
    if (sheets.length === 0) return no({ code: 'no-sheets-chosen', facts: {} })
    const event = recordEvent(db, context, {
      kind: 'sheets-printed',
      ...about(session),
      facts: {
        standards: [...new Set(sheets.map(({ sheet }) => sheet.standard))],
        sheets: sheets.map(({ sheet: { code, standard, person } }) => ({ code: printedCode(code), standard, person })),
      },
    })
    for (const { sheet } of sheets) keepSheet(db, id, sheet, event)
    const page = sheetsPage(sheets.map((each) => sheetToPrint(session, each, context.now)))
    return ok({
      fileName: `${fileStem(session.inspection.row.provider)}-sheets.html`,
      mediaType: 'text/html; charset=utf-8',
      base64: Buffer.from(page, 'utf8').toString('base64'),
      manifest: [{ what: 'sheets', count: sheets.length }],
    })
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
    return refusal === null ? ok(readBack(inHand.value, outcomeOnPaper(sheet.standard, content))) : no(refusal)
  },
}
