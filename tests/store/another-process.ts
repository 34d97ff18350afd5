/** Run as a process of its own. Opens the file and says how that went, or appends events until it is killed, saying each once it is saved. */
import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { ok } from '../../src-main/domain/result.ts'
import { openInspectionFile } from '../../src-main/store/database.ts'
import { appendEvent } from '../../src-main/store/events.ts'
import { setting, setSetting } from '../../src-main/store/settings.ts'

const [, , path = '', task = 'open'] = argv
const opened = openInspectionFile(path, { create: task !== 'read', readOnly: task === 'read' })
if (!opened.ok || task !== 'append') say(opened.ok ? 'opened' : opened.refusal.code)
else {
  const file = opened.value
  for (;;) {
    const saved = file.write((db) => {
      const count = Number(setting(db, 'count') ?? 0) + 1
      setSetting(db, 'count', String(count))
      const at = '2019-08-07T09:00:00.000Z'
      const facts = { count, filling: 'x'.repeat(count % 5000) }
      appendEvent(db, {
        at,
        kind: 'person-identified',
        inspection: null,
        session: null,
        by: 'A',
        enteredBy: 'A',
        facts,
      })
      setSetting(db, 'count said by the event', String(count))
      return ok(count)
    })
    if (!saved.ok) throw new Error(saved.refusal.code)
    say(String(saved.value))
  }
}

/** On its way before the next line runs: what is said is known outside even if this process dies now. */
function say(words: string): void {
  writeSync(1, `${words}\n`)
}
