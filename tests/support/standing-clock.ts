/** Preloaded into a host under test: its clock stands at the moment that the file STANDING_CLOCK names holds, until a test moves it on. */
import { readFileSync } from 'node:fs'

const file = process.env['STANDING_CLOCK'] ?? ''
const standing = (): number => Date.parse(readFileSync(file, 'utf8'))

globalThis.Date = new Proxy(Date, {
  construct: (real, given: readonly unknown[], self) =>
    Reflect.construct(real, given.length === 0 ? [standing()] : given, self),
  get: (real, name) => (name === 'now' ? standing : Reflect.get(real, name)),
})
