/** The door behind a page, in the form the tests of the other hosts use: what they prepare, a screen test can prepare too. */
import type { Application } from './application.ts'
import type { TestDoor } from './doors.ts'

export function doorBehind({ file, call }: Pick<Application, 'file' | 'call'>): TestDoor {
  return {
    file,
    ask: async (method, input) => ({ ok: true, value: await call(method, input) }),
    raw: () => Promise.reject(new Error('a screen test makes no hostile call')),
    // The page's own fixture ends the host.
    close: () => Promise.resolve(),
  }
}
