// Fields that a JSON file gives twice: its reader would keep the last one and say nothing of the others.

type Inside = { readonly names: Set<string> | null; step: string | number }

/** The path of every field given again, in the order they stand. `json`: text that has been read as JSON without a fault. */
export function repeatedFields(json: string): readonly (readonly (string | number)[])[] {
  const repeated: (string | number)[][] = []
  const stack: Inside[] = []
  let nameIsNext = false
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g)) {
    const inside = stack.at(-1)
    if (token === '{') {
      stack.push({ names: new Set(), step: '' })
      nameIsNext = true
    } else if (token === '[') {
      stack.push({ names: null, step: 0 })
      nameIsNext = false
    } else if (token === '}' || token === ']') {
      stack.pop()
      nameIsNext = false
    } else if (inside === undefined) continue
    else if (token === ',') {
      if (typeof inside.step === 'number') inside.step += 1
      else nameIsNext = true
    } else if (nameIsNext) {
      // `"\u0069d"` is the name `id` too.
      inside.step = String(JSON.parse(token))
      if (inside.names?.has(inside.step) === true) repeated.push(stack.map(({ step }) => step))
      inside.names?.add(inside.step)
      nameIsNext = false
    }
  }
  return repeated
}
