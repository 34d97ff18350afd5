// Where something stands in a JSON file, as faults say it.

/** `domains[1].standards[0].keyQuestions[2].sample`, as formats.md writes it. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (said, key) => (typeof key === 'number' ? `${said}[${key}]` : said === '' ? String(key) : `${said}.${String(key)}`),
    '',
  )
}
