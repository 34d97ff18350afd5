// What an event holds, read for its sentence: the facts were written by some version of the application, so nothing is taken for granted.

export type Facts = Readonly<Record<string, unknown>>

/** Empty where the event says nothing of it. */
export function text(facts: Facts, name: string): string {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export function texts(facts: Facts, name: string): readonly string[] {
  return listed(facts, name).filter((each) => typeof each === 'string')
}

/** How many of them the event names. */
export function many(facts: Facts, name: string): number {
  return listed(facts, name).length
}

export function listed(facts: Facts, name: string): readonly unknown[] {
  const value = facts[name]
  return Array.isArray(value) ? value : []
}
