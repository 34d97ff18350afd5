// The minutes: finished when the meeting ends, because they are what happened.
import { minutesPage } from '../../documents/minutes/page.ts'
import { no, ok } from '../../domain/result.ts'
import { fileStem } from '../../words/bringing-in.ts'
import type { Handlers } from '../context.ts'
import { minutesOf } from '../minutes-of.ts'
import { loadSession } from '../session-state.ts'
import { recordEvent } from './record-event.ts'
import { about, shown } from './sessions.ts'

export const minutes: Handlers<'minutes.show' | 'minutes.saved'> = {
  'minutes.show'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { row, outcomes, inspection } = session.value
    if (row.openedAt === null)
      return no({ code: 'session-state', facts: { state: row.state, needed: ['running', 'closed', 'signed'] } })
    const page = minutesPage(minutesOf(db, session.value, row.openedAt))
    const standing = outcomes.filter(({ retractedAt }) => retractedAt === null).length
    return ok({
      fileName: `${fileStem(inspection.row.provider)}-minutes.html`,
      mediaType: 'text/html; charset=utf-8',
      base64: Buffer.from(page, 'utf8').toString('base64'),
      manifest: [
        { what: 'decisions', count: standing },
        { what: 'decisions taken back', count: outcomes.length - standing },
      ],
    })
  },

  'minutes.saved'(db, { session: id, to }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { row, outcomes } = session.value
    if (row.openedAt === null)
      return no({ code: 'session-state', facts: { state: row.state, needed: ['running', 'closed', 'signed'] } })
    const decisions = outcomes.filter(({ retractedAt }) => retractedAt === null).length
    recordEvent(db, context, { kind: 'minutes-saved', ...about(session.value), facts: { decisions, to } })
    return shown(db, id, context)
  },
}
