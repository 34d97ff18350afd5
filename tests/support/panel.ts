/** A running panel of five who decide, a lead inspector and a note taker; a test changes the one thing it is about. */
import type { Attendance, PanelSession, Role } from '../../src-main/domain/panel/session.ts'
import { defaultSettings } from '../../src-main/domain/panel/session.ts'

export function person(name: string, role: Role, change: Partial<Attendance> = {}): Attendance {
  return { person: name.toLowerCase(), name, role, present: true, asked: true, ...change }
}

export const panelPeople: readonly Attendance[] = [
  person('Chair', 'chair'),
  person('Deputy', 'deputy-chair'),
  person('Ada', 'panel-member'),
  person('Ben', 'panel-member'),
  person('Cyd', 'panel-member'),
  person('Lead', 'lead-inspector'),
  person('Notes', 'note-taker'),
]

export function aPanel(change: Partial<PanelSession> = {}): PanelSession {
  return {
    state: 'running',
    settings: defaultSettings,
    attendances: panelPeople,
    conflicts: [],
    items: [
      { standard: '2.1', state: 'waiting' },
      { standard: '2.2', state: 'waiting' },
    ],
    ...change,
  }
}

/** The panel with some of its people changed, by name. */
export function withPeople(change: (person: Attendance) => Partial<Attendance>): readonly Attendance[] {
  return panelPeople.map((each) => ({ ...each, ...change(each) }))
}
