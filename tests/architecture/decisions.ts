/** Reads DECISIONS.md and says what a decision lacks. */

const sections = ['Why', 'We considered', 'So', 'Reverse if'] as const

/** One sentence for each fault: a number out of turn, a heading of another form, a section that is missing or empty. */
export function decisionFaults(page: string): readonly string[] {
  const entries = page.split(/^## /m).slice(1)
  if (entries.length === 0) return ['There is no decision.']
  return entries.flatMap((entry, index) => entryFaults(entry, index + 1))
}

function entryFaults(entry: string, number: number): readonly string[] {
  const [heading = '', ...lines] = entry.split('\n')
  const found = /^(\d+)\. \S.*? {2,}\d{4}-\d{2}-\d{2}, (stands|reversed by \d+)$/.exec(heading)
  if (found === null) return [`"${heading}" is not of the form "7. What was decided          2026-03-02, stands".`]
  const outOfTurn = found[1] === String(number) ? [] : [`"${heading}" should have the number ${number}.`]
  const body = lines.join('\n')
  const missing = sections.filter((section) => !hasText(body, section))
  return [...outOfTurn, ...missing.map((section) => `"${heading}" says nothing under "${section}:".`)]
}

function hasText(body: string, section: (typeof sections)[number]): boolean {
  const others = sections.map((name) => `${name}:`).join('|')
  const text = new RegExp(`^${section}:([\\s\\S]*?)(?=^(?:${others})|(?![\\s\\S]))`, 'm').exec(body)?.[1] ?? ''
  return text.trim() !== ''
}
