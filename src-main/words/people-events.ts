// What happened to the people of a panel, in a sentence: who came and went, in which role, and what they said when asked.
import { text, type Facts } from './facts.ts'
import { roleWords } from './panel.ts'
import { list } from './text.ts'

type Person = {
  readonly name: string
  readonly role: string
  readonly present: boolean | null
  readonly asked: boolean | null
}

export const peopleEvents: Readonly<Record<string, (facts: Facts) => string>> = {
  'person-added': (facts) => {
    const { name, asked } = personIn(facts['after'])
    return `${name} joined the panel’s list${asked === true ? `, and ${answered(facts)}` : ''}.`
  },
  'person-changed': (facts) => {
    const [before, after] = [personIn(facts['before']), personIn(facts['after'])]
    const { name, present, asked } = after
    const changes = [
      before.name !== '' && before.name !== name ? `is now called ${name}` : '',
      before.role !== after.role && before.role !== '' ? `is now ${roleNamed(after.role)}` : '',
      before.asked === false && asked === true ? answered(facts) : '',
      before.asked === true && asked === false ? 'is to be asked about conflicts of interest again' : '',
    ].filter((change) => change !== '')
    // A person’s presence is the only thing left that can have changed.
    const presence =
      present === before.present && changes.length > 0 ? [] : [present === true ? 'is present' : 'is not present']
    return `${before.name === '' ? name : before.name} ${list.format([...changes, ...presence])}.`
  },
  'person-removed': (facts) => `${personIn(facts['before']).name} was taken off the panel’s list.`,
  'conflict-declared': (facts) =>
    `${text(facts, 'name')} declared a conflict of interest${concerning(facts)}: ${text(facts, 'reason')}`,
  'conflict-cleared': (facts) =>
    `${text(facts, 'name')}’s conflict of interest${concerning(facts)} was cleared: ${text(facts, 'reason')}`,
  'person-recused': (facts) => `${text(facts, 'name')} was recused${concerning(facts)}: ${text(facts, 'reason')}`,
  'conflict-withdrawn': (facts) =>
    `An entry about ${text(facts, 'name')}’s conflict of interest${concerning(facts)} was taken back.`,
}

/** The event says itself whether a conflict had been entered: one that is declared has an event of its own. */
function answered(facts: Facts): string {
  return facts['declared'] === false
    ? 'was asked about conflicts of interest and declared none'
    : 'was asked about conflicts of interest'
}

function roleNamed(role: string): string {
  const words: Readonly<Record<string, string>> = roleWords
  return (words[role] ?? role).toLowerCase()
}

function personIn(value: unknown): Person {
  const facts: Facts = typeof value === 'object' && value !== null ? { ...value } : {}
  const flag = (name: string): boolean | null => (typeof facts[name] === 'boolean' ? facts[name] : null)
  return { name: text(facts, 'name'), role: text(facts, 'role'), present: flag('present'), asked: flag('asked') }
}

function concerning(facts: Facts): string {
  return text(facts, 'standard') === '' ? '' : ` on ${text(facts, 'standard')}`
}
